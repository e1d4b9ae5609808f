-- What the root work item copies from its PPA agrees with it.
SELECT entry.id, entry.status, item.status AS item_status, entry.progress, item.progress AS item_progress
FROM monitoring_monitoringentry entry
JOIN common_work_item item ON item.id = entry.execution_project_id
WHERE item.ppa_category <> entry.category
   OR item.implementing_moa_id IS DISTINCT FROM entry.implementing_moa_id
   OR item.allocated_budget IS DISTINCT FROM entry.budget_allocation
   OR item.start_date IS DISTINCT FROM entry.start_date
   OR item.due_date IS DISTINCT FROM entry.target_end_date
   OR item.progress <> entry.progress
   OR entry.status <> CASE item.status
       WHEN 'not_started' THEN 'planning' WHEN 'in_progress' THEN 'ongoing' WHEN 'at_risk' THEN 'ongoing'
       WHEN 'blocked' THEN 'on_hold' ELSE item.status END;
