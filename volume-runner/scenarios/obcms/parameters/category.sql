-- Categories with the fewest, a middling number of and the most programmes.
WITH counted AS (
    SELECT category, count(*) AS entries FROM monitoring_monitoringentry GROUP BY category
), ranked AS (
    SELECT category, row_number() OVER (ORDER BY entries, category) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, category
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
