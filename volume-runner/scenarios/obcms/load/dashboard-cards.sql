-- The cards of the home dashboard that refresh themselves: what waits for the person looking.

-- name: requests
SELECT count(*) FROM monitoring_monitoringentry
 WHERE category = 'obc_request' AND request_status = 'submitted';
-- name: alerts
SELECT severity, count(*) FROM project_central_alert
 WHERE is_active AND NOT is_acknowledged GROUP BY severity;
-- name: own work
SELECT count(*) FILTER (WHERE w.status = 'in_progress'), count(*) FILTER (WHERE w.status = 'at_risk')
  FROM common_work_item_assignees a JOIN common_work_item w ON w.id = a.workitem_id
 WHERE a.user_id = :person;
-- name: needs
SELECT count(*) FROM mana_need WHERE status = 'validated' AND linked_ppa_id IS NULL;
