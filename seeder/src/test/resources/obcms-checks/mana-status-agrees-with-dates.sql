-- Assessments, needs and reports are no further than the calendar, and their dates follow one another.
SELECT 'assessment' AS what, title FROM mana_assessment
WHERE planned_end_date < planned_start_date
   OR actual_end_date < actual_start_date
   OR (status = 'completed') <> (actual_end_date IS NOT NULL)
   OR (status IN ('planning', 'preparation', 'cancelled')) = (actual_start_date IS NOT NULL)
   OR greatest(actual_start_date, actual_end_date) > DATE '2025-10-09'
   OR (status = 'completed' AND progress_percentage <> 100)
   OR (assessment_level = 'community') <> (community_id IS NOT NULL)
UNION ALL
SELECT 'need', title FROM mana_need
WHERE is_validated <> (validation_date IS NOT NULL) OR is_validated <> (validated_by_id IS NOT NULL)
   OR validation_date < created_at
   OR forwarded_date < (validation_date AT TIME ZONE 'Asia/Manila')::date
   OR (forwarded_date IS NOT NULL) <> (forwarded_to_mao_id IS NOT NULL)
   OR budget_inclusion_date < forwarded_date
   OR (linked_ppa_id IS NOT NULL AND status NOT IN ('planned', 'in_progress', 'completed'))
   OR affected_population < 1
UNION ALL
SELECT 'answer', respondent_name FROM mana_surveyresponse
WHERE is_validated <> (validation_date IS NOT NULL) OR validation_date < collection_date
   OR collection_date > TIMESTAMPTZ '2025-10-09 00:00:00Z'
UNION ALL
SELECT 'report', title FROM mana_manareport
WHERE submission_date < validation_date OR (report_status = 'submitted') <> (submission_date IS NOT NULL);
