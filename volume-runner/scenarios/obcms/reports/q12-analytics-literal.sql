-- Budget analytics of a fiscal year, as the application runs it: a loop over the year's programmes
-- with a statement for each programme and kind of tranche, in five passes.
-- Demonstrates: N+1. Each statement is quick and none shows up in a list of slow ones; the page is
-- slow by their number. The twin is q12-analytics-set-based.

-- name: programmes
SELECT e.id AS entry, pass.number AS pass, pass.tranche
  FROM monitoring_monitoringentry e
 CROSS JOIN (VALUES (1, 'allocation'), (2, 'obligation'), (3, 'disbursement'), (4, 'obligation'),
                    (5, 'disbursement')) AS pass (number, tranche)
 WHERE e.fiscal_year = :year
 ORDER BY pass.number, e.id;
-- name: tranche
-- for each: programmes
SELECT sum(amount) FROM monitoring_monitoringentryfunding
 WHERE entry_id = :entry AND tranche_type = :tranche;
