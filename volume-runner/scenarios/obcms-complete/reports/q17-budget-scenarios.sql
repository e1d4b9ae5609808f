-- Budget scenarios: each with what it allots, the counts beside the list, and one scenario compared,
-- its programmes ranked.
-- Demonstrates: five counts of one small table by five statements; the ranking joins the wide table
-- to show a title.

-- name: scenarios
SELECT s.*, count(a.id) AS programmes, sum(a.allocated_amount) AS allotted
  FROM monitoring_budgetscenario s
  LEFT JOIN monitoring_scenarioallocation a ON a.scenario_id = s.id
 GROUP BY s.id
 ORDER BY s.is_baseline DESC, s.created_at DESC;
-- name: drafts
SELECT count(*) FROM monitoring_budgetscenario WHERE status = 'draft';
-- name: under review
SELECT count(*) FROM monitoring_budgetscenario WHERE status = 'under_review';
-- name: approved
SELECT count(*) FROM monitoring_budgetscenario WHERE status = 'approved';
-- name: implemented
SELECT count(*) FROM monitoring_budgetscenario WHERE status = 'implemented';
-- name: archived
SELECT count(*) FROM monitoring_budgetscenario WHERE status = 'archived';
-- name: compared
SELECT s.id AS scenario FROM monitoring_budgetscenario s ORDER BY s.is_baseline DESC, s.created_at DESC LIMIT 4;
-- name: ranking
-- for each: compared
SELECT a.*, e.title, e.sector, e.budget_allocation
  FROM monitoring_scenarioallocation a
  JOIN monitoring_monitoringentry e ON e.id = a.ppa_id
 WHERE a.scenario_id = :scenario
 ORDER BY a.overall_score DESC NULLS LAST, a.priority_rank;
