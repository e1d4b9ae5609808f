-- Nothing is approved beyond what was requested, and only in an approved proposal of the PPA's own year.
SELECT program.id, program.requested_amount, program.approved_amount, proposal.status
FROM budget_preparation_programbudget program
JOIN budget_preparation_budgetproposal proposal ON proposal.id = program.budget_proposal_id
JOIN monitoring_monitoringentry entry ON entry.id = program.monitoring_entry_id
WHERE program.approved_amount > program.requested_amount
   OR (program.approved_amount IS NOT NULL) <> (proposal.status = 'approved')
   OR proposal.fiscal_year <> entry.fiscal_year
UNION ALL
SELECT id, total_requested_budget, total_approved_budget, status
FROM budget_preparation_budgetproposal
WHERE total_approved_budget > total_requested_budget
   OR (total_approved_budget IS NOT NULL) <> (status = 'approved');
