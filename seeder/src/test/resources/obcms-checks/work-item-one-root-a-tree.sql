-- A tree has one root, whose interval begins with 1 and holds every node: rght = 2 × nodes.
SELECT tree_id, count(*) FILTER (WHERE parent_id IS NULL) AS roots, min(lft) AS lft, max(rght) AS rght, count(*) AS nodes
FROM common_work_item
GROUP BY tree_id
HAVING count(*) FILTER (WHERE parent_id IS NULL) <> 1
    OR min(lft) FILTER (WHERE parent_id IS NULL) <> 1
    OR max(rght) FILTER (WHERE parent_id IS NULL) <> 2 * count(*);
