-- Calendar of one programme: what is visible of the tree of its execution project.
-- Demonstrates: a page about one tree; time should follow the tree and not the table.

-- name: programme
SELECT id, title, status, execution_project_id FROM monitoring_monitoringentry WHERE id = :programme;
-- name: subtree
SELECT w.id, w.title, w.status, w.work_type, w.start_date, w.due_date, w.level, w.progress
  FROM common_work_item w
  JOIN common_work_item root ON root.tree_id = w.tree_id
  JOIN monitoring_monitoringentry e ON e.execution_project_id = root.id
 WHERE e.id = :programme AND w.lft BETWEEN root.lft AND root.rght AND w.is_calendar_visible
 ORDER BY w.lft;
-- name: funding dates
SELECT id, tranche_type, amount, scheduled_date FROM monitoring_monitoringentryfunding
 WHERE entry_id = :programme AND scheduled_date IS NOT NULL;
-- name: stages
SELECT id, stage, status, due_date FROM monitoring_monitoringentryworkflowstage
 WHERE entry_id = :programme AND due_date IS NOT NULL;
