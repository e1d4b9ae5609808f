-- Policy-budget matrix in one statement that says what is wanted once.
-- Demonstrates: the same numbers as q15-policy-budget-matrix from two grouped joins; what remains
-- grows with policies and programmes and not with their product.

-- name: matrix
SELECT p.id, p.title, p.status, p.reference_number, coalesce(carried.programmes, 0),
       coalesce(carried.budget, 0), reached.progress, coalesce(reached.milestones, 0)
  FROM policy_tracking_policyrecommendation p
  LEFT JOIN (SELECT i.policyrecommendation_id AS policy, count(*) AS programmes,
                    sum(e.budget_allocation) AS budget
               FROM monitoring_monitoringentry_implementing_policies i
               JOIN monitoring_monitoringentry e ON e.id = i.monitoringentry_id
              GROUP BY i.policyrecommendation_id) AS carried ON carried.policy = p.id
  LEFT JOIN (SELECT policy_id AS policy, avg(progress_percentage) AS progress,
                    count(*) AS milestones
               FROM policy_tracking_policyimplementationmilestone
              GROUP BY policy_id) AS reached ON reached.policy = p.id
 WHERE p.status IN ('approved', 'in_implementation', 'implemented')
 ORDER BY p.reference_number;
