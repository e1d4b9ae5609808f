-- A scenario's allocations add up to what it says, within its budget.
SELECT scenario.id, scenario.total_budget, scenario.allocated_budget, sum(allocation.allocated_amount) AS allocations
FROM monitoring_budgetscenario scenario
LEFT JOIN monitoring_scenarioallocation allocation ON allocation.scenario_id = scenario.id
GROUP BY scenario.id, scenario.total_budget, scenario.allocated_budget
HAVING scenario.allocated_budget <> coalesce(sum(allocation.allocated_amount), 0)
    OR scenario.allocated_budget > scenario.total_budget;
