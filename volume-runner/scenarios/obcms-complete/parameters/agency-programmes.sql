-- Agencies with the fewest, a middling number of and the most programmes.
WITH counted AS (
    SELECT implementing_moa_id, count(*) AS programmes
      FROM monitoring_monitoringentry
     WHERE implementing_moa_id IS NOT NULL
     GROUP BY implementing_moa_id
), ranked AS (
    SELECT implementing_moa_id, row_number() OVER (ORDER BY programmes, implementing_moa_id) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, implementing_moa_id AS agency
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
