-- Obligations stay within their allotment; a fully utilized one is used up to the cent, a pending or cancelled one not at all.
SELECT allotment.id, allotment.status, allotment.amount, sum(obligation.amount) AS obligated
FROM budget_execution_allotment allotment
LEFT JOIN budget_execution_obligation obligation ON obligation.allotment_id = allotment.id
GROUP BY allotment.id, allotment.status, allotment.amount
HAVING coalesce(sum(obligation.amount), 0) > allotment.amount
    OR min(obligation.amount) < 0.01
    OR (allotment.status = 'fully_utilized') <> (coalesce(sum(obligation.amount), 0) = allotment.amount)
    OR (allotment.status IN ('pending', 'released', 'cancelled') AND count(obligation.id) > 0);
