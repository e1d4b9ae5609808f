-- Calendar of everything: fourteen whole tables without any bound of dates, laid over each other by
-- the application.
-- Demonstrates: a page that grows with all tables at once; what limits it is bytes and not plans.

-- name: engagements
SELECT e.*, k.name FROM coordination_stakeholderengagement e
  JOIN coordination_stakeholderengagementtype k ON k.id = e.engagement_type_id;
-- name: communications
SELECT c.*, o.name FROM coordination_communication c
  JOIN coordination_organization o ON o.id = c.organization_id;
-- name: partnerships
SELECT p.*, o.name FROM coordination_partnership p
  LEFT JOIN coordination_organization o ON o.id = p.lead_organization_id;
-- name: partnership milestones
SELECT m.*, p.title FROM coordination_partnershipmilestone m
  JOIN coordination_partnership p ON p.id = m.partnership_id;
-- name: baseline collections
SELECT b.*, s.title FROM mana_baselinedatacollection b
  JOIN mana_baselinestudy s ON s.id = b.study_id;
-- name: workshops
SELECT w.*, a.title FROM mana_workshopactivity w
  JOIN mana_assessment a ON a.id = w.assessment_id;
-- name: tasks
SELECT w.id, w.title, w.status, w.priority, w.start_date, w.due_date
  FROM common_work_item w
 WHERE w.work_type IN ('task', 'subtask') AND w.due_date IS NOT NULL;
-- name: trainings
SELECT e.*, t.title FROM common_trainingenrollment e
  JOIN common_trainingprogram t ON t.id = e.program_id WHERE e.scheduled_date IS NOT NULL;
-- name: policies
SELECT id, title, status, priority, submission_date, review_deadline, implementation_deadline
  FROM policy_tracking_policyrecommendation;
-- name: programmes
SELECT id, title, status, start_date, target_end_date, next_milestone_date, milestone_dates
  FROM monitoring_monitoringentry;
-- name: stages
SELECT s.*, e.title FROM monitoring_monitoringentryworkflowstage s
  JOIN monitoring_monitoringentry e ON e.id = s.entry_id WHERE s.due_date IS NOT NULL;
-- name: community events
SELECT v.*, c.community_names FROM communities_community_event v
  JOIN communities_obc_community c ON c.id = v.community_id;
-- name: leaves
SELECT l.*, u.username FROM common_staff_leave l JOIN auth_user u ON u.id = l.staff_id
 WHERE l.status IN ('pending', 'approved');
-- name: bookings
SELECT b.*, r.name FROM common_calendar_resource_booking b
  JOIN common_calendar_resource r ON r.id = b.resource_id
 WHERE b.status IN ('pending', 'approved');
