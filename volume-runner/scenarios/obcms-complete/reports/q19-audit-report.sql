-- Report to the commission on audit about a fiscal year: variance of each programme, what its
-- activities cost, and the trail of every change to programmes in that year.
-- Demonstrates: the audit log is the largest table, read by kind of object and time for which only
-- single columns are indexed; then each line of the trail asks for its programme once more.

-- name: variance
SELECT e.id, e.title, e.budget_allocation, sum(w.allocated_budget), sum(w.actual_expenditure),
       sum(w.actual_expenditure) - e.budget_allocation AS variance
  FROM monitoring_monitoringentry e
  LEFT JOIN common_work_item w ON w.related_ppa_id = e.id AND w.parent_id IS NULL
 WHERE e.fiscal_year = :year
 GROUP BY e.id
 ORDER BY e.title, e.id;
-- name: activities
SELECT child.id, child.title, child.allocated_budget, child.actual_expenditure, child.progress
  FROM common_work_item root
  JOIN monitoring_monitoringentry e ON e.id = root.related_ppa_id
  JOIN common_work_item child ON child.parent_id = root.id
 WHERE e.fiscal_year = :year AND root.parent_id IS NULL
 ORDER BY root.tree_id, child.lft;
-- name: trail
SELECT l.object_pk AS programme, l.action, l.timestamp, l.actor_id, l.changes
  FROM auditlog_logentry l
  JOIN django_content_type t ON t.id = l.content_type_id
 WHERE t.app_label = 'monitoring' AND t.model = 'monitoringentry'
   AND l.timestamp >= make_date(CAST(:year AS integer), 1, 1)
   AND l.timestamp < make_date(CAST(:year AS integer) + 1, 1, 1)
 ORDER BY l.timestamp, l.id;
-- name: programme of the line
-- for each: trail
SELECT id, title, implementing_moa_id FROM monitoring_monitoringentry
 WHERE id = CAST(:programme AS uuid);
