-- List of all projects that somebody of one agency may see, unpaged, with the number of their
-- children.
-- Demonstrates: an OR over own and joined columns that no index serves, ILIKE over a text column, and
-- a list as long as there are trees.

-- name: roots
SELECT w.id, w.title, w.status, w.priority, w.progress, w.start_date, w.due_date, w.tree_id, w.lft,
       count(child.id) AS children
  FROM common_work_item w
  LEFT JOIN monitoring_monitoringentry e ON e.id = w.related_ppa_id
  LEFT JOIN common_work_item child ON child.parent_id = w.id
 WHERE w.level = 0
   AND (w.ppa_category IS NULL OR w.ppa_category <> 'moa_ppa' OR w.implementing_moa_id = :agency
        OR e.implementing_moa_id = :agency)
 GROUP BY w.id
 ORDER BY w.tree_id, w.lft;
-- name: search
SELECT w.id, w.title, w.status, w.tree_id, w.lft
  FROM common_work_item w
  LEFT JOIN monitoring_monitoringentry e ON e.id = w.related_ppa_id
 WHERE w.level = 0
   AND (w.ppa_category IS NULL OR w.ppa_category <> 'moa_ppa' OR w.implementing_moa_id = :agency
        OR e.implementing_moa_id = :agency)
   AND (w.title ILIKE '%school%' OR w.description ILIKE '%school%')
 ORDER BY w.tree_id, w.lft;
