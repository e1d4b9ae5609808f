-- Where children carry budgets, they add up to their parent's to the cent.
SELECT parent.id, parent.allocated_budget, sum(child.allocated_budget) AS children
FROM common_work_item parent
JOIN common_work_item child ON child.parent_id = parent.id
GROUP BY parent.id, parent.allocated_budget
HAVING count(child.allocated_budget) > 0
   AND (parent.allocated_budget IS DISTINCT FROM sum(child.allocated_budget)
        OR count(child.allocated_budget) <> count(*)
        OR min(child.allocated_budget) < 0);
