-- A root stands at level 0 in a tree of its own; a child one level below its parent, in the parent's tree.
SELECT child.id, child.level, child.tree_id, parent.level AS parent_level, parent.tree_id AS parent_tree
FROM common_work_item child
LEFT JOIN common_work_item parent ON parent.id = child.parent_id
WHERE (child.parent_id IS NULL AND child.level <> 0)
   OR (child.parent_id IS NOT NULL AND (child.level <> parent.level + 1 OR child.tree_id <> parent.tree_id));
