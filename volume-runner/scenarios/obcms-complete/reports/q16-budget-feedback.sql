-- Budget feedback and transparency: how people rate the services they got, by offering organization,
-- what was allocated and disbursed, and who leads most of it.
-- Demonstrates: filters on status and rating have no index that helps; each number scans its table.

-- name: average rating
SELECT count(*), avg(satisfaction_rating) FROM services_serviceapplication
 WHERE status = 'completed' AND satisfaction_rating IS NOT NULL;
-- name: ratings
SELECT satisfaction_rating, count(*) FROM services_serviceapplication
 WHERE status = 'completed' AND satisfaction_rating IS NOT NULL
 GROUP BY satisfaction_rating ORDER BY satisfaction_rating;
-- name: by organization
SELECT o.name, count(*), avg(a.satisfaction_rating),
       count(*) FILTER (WHERE a.satisfaction_rating >= 4),
       count(*) FILTER (WHERE a.satisfaction_rating <= 2)
  FROM services_serviceapplication a
  JOIN services_serviceoffering f ON f.id = a.service_id
  JOIN coordination_organization o ON o.id = f.offering_mao_id
 WHERE a.status = 'completed' AND a.satisfaction_rating IS NOT NULL
 GROUP BY o.id
 ORDER BY avg(a.satisfaction_rating) DESC, o.name;
-- name: latest words
SELECT a.feedback, a.satisfaction_rating, f.title
  FROM services_serviceapplication a
  JOIN services_serviceoffering f ON f.id = a.service_id
 WHERE a.status = 'completed' AND a.feedback <> ''
 ORDER BY a.service_completion_date DESC NULLS LAST, a.id
 LIMIT 20;
-- name: allocated and disbursed
SELECT sum(amount) FILTER (WHERE tranche_type = 'allocation'),
       sum(amount) FILTER (WHERE tranche_type = 'disbursement')
  FROM monitoring_monitoringentryfunding;
-- name: programmes by status
SELECT status, count(*), sum(budget_allocation) FROM monitoring_monitoringentry GROUP BY status;
-- name: leading organizations
SELECT o.name, count(*), sum(e.budget_allocation)
  FROM monitoring_monitoringentry e
  JOIN coordination_organization o ON o.id = e.lead_organization_id
 GROUP BY o.id
 ORDER BY sum(e.budget_allocation) DESC NULLS LAST, o.name
 LIMIT 10;
-- name: funded needs
SELECT count(*) FILTER (WHERE linked_ppa_id IS NOT NULL), count(*) FROM mana_need;
