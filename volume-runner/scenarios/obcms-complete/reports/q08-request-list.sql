-- Requests of communities: sums, who receives most of them, by source and priority, the latest
-- updates, then all requests with everything that is shown of one.
-- Demonstrates: as the programme list, an unpaged list of the widest table; its counts scan it again.

-- name: sums
SELECT count(*), sum(estimated_total_amount), sum(budget_allocation), avg(progress)
  FROM monitoring_monitoringentry WHERE category = 'obc_request';
-- name: by request status
SELECT request_status, count(*) FROM monitoring_monitoringentry
 WHERE category = 'obc_request' GROUP BY request_status;
-- name: receiving agencies
SELECT o.name, count(*)
  FROM monitoring_monitoringentry e
  JOIN coordination_organization o ON o.id = e.submitted_to_organization_id
 WHERE e.category = 'obc_request'
 GROUP BY o.id
 ORDER BY count(*) DESC, o.name
 LIMIT 5;
-- name: by source
SELECT request_source, count(*) FROM monitoring_monitoringentry
 WHERE category = 'obc_request' GROUP BY request_source;
-- name: by priority
SELECT priority, count(*) FROM monitoring_monitoringentry
 WHERE category = 'obc_request' GROUP BY priority;
-- name: latest updates
SELECT u.*, e.title
  FROM monitoring_monitoringupdate u
  JOIN monitoring_monitoringentry e ON e.id = u.entry_id
 WHERE e.category = 'obc_request'
 ORDER BY u.created_at DESC, u.id
 LIMIT 5;
-- name: requests
SELECT e.*, c.community_names, o.name, a.title, cr.name, cp.name, cm.name, cb.name, u.username
  FROM monitoring_monitoringentry e
  LEFT JOIN communities_obc_community c ON c.id = e.submitted_by_community_id
  LEFT JOIN coordination_organization o ON o.id = e.submitted_to_organization_id
  LEFT JOIN mana_assessment a ON a.id = e.related_assessment_id
  LEFT JOIN common_region cr ON cr.id = e.coverage_region_id
  LEFT JOIN common_province cp ON cp.id = e.coverage_province_id
  LEFT JOIN common_municipality cm ON cm.id = e.coverage_municipality_id
  LEFT JOIN common_barangay cb ON cb.id = e.coverage_barangay_id
  LEFT JOIN auth_user u ON u.id = e.created_by_id
 WHERE e.category = 'obc_request'
 ORDER BY e.created_at DESC, e.id;
-- name: attachments
SELECT a.* FROM monitoring_monitoringrequestattachment a
  JOIN monitoring_monitoringentry e ON e.id = a.entry_id
 WHERE e.category = 'obc_request';
