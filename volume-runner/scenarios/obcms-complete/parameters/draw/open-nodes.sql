-- Nodes with children, and their tree.
SELECT id AS node, tree_id AS tree
  FROM common_work_item WHERE rght > lft + 1 ORDER BY md5('open' || id) LIMIT 500;
