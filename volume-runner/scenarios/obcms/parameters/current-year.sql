-- The year in which most programmes start.
SELECT 'median' AS selectivity, year
  FROM (SELECT extract(year FROM start_date)::int AS year, count(*) AS entries
          FROM monitoring_monitoringentry WHERE start_date IS NOT NULL GROUP BY 1) AS counted
 ORDER BY entries DESC, year DESC
 LIMIT 1;
