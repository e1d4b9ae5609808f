-- A node's interval is proper and lies inside its parent's.
SELECT child.id, child.lft, child.rght, parent.lft AS parent_lft, parent.rght AS parent_rght
FROM common_work_item child
LEFT JOIN common_work_item parent ON parent.id = child.parent_id
WHERE child.lft >= child.rght
   OR (parent.id IS NOT NULL AND NOT (parent.lft < child.lft AND child.rght < parent.rght));
