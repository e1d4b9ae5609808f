-- Agencies with the fewest, a middling number of and the most projects of their own.
WITH counted AS (
    SELECT implementing_moa_id, count(*) AS projects
      FROM common_work_item
     WHERE level = 0 AND implementing_moa_id IS NOT NULL
     GROUP BY implementing_moa_id
), ranked AS (
    SELECT implementing_moa_id, row_number() OVER (ORDER BY projects, implementing_moa_id) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, implementing_moa_id AS agency
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
