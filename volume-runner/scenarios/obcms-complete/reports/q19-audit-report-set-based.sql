-- The same report with the trail joined to its programmes.
-- Demonstrates: what is left of q19-audit-report when a join takes the place of a statement per line.

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
SELECT l.action, l.timestamp, l.actor_id, l.changes, e.id, e.title, e.implementing_moa_id
  FROM auditlog_logentry l
  JOIN django_content_type t ON t.id = l.content_type_id
  LEFT JOIN monitoring_monitoringentry e ON e.id::text = l.object_pk
 WHERE t.app_label = 'monitoring' AND t.model = 'monitoringentry'
   AND l.timestamp >= make_date(CAST(:year AS integer), 1, 1)
   AND l.timestamp < make_date(CAST(:year AS integer) + 1, 1, 1)
 ORDER BY l.timestamp, l.id;
