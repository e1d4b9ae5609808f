-- Agencies and the first three pages of their lists.
SELECT o.implementing_moa_id AS agency, p.page
  FROM (SELECT DISTINCT implementing_moa_id
          FROM monitoring_monitoringentry WHERE implementing_moa_id IS NOT NULL) AS o
 CROSS JOIN generate_series(0, 2) AS p (page)
 ORDER BY md5('draw' || o.implementing_moa_id || p.page) LIMIT 500;
