-- Nothing spends more than it was given.
SELECT id, allocated_budget, actual_expenditure
FROM common_work_item
WHERE actual_expenditure > allocated_budget OR actual_expenditure < 0
   OR (actual_expenditure IS NOT NULL AND allocated_budget IS NULL);
