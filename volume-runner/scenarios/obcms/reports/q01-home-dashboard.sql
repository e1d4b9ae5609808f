-- Home dashboard: some twenty-five numbers, each counted by a statement of its own, on every visit
-- and again whenever the cards refresh themselves.
-- Demonstrates: each count is a scan of a whole table, so the page grows with the sum of all tables;
-- filters on status, category and priority have no index that helps.

-- name: communities
SELECT count(*) FROM communities_obc_community WHERE NOT is_deleted AND is_active;
-- name: community averages
SELECT avg(estimated_obc_population), sum(estimated_obc_population), sum(households)
  FROM communities_obc_community WHERE NOT is_deleted;
-- name: municipal coverage
SELECT count(*) FROM communities_municipalitycoverage WHERE NOT is_deleted;
-- name: provincial coverage
SELECT count(*) FROM communities_provincecoverage WHERE NOT is_deleted;
-- name: assessments by status
SELECT status, count(*) FROM mana_assessment GROUP BY status;
-- name: critical needs
SELECT count(*) FROM mana_need WHERE impact_severity = 5;
-- name: needs
SELECT count(*) FROM mana_need;
-- name: programmes
SELECT count(*) FROM monitoring_monitoringentry;
-- name: programmes of agencies
SELECT count(*) FROM monitoring_monitoringentry WHERE category = 'moa_ppa';
-- name: programmes of the office
SELECT count(*) FROM monitoring_monitoringentry WHERE category = 'oobc_ppa';
-- name: requests
SELECT count(*) FROM monitoring_monitoringentry WHERE category = 'obc_request';
-- name: requests by status
SELECT request_status, count(*) FROM monitoring_monitoringentry
 WHERE category = 'obc_request' GROUP BY request_status;
-- name: ongoing programmes
SELECT count(*) FROM monitoring_monitoringentry WHERE status = 'ongoing';
-- name: planned programmes
-- The value does not occur: the planner must guess at an empty result.
SELECT count(*) FROM monitoring_monitoringentry WHERE status = 'planned';
-- name: average progress
SELECT avg(progress) FROM monitoring_monitoringentry;
-- name: work items
SELECT count(*) FROM common_work_item;
-- name: work items by status
SELECT status, count(*) FROM common_work_item GROUP BY status;
-- name: activities
SELECT count(*) FROM common_work_item WHERE work_type = 'activity' AND status <> 'completed';
-- name: active partnerships
SELECT count(DISTINCT p.id) FROM coordination_partnership p
  JOIN coordination_organization o ON o.id = p.lead_organization_id
 WHERE p.status = 'active' AND o.organization_type = 'bmoa';
-- name: policies by status
SELECT status, count(*) FROM policy_tracking_policyrecommendation GROUP BY status;
-- name: urgent policies
SELECT count(*) FROM policy_tracking_policyrecommendation WHERE priority IN ('critical', 'urgent');
-- name: policies by category
SELECT category, count(*) FROM policy_tracking_policyrecommendation GROUP BY category;
-- name: users waiting for approval
SELECT count(*) FROM auth_user WHERE NOT is_approved AND is_active;
-- name: open alerts
SELECT count(*) FROM project_central_alert WHERE is_active AND NOT is_acknowledged;
