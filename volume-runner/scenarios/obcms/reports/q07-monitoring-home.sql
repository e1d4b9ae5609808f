-- Monitoring home of one year: for each category how many, how much and how far, and the ten latest
-- entries with everything a card of the page shows.
-- Demonstrates: category, status and dates of the widest table have no index, so each of the numbers
-- scans it; the latest ten sort all of it, for updated_at has no index either.

-- name: this year by category
SELECT category, count(*) FROM monitoring_monitoringentry
 WHERE extract(year FROM start_date) = :year
    OR (start_date IS NULL AND extract(year FROM created_at) = :year)
 GROUP BY category;
-- name: this year by category and status
SELECT category, status, count(*) FROM monitoring_monitoringentry
 WHERE extract(year FROM start_date) = :year
    OR (start_date IS NULL AND extract(year FROM created_at) = :year)
 GROUP BY category, status;
-- name: allocations of agencies
SELECT sum(budget_allocation) FROM monitoring_monitoringentry WHERE category = 'moa_ppa';
-- name: allocations of the office
SELECT sum(budget_allocation) FROM monitoring_monitoringentry WHERE category = 'oobc_ppa';
-- name: without a budget
SELECT count(*) FROM monitoring_monitoringentry
 WHERE category = 'moa_ppa' AND budget_allocation IS NULL;
-- name: completed by category
SELECT category, count(*), count(*) FILTER (WHERE status = 'completed')
  FROM monitoring_monitoringentry GROUP BY category;
-- name: by status
SELECT status, count(*) FROM monitoring_monitoringentry GROUP BY status;
-- name: requests by status
SELECT request_status, count(*) FROM monitoring_monitoringentry
 WHERE category = 'obc_request' GROUP BY request_status;
-- name: progress
SELECT avg(progress), max(updated_at) FROM monitoring_monitoringentry;
-- name: latest of agencies
SELECT e.*, lead.name, moa.name, sent.name, c.community_names, r.name, p.name, m.name, b.name,
       creator.username, editor.username, a.title, pol.title, w.title
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization lead ON lead.id = e.lead_organization_id
  LEFT JOIN coordination_organization moa ON moa.id = e.implementing_moa_id
  LEFT JOIN coordination_organization sent ON sent.id = e.submitted_to_organization_id
  LEFT JOIN communities_obc_community c ON c.id = e.submitted_by_community_id
  LEFT JOIN common_region r ON r.id = e.coverage_region_id
  LEFT JOIN common_province p ON p.id = e.coverage_province_id
  LEFT JOIN common_municipality m ON m.id = e.coverage_municipality_id
  LEFT JOIN common_barangay b ON b.id = e.coverage_barangay_id
  LEFT JOIN auth_user creator ON creator.id = e.created_by_id
  LEFT JOIN auth_user editor ON editor.id = e.updated_by_id
  LEFT JOIN mana_assessment a ON a.id = e.related_assessment_id
  LEFT JOIN policy_tracking_policyrecommendation pol ON pol.id = e.related_policy_id
  LEFT JOIN common_work_item w ON w.id = e.execution_project_id
 WHERE e.category = 'moa_ppa'
 ORDER BY e.updated_at DESC, e.created_at DESC
 LIMIT 10;
-- name: latest requests
SELECT e.*, sent.name, c.community_names, r.name, p.name, m.name, b.name
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization sent ON sent.id = e.submitted_to_organization_id
  LEFT JOIN communities_obc_community c ON c.id = e.submitted_by_community_id
  LEFT JOIN common_region r ON r.id = e.coverage_region_id
  LEFT JOIN common_province p ON p.id = e.coverage_province_id
  LEFT JOIN common_municipality m ON m.id = e.coverage_municipality_id
  LEFT JOIN common_barangay b ON b.id = e.coverage_barangay_id
 WHERE e.category = 'obc_request'
 ORDER BY e.updated_at DESC, e.created_at DESC
 LIMIT 10;
-- name: updates of the latest
SELECT u.* FROM monitoring_monitoringupdate u
 WHERE u.entry_id IN (SELECT id FROM monitoring_monitoringentry
                       WHERE category = 'moa_ppa' ORDER BY updated_at DESC, created_at DESC LIMIT 10)
 ORDER BY u.created_at DESC;
-- name: fundings of the latest
SELECT f.* FROM monitoring_monitoringentryfunding f
 WHERE f.entry_id IN (SELECT id FROM monitoring_monitoringentry
                       WHERE category = 'moa_ppa' ORDER BY updated_at DESC, created_at DESC LIMIT 10)
 ORDER BY f.scheduled_date;
