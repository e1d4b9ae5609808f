-- Nodes of trees with the fewest, a middling number of and the most children.
WITH counted AS (
    SELECT parent_id, count(*) AS children
      FROM common_work_item WHERE parent_id IS NOT NULL GROUP BY parent_id
), ranked AS (
    SELECT parent_id, row_number() OVER (ORDER BY children, parent_id) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, parent_id AS node
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
