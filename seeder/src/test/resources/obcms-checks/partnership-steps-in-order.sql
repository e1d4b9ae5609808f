-- Partnerships are signed before they run, milestones wait for milestones of the same partnership.
SELECT 'partnership' AS what, title FROM coordination_partnership
WHERE negotiation_start_date < concept_date OR signing_date < negotiation_start_date OR start_date < signing_date
   OR end_date <= start_date
   OR (status IN ('active', 'completed', 'expired', 'suspended', 'terminated')) <> (signing_date IS NOT NULL)
   OR oobc_contribution + partner_contribution <> total_budget
   OR (status IN ('completed', 'expired') AND end_date > DATE '2025-10-09')
UNION ALL
SELECT 'milestone', m.title FROM coordination_partnershipmilestone m
WHERE m.due_date < m.planned_start_date OR (m.status = 'completed') <> (m.actual_completion_date IS NOT NULL)
   OR m.verification_date < m.actual_completion_date
UNION ALL
SELECT 'dependency', later.title
FROM coordination_partnershipmilestone_depends_on d
JOIN coordination_partnershipmilestone later ON later.id = d.from_partnershipmilestone_id
JOIN coordination_partnershipmilestone earlier ON earlier.id = d.to_partnershipmilestone_id
WHERE later.partnership_id <> earlier.partnership_id OR earlier.due_date > later.due_date + 60
UNION ALL
SELECT 'signatory', s.name
FROM coordination_partnershipsignatory s JOIN coordination_partnership p ON p.id = s.partnership_id
WHERE s.signature_date IS DISTINCT FROM p.signing_date;
