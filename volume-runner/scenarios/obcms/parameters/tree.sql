-- Trees with the fewest, a middling number of and the most nodes, and a deepest node of each.
WITH ranked AS (
    SELECT id, tree_id, lft, rght, row_number() OVER (ORDER BY rght - lft, tree_id) AS place,
           count(*) OVER () AS places
      FROM common_work_item WHERE level = 0
)
SELECT selectivity, ranked.id AS root, ranked.tree_id AS tree, ranked.lft AS left, ranked.rght AS right,
       deepest.lft AS deepest
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share)
 CROSS JOIN LATERAL (SELECT w.lft FROM common_work_item w
                      WHERE w.tree_id = ranked.tree_id
                      ORDER BY w.level DESC, w.lft LIMIT 1) AS deepest;
