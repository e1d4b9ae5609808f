-- The allotments of a programme budget stay within what was approved.
SELECT program.id, program.approved_amount, sum(allotment.amount) AS allotted
FROM budget_preparation_programbudget program
JOIN budget_execution_allotment allotment ON allotment.program_budget_id = program.id
GROUP BY program.id, program.approved_amount
HAVING program.approved_amount IS NULL OR sum(allotment.amount) > program.approved_amount
    OR min(allotment.amount) < 0.01 OR count(*) > 4;
