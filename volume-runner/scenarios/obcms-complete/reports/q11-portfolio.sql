-- Project portfolio of a fiscal year: what it costs, by sector and source, urgent needs that nobody
-- funds, places offered, and the most severe alerts.
-- Demonstrates: severity is sorted as text, so 'medium' comes before 'critical', and no index could
-- give the five first; the sums scan the widest table.

-- name: budget of the year
SELECT count(*), sum(budget_allocation), sum(budget_obc_allocation)
  FROM monitoring_monitoringentry WHERE fiscal_year = :year;
-- name: by sector
SELECT sector, count(*), sum(budget_allocation)
  FROM monitoring_monitoringentry WHERE fiscal_year = :year
 GROUP BY sector ORDER BY sum(budget_allocation) DESC NULLS LAST;
-- name: by source
SELECT funding_source, count(*), sum(budget_allocation)
  FROM monitoring_monitoringentry WHERE fiscal_year = :year
 GROUP BY funding_source ORDER BY sum(budget_allocation) DESC NULLS LAST;
-- name: unfunded needs
SELECT count(*) FROM mana_need WHERE linked_ppa_id IS NULL AND priority_score >= 4;
-- name: first unfunded needs
SELECT n.*, k.name FROM mana_need n JOIN mana_needscategory k ON k.id = n.category_id
 WHERE n.linked_ppa_id IS NULL AND n.priority_score >= 4
 ORDER BY n.priority_score DESC, n.id
 LIMIT 10;
-- name: places
SELECT sum(total_slots), sum(obc_slots) FROM monitoring_monitoringentry WHERE fiscal_year = :year;
-- name: alerts
SELECT * FROM project_central_alert
 WHERE is_active AND NOT is_acknowledged
 ORDER BY severity DESC, created_at DESC
 LIMIT 5;
-- name: alerts by severity
SELECT severity, count(*) FROM project_central_alert WHERE is_active GROUP BY severity;
