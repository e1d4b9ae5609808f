-- A PPA's execution project is the root of the tree whose every item names that PPA, and no other tree does.
SELECT entry.id AS entry, item.id AS item
FROM monitoring_monitoringentry entry
FULL JOIN common_work_item item ON item.id = entry.execution_project_id
WHERE (entry.execution_project_id IS NOT NULL
       AND (item.parent_id IS NOT NULL OR item.work_type <> 'project' OR item.related_ppa_id IS DISTINCT FROM entry.id
            OR item.object_id IS DISTINCT FROM entry.id))
   OR (entry.id IS NULL AND item.parent_id IS NULL AND item.related_ppa_id IS NOT NULL)
UNION ALL
SELECT item.related_ppa_id, item.id
FROM common_work_item item
JOIN common_work_item root ON root.tree_id = item.tree_id AND root.parent_id IS NULL
WHERE item.related_ppa_id IS DISTINCT FROM root.related_ppa_id;
