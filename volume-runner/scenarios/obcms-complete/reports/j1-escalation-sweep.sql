-- What the morning's job looks for: work, programmes and stages past their day that have no active
-- alert yet, and needs that nobody funds.
-- Demonstrates: an anti-join of the largest tables with the alerts. The job writes an alert for each;
-- this reads them, so that each rung finds the same.

-- name: overdue work
SELECT count(*) FROM common_work_item w
 WHERE w.status IN ('not_started', 'in_progress', 'at_risk', 'blocked') AND w.due_date < :today
   AND NOT EXISTS (SELECT FROM project_central_alert a
                    WHERE a.is_active AND a.related_ppa_id = w.related_ppa_id
                      AND a.alert_type = 'workflow_blocked');
-- name: overdue programmes
SELECT e.id, e.title, e.target_end_date FROM monitoring_monitoringentry e
 WHERE e.status IN ('planning', 'ongoing') AND e.target_end_date < :today
   AND NOT EXISTS (SELECT FROM project_central_alert a
                    WHERE a.is_active AND a.related_ppa_id = e.id AND a.alert_type = 'overdue_ppa');
-- name: overdue stages
SELECT s.id, s.entry_id, s.stage FROM monitoring_monitoringentryworkflowstage s
 WHERE s.status <> 'completed' AND s.due_date < :today
   AND NOT EXISTS (SELECT FROM project_central_alert a
                    WHERE a.is_active AND a.related_ppa_id = s.entry_id
                      AND a.alert_type = 'approval_bottleneck');
-- name: unfunded needs
SELECT n.id FROM mana_need n
 WHERE n.linked_ppa_id IS NULL AND n.priority_score >= 4
   AND n.status IN ('validated', 'prioritized')
   AND NOT EXISTS (SELECT FROM project_central_alert a
                    WHERE a.is_active AND a.related_need_id = n.id AND a.alert_type = 'unfunded_needs');
-- name: expired alerts
SELECT count(*) FROM project_central_alert WHERE is_active AND expires_at < :today;
