-- Fiscal years with the fewest, a middling number of and the most programmes.
WITH counted AS (
    SELECT fiscal_year, count(*) AS entries
      FROM monitoring_monitoringentry WHERE fiscal_year IS NOT NULL GROUP BY fiscal_year
), ranked AS (
    SELECT fiscal_year, row_number() OVER (ORDER BY entries, fiscal_year) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, fiscal_year AS year
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
