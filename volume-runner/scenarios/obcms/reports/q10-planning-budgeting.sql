-- Planning and budgeting: all programmes added up by everything they can be added up by, tranches,
-- compliance, stages, and the fundings that come next.
-- Demonstrates: a dozen statements that each read the whole widest table; one scan could serve them
-- all.

-- name: totals
SELECT coalesce(sum(budget_allocation), 0), coalesce(sum(budget_obc_allocation), 0),
       coalesce(sum(budget_ceiling), 0), count(*)
  FROM monitoring_monitoringentry;
-- name: tranches
SELECT coalesce(sum(amount) FILTER (WHERE tranche_type = 'allocation'), 0),
       coalesce(sum(amount) FILTER (WHERE tranche_type = 'obligation'), 0),
       coalesce(sum(amount) FILTER (WHERE tranche_type = 'disbursement'), 0)
  FROM monitoring_monitoringentryfunding;
-- name: by category
SELECT category, count(*), sum(budget_allocation) FROM monitoring_monitoringentry GROUP BY category;
-- name: by status
SELECT status, count(*), sum(budget_allocation) FROM monitoring_monitoringentry GROUP BY status;
-- name: by sector
SELECT sector, count(*), sum(budget_allocation), sum(budget_ceiling)
  FROM monitoring_monitoringentry GROUP BY sector ORDER BY sum(budget_allocation) DESC NULLS LAST;
-- name: by appropriation class
SELECT appropriation_class, count(*), sum(budget_allocation)
  FROM monitoring_monitoringentry GROUP BY appropriation_class;
-- name: by funding source
SELECT funding_source, count(*), sum(budget_allocation)
  FROM monitoring_monitoringentry GROUP BY funding_source;
-- name: gender and development
SELECT count(*) FROM monitoring_monitoringentry WHERE compliance_gad;
-- name: climate
SELECT count(*) FROM monitoring_monitoringentry WHERE compliance_ccet;
-- name: indigenous peoples
SELECT count(*) FROM monitoring_monitoringentry WHERE benefits_indigenous_peoples;
-- name: peace
SELECT count(*) FROM monitoring_monitoringentry WHERE supports_peace_agenda;
-- name: sustainable development
SELECT count(*) FROM monitoring_monitoringentry WHERE supports_sdg;
-- name: stages
SELECT stage, status, count(*) FROM monitoring_monitoringentryworkflowstage GROUP BY stage, status;
-- name: next fundings
SELECT f.*, e.title
  FROM monitoring_monitoringentryfunding f
  JOIN monitoring_monitoringentry e ON e.id = f.entry_id
 WHERE f.scheduled_date >= :today
 ORDER BY f.scheduled_date, f.id
 LIMIT 20;
-- name: latest entries
SELECT e.*, o.name
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization o ON o.id = e.lead_organization_id
 ORDER BY e.updated_at DESC, e.created_at DESC
 LIMIT 20;
