-- Strategic goals and their alignment with the regional development plan: goals by sector and
-- priority, programmes that serve one, goals and programmes that nothing is linked to.
-- Demonstrates: DISTINCT and GROUP BY over all 86 columns of a programme, which sorts or hashes very
-- wide rows to find out that keys are different.

-- name: by sector
SELECT sector, count(*), avg(progress_percentage), sum(estimated_total_budget)
  FROM monitoring_strategicgoal GROUP BY sector;
-- name: by priority
SELECT priority_level, count(*), avg(progress_percentage)
  FROM monitoring_strategicgoal GROUP BY priority_level;
-- name: aligned goals
SELECT g.* FROM monitoring_strategicgoal g WHERE g.aligns_with_rdp ORDER BY g.priority_level, g.title;
-- name: programmes of aligned goals
SELECT DISTINCT e.*
  FROM monitoring_monitoringentry e
  JOIN monitoring_strategicgoal_linked_ppas l ON l.monitoringentry_id = e.id
  JOIN monitoring_strategicgoal g ON g.id = l.strategicgoal_id
 WHERE g.aligns_with_rdp;
-- name: programmes without a goal
SELECT e.*, count(l.strategicgoal_id) AS goals
  FROM monitoring_monitoringentry e
  LEFT JOIN monitoring_strategicgoal_linked_ppas l ON l.monitoringentry_id = e.id
 GROUP BY e.id
HAVING count(l.strategicgoal_id) = 0
 ORDER BY e.updated_at DESC;
-- name: goals without a programme
SELECT g.*, count(l.monitoringentry_id) AS programmes
  FROM monitoring_strategicgoal g
  LEFT JOIN monitoring_strategicgoal_linked_ppas l ON l.strategicgoal_id = g.id
 GROUP BY g.id
HAVING count(l.monitoringentry_id) = 0;
-- name: goals
SELECT id AS goal FROM monitoring_strategicgoal ORDER BY title, id;
-- name: budget of the goal
-- for each: goals
SELECT count(e.id), sum(e.budget_allocation), avg(e.progress)
  FROM monitoring_monitoringentry e
  JOIN monitoring_strategicgoal_linked_ppas l ON l.monitoringentry_id = e.id
 WHERE l.strategicgoal_id = :goal;
