-- Budget analytics of a fiscal year in three statements that say what is wanted once.
-- Demonstrates: the same numbers as q12-analytics-literal from one join and one pass each; what
-- remains is the scan for a fiscal year that has no index.

-- name: by sector
SELECT e.sector,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'allocation') AS allocated,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'obligation') AS obligated,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'disbursement') AS disbursed
  FROM monitoring_monitoringentry e
  LEFT JOIN monitoring_monitoringentryfunding f ON f.entry_id = e.id
 WHERE e.fiscal_year = :year
 GROUP BY e.sector;
-- name: by source
SELECT e.funding_source,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'allocation') AS allocated,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'obligation') AS obligated,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'disbursement') AS disbursed
  FROM monitoring_monitoringentry e
  LEFT JOIN monitoring_monitoringentryfunding f ON f.entry_id = e.id
 WHERE e.fiscal_year = :year
 GROUP BY e.funding_source;
-- name: by region
SELECT r.name,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'allocation') AS allocated,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'obligation') AS obligated,
       sum(f.amount) FILTER (WHERE f.tranche_type = 'disbursement') AS disbursed
  FROM monitoring_monitoringentry e
  LEFT JOIN common_region r ON r.id = e.coverage_region_id
  LEFT JOIN monitoring_monitoringentryfunding f ON f.entry_id = e.id
 WHERE e.fiscal_year = :year
 GROUP BY r.name;
