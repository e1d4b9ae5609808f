-- Work items.
SELECT id AS item FROM common_work_item ORDER BY md5('draw' || id) LIMIT 1000;
