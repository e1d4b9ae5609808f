-- The accounting lines of a disbursement add up to it.
SELECT disbursement.id, disbursement.amount, sum(line.amount) AS lines
FROM budget_execution_disbursement disbursement
LEFT JOIN budget_execution_disbursement_line_item line ON line.disbursement_id = disbursement.id
GROUP BY disbursement.id, disbursement.amount
HAVING disbursement.amount IS DISTINCT FROM sum(line.amount);
