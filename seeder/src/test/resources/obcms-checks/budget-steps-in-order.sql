-- A programme is budgeted, its money is released, then obligated, then disbursed; never after the dataset's clock.
SELECT allotment.released_at, obligation.obligated_at, disbursement.disbursed_at, obligation.id
FROM budget_execution_obligation obligation
JOIN budget_execution_allotment allotment ON allotment.id = obligation.allotment_id
JOIN budget_preparation_programbudget program ON program.id = allotment.program_budget_id
LEFT JOIN budget_execution_disbursement disbursement ON disbursement.obligation_id = obligation.id
WHERE obligation.obligated_at < allotment.released_at
   OR allotment.released_at < (program.created_at AT TIME ZONE 'Asia/Manila')::date
   OR disbursement.disbursed_at < obligation.obligated_at
   OR greatest(allotment.released_at, obligation.obligated_at, disbursement.disbursed_at) > DATE '2025-10-09';
