-- Policy-budget matrix: every policy that is approved or further, with how many programmes carry it
-- out, what they cost and how far its milestones are.
-- Demonstrates: N+1 over policies, with a join through a join table in each round.

-- name: policies
SELECT id AS policy, title, status, reference_number
  FROM policy_tracking_policyrecommendation
 WHERE status IN ('approved', 'in_implementation', 'implemented')
 ORDER BY reference_number;
-- name: programmes of the policy
-- for each: policies
SELECT count(e.id), coalesce(sum(e.budget_allocation), 0)
  FROM monitoring_monitoringentry_implementing_policies i
  JOIN monitoring_monitoringentry e ON e.id = i.monitoringentry_id
 WHERE i.policyrecommendation_id = :policy;
-- name: milestones of the policy
-- for each: policies
SELECT avg(progress_percentage), count(*) FROM policy_tracking_policyimplementationmilestone
 WHERE policy_id = :policy;
