-- Disbursements stay within their obligation; a fully disbursed one is paid to the cent.
SELECT obligation.id, obligation.status, obligation.amount, sum(disbursement.amount) AS disbursed
FROM budget_execution_obligation obligation
LEFT JOIN budget_execution_disbursement disbursement ON disbursement.obligation_id = obligation.id
GROUP BY obligation.id, obligation.status, obligation.amount
HAVING coalesce(sum(disbursement.amount), 0) > obligation.amount
    OR min(disbursement.amount) < 0.01
    OR (obligation.status = 'fully_disbursed') <> (coalesce(sum(disbursement.amount), 0) = obligation.amount)
    OR (obligation.status IN ('draft', 'obligated', 'cancelled') AND count(disbursement.id) > 0);
