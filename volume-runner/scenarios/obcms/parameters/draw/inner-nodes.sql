-- Work items with children.
SELECT id AS node FROM common_work_item WHERE rght > lft + 1 ORDER BY md5('draw' || id) LIMIT 500;
