-- Budget execution dashboard of a fiscal year: approved, allotted, obligated and disbursed, again for
-- each quarter, the programme budgets, allotments nearly used up, and recent transactions.
-- Demonstrates: sums through a chain of five tables, repeated quarter by quarter; the year stands at
-- the far end of the chain, so all of it is joined before anything is thrown away.

-- name: approved
SELECT sum(total_approved_budget) FROM budget_preparation_budgetproposal WHERE fiscal_year = :year;
-- name: allotted
SELECT sum(a.amount)
  FROM budget_execution_allotment a
  JOIN budget_preparation_programbudget pb ON pb.id = a.program_budget_id
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
 WHERE bp.fiscal_year = :year;
-- name: obligated
SELECT sum(o.amount)
  FROM budget_execution_obligation o
  JOIN budget_execution_allotment a ON a.id = o.allotment_id
  JOIN budget_preparation_programbudget pb ON pb.id = a.program_budget_id
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
 WHERE bp.fiscal_year = :year;
-- name: disbursed
SELECT sum(d.amount)
  FROM budget_execution_disbursement d
  JOIN budget_execution_obligation o ON o.id = d.obligation_id
  JOIN budget_execution_allotment a ON a.id = o.allotment_id
  JOIN budget_preparation_programbudget pb ON pb.id = a.program_budget_id
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
 WHERE bp.fiscal_year = :year;
-- name: quarters
SELECT quarter FROM (VALUES ('Q1'), ('Q2'), ('Q3'), ('Q4')) AS quarters (quarter);
-- name: allotted in the quarter
-- for each: quarters
SELECT sum(a.amount)
  FROM budget_execution_allotment a
  JOIN budget_preparation_programbudget pb ON pb.id = a.program_budget_id
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
 WHERE bp.fiscal_year = :year AND a.quarter = :quarter;
-- name: disbursed in the quarter
-- for each: quarters
SELECT sum(d.amount)
  FROM budget_execution_disbursement d
  JOIN budget_execution_obligation o ON o.id = d.obligation_id
  JOIN budget_execution_allotment a ON a.id = o.allotment_id
  JOIN budget_preparation_programbudget pb ON pb.id = a.program_budget_id
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
 WHERE bp.fiscal_year = :year AND a.quarter = :quarter;
-- name: programme budgets
SELECT pb.id, pb.approved_amount, e.title, sum(a.amount) AS allotted
  FROM budget_preparation_programbudget pb
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
  LEFT JOIN monitoring_monitoringentry e ON e.id = pb.monitoring_entry_id
  LEFT JOIN budget_execution_allotment a ON a.program_budget_id = pb.id
 WHERE bp.fiscal_year = :year
 GROUP BY pb.id, e.title
 ORDER BY allotted DESC NULLS LAST;
-- name: nearly used up
SELECT a.id, a.amount, sum(o.amount) AS obligated
  FROM budget_execution_allotment a
  JOIN budget_preparation_programbudget pb ON pb.id = a.program_budget_id
  JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
  JOIN budget_execution_obligation o ON o.allotment_id = a.id
 WHERE bp.fiscal_year = :year
 GROUP BY a.id
HAVING sum(o.amount) >= a.amount * 0.85
 ORDER BY sum(o.amount) / nullif(a.amount, 0) DESC;
-- name: recent allotments
SELECT * FROM budget_execution_allotment ORDER BY created_at DESC LIMIT 10;
-- name: recent obligations
SELECT * FROM budget_execution_obligation ORDER BY created_at DESC LIMIT 10;
-- name: recent disbursements
SELECT * FROM budget_execution_disbursement ORDER BY created_at DESC LIMIT 10;
