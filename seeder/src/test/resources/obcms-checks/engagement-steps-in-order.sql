-- Engagements that were held have times and people, the others have none; feedback comes from those that were held.
SELECT 'engagement' AS what, title FROM coordination_stakeholderengagement
WHERE (status = 'completed') <> (actual_start_datetime IS NOT NULL)
   OR actual_end_datetime <= actual_start_datetime
   OR (status IN ('planned', 'scheduled') AND planned_date < TIMESTAMPTZ '2025-10-08 16:00:00Z')
   OR (status = 'completed' AND planned_date > TIMESTAMPTZ '2025-10-09 00:00:00Z')
   OR (is_recurring OR recurrence_parent_id IS NOT NULL) <> (recurrence_pattern_id IS NOT NULL)
   OR created_at > planned_date
UNION ALL
SELECT 'feedback', f.participant_name
FROM coordination_consultationfeedback f JOIN coordination_stakeholderengagement e ON e.id = f.engagement_id
WHERE e.status <> 'completed' OR f.is_addressed <> (f.addressed_by_id IS NOT NULL)
   OR f.addressed_date < f.created_at
UNION ALL
SELECT 'rollup', community_id::text FROM coordination_engagementtracking
WHERE completed_engagements > total_engagements OR unique_participants > total_participants
   OR positive_feedback_count + negative_feedback_count > total_feedback_items OR period_end < period_start
UNION ALL
SELECT 'letter', subject FROM coordination_communication
WHERE response_date < communication_date OR follow_up_date < communication_date
   OR requires_follow_up <> (follow_up_date IS NOT NULL);
