-- unit cost × quantity = total, and the totals of a programme budget are what it requests.
SELECT program.id, program.requested_amount, sum(line.total_cost) AS line_items
FROM budget_preparation_programbudget program
LEFT JOIN budget_preparation_budgetlineitem line ON line.program_budget_id = program.id
GROUP BY program.id, program.requested_amount
HAVING program.requested_amount IS DISTINCT FROM sum(line.total_cost)
    OR bool_or(line.total_cost <> round(line.unit_cost * line.quantity, 2))
    OR min(line.quantity) < 1 OR min(line.unit_cost) < 0;
