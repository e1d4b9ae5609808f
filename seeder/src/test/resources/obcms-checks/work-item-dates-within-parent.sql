-- A parent's dates enclose its children's.
SELECT child.id, child.start_date, child.due_date, parent.start_date AS parent_start, parent.due_date AS parent_due
FROM common_work_item child
JOIN common_work_item parent ON parent.id = child.parent_id
WHERE child.start_date < parent.start_date OR child.due_date > parent.due_date
   OR child.start_date IS NULL OR child.due_date IS NULL;
