-- Below a completed item everything is completed or cancelled, and not later than it; below one that has not begun nothing has.
SELECT child.id, child.status, child.completed_at, parent.status AS parent_status, parent.completed_at AS parent_completed_at
FROM common_work_item child
JOIN common_work_item parent ON parent.id = child.parent_id
WHERE (parent.status = 'completed' AND child.status NOT IN ('completed', 'cancelled'))
   OR (parent.status = 'not_started' AND child.status NOT IN ('not_started', 'cancelled'))
   OR child.completed_at > parent.completed_at;
