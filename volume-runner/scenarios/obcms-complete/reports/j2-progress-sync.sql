-- What the night's job reads to bring the progress of programmes in line with their work: three
-- statements about the tree of each programme, as the application runs it.
-- Demonstrates: N+1 over all programmes that are tracked; the job is as long as there are trees.

-- name: programmes
SELECT e.id AS programme, w.tree_id AS tree, w.lft AS left, w.rght AS right
  FROM monitoring_monitoringentry e
  JOIN common_work_item w ON w.id = e.execution_project_id
 WHERE e.enable_workitem_tracking AND e.auto_sync_progress AND e.status = 'ongoing'
 ORDER BY e.id;
-- name: all descendants
-- for each: programmes
SELECT count(*) FROM common_work_item WHERE tree_id = :tree AND lft > :left AND rght < :right;
-- name: completed descendants
-- for each: programmes
SELECT count(*) FROM common_work_item
 WHERE tree_id = :tree AND lft > :left AND rght < :right AND status = 'completed';
-- name: spent
-- for each: programmes
SELECT sum(allocated_budget), sum(actual_expenditure) FROM common_work_item
 WHERE tree_id = :tree AND lft > :left AND rght < :right;
