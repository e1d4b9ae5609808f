-- An obligation's work item belongs to the PPA of its programme budget.
SELECT obligation.id
FROM budget_execution_obligation obligation
JOIN budget_execution_allotment allotment ON allotment.id = obligation.allotment_id
JOIN budget_preparation_programbudget program ON program.id = allotment.program_budget_id
JOIN budget_execution_workitem item ON item.id = obligation.work_item_id
WHERE item.monitoring_entry_id IS DISTINCT FROM program.monitoring_entry_id;
