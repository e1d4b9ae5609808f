-- Work items with a progress to report and the person who does.
SELECT w.id AS item, w.tree_id AS tree, (w.lft * 7 % 101)::smallint AS progress,
       CASE WHEN w.lft * 7 % 101 = 100 THEN 'completed' ELSE 'in_progress' END AS status,
       coalesce(w.created_by_id, (SELECT min(id) FROM auth_user)) AS person
  FROM common_work_item w
 WHERE w.level > 0
 ORDER BY md5('draw' || w.id) LIMIT 1000;
