-- For each rule of audit.sql a statement that breaks it, and so shows that the rule can fail. Run in a transaction that is rolled
-- back, in a session that fires no triggers, with the functions of functions.sql.

-- rule: geography-nests-by-code
UPDATE common_barangay SET code = 'elsewhere' WHERE id = (SELECT id FROM common_barangay WHERE true ORDER BY id LIMIT 1);

-- rule: geography-provinces-begin-with-their-region
UPDATE common_province SET code = 'elsewhere' WHERE id = (SELECT id FROM common_province WHERE true ORDER BY id LIMIT 1);

-- rule: geography-codes-fit
SELECT pg_temp.bare('common_barangay'); UPDATE common_barangay SET code = 'same' WHERE id IN (SELECT id FROM common_barangay LIMIT 2);

-- rule: geography-no-empty-province
DELETE FROM common_municipality WHERE province_id = (SELECT min(id) FROM common_province);

-- rule: geography-population-is-positive
SELECT pg_temp.bare('common_barangay'); UPDATE common_barangay SET population_total = 0 WHERE id = (SELECT id FROM common_barangay WHERE true ORDER BY id LIMIT 1);

-- rule: geography-municipality-types
UPDATE common_municipality SET municipality_type = 'hamlet' WHERE id = (SELECT id FROM common_municipality WHERE true ORDER BY id LIMIT 1);

-- rule: geography-centres-lie-in-boxes
UPDATE common_barangay SET center_coordinates = '[0, 0]' WHERE id = (SELECT id FROM common_barangay WHERE true ORDER BY id LIMIT 1);

-- rule: community-one-per-barangay
SELECT pg_temp.bare('communities_obc_community'); SELECT pg_temp.twice('communities_obc_community', $$true$$);

-- rule: community-fits-its-barangay
UPDATE communities_obc_community SET estimated_obc_population = total_barangay_population + 1 WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: community-ages-add-up
UPDATE communities_obc_community SET children_0_9 = estimated_obc_population + 1 WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: community-sectors-are-parts
UPDATE communities_obc_community SET women_count = estimated_obc_population + 1 WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: community-families-and-households
UPDATE communities_obc_community SET families = households - 1 WHERE id = (SELECT id FROM communities_obc_community WHERE households > 1 ORDER BY id LIMIT 1);

-- rule: community-groups
UPDATE communities_obc_community SET primary_ethnolinguistic_group = 'martian' WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: community-access-ratings
UPDATE communities_obc_community SET access_sanitation = 'so-so' WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: community-soft-delete
UPDATE communities_obc_community SET is_deleted = true WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: community-texts-are-not-null
ALTER TABLE communities_obc_community ALTER COLUMN notes DROP NOT NULL; UPDATE communities_obc_community SET notes = NULL WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: livelihood-shares
UPDATE communities_livelihood SET percentage_of_community = 101 WHERE id = (SELECT id FROM communities_livelihood WHERE true ORDER BY id LIMIT 1);

-- rule: infrastructure-once-a-type
SELECT pg_temp.bare('communities_infrastructure'); SELECT pg_temp.twice('communities_infrastructure', $$true$$);

-- rule: infrastructure-states
UPDATE communities_infrastructure SET availability_status = 'broken' WHERE id = (SELECT id FROM communities_infrastructure WHERE true ORDER BY id LIMIT 1);

-- rule: community-history-begins-with-the-import
UPDATE municipal_profiles_obccommunityhistory SET source = 'manual' WHERE community_id = (SELECT min(id) FROM communities_obc_community);

-- rule: community-history-keeps-the-numbers
UPDATE municipal_profiles_obccommunityhistory SET snapshot = snapshot || '{"households": 999999}' WHERE id = (SELECT id FROM municipal_profiles_obccommunityhistory WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-municipality-sums
UPDATE communities_obc_community SET asatidz_count = coalesce(asatidz_count, 0) + 1 WHERE id = (SELECT id FROM communities_obc_community WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-province-sums
UPDATE communities_municipalitycoverage SET pwd_count = pwd_count + 1 WHERE id = (SELECT id FROM communities_municipalitycoverage WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-counts-communities
UPDATE communities_municipalitycoverage SET total_obc_communities = total_obc_communities + 1 WHERE id = (SELECT id FROM communities_municipalitycoverage WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-counts-municipalities
UPDATE communities_provincecoverage SET total_municipalities = total_municipalities + 1 WHERE id = (SELECT id FROM communities_provincecoverage WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-leaves-the-estimate-open
UPDATE communities_provincecoverage SET estimated_obc_population = 1 WHERE id = (SELECT id FROM communities_provincecoverage WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-key-barangays-are-its-own
UPDATE communities_municipalitycoverage SET key_barangays = 'Atlantis' WHERE id = (SELECT id FROM communities_municipalitycoverage WHERE true ORDER BY id LIMIT 1);

-- rule: coverage-one-per-place
SELECT pg_temp.bare('communities_municipalitycoverage'); SELECT pg_temp.twice('communities_municipalitycoverage', $$true$$);

-- rule: profile-metrics-agree
UPDATE communities_municipalitycoverage SET households = households + 1 WHERE id = (SELECT id FROM communities_municipalitycoverage WHERE true ORDER BY id LIMIT 1);

-- rule: profile-reports-in-order
UPDATE municipal_profiles_municipalobcprofile SET reported_status = 'lost' WHERE id = (SELECT id FROM municipal_profiles_municipalobcprofile WHERE true ORDER BY id LIMIT 1);

-- rule: user-types
UPDATE auth_user SET user_type = 'guest' WHERE id = (SELECT id FROM auth_user WHERE true ORDER BY id LIMIT 1);

-- rule: user-approval
UPDATE auth_user SET approved_at = NULL WHERE id = (SELECT id FROM auth_user WHERE is_approved AND approved_by_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: user-addresses-are-reserved
UPDATE auth_user SET email = 'somebody@gmail.com' WHERE id = (SELECT id FROM auth_user WHERE true ORDER BY id LIMIT 1);

-- rule: leave-in-order
UPDATE common_staff_leave SET end_date = start_date - 1 WHERE id = (SELECT id FROM common_staff_leave WHERE true ORDER BY id LIMIT 1);

-- rule: role-given-once
SELECT pg_temp.bare('rbac_user_role'); SELECT pg_temp.twice('rbac_user_role', $$organization_id IS NOT NULL$$);

-- rule: tree-bounds
UPDATE common_work_item SET lft = rght WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: tree-children-lie-within
UPDATE common_work_item SET level = level + 1 WHERE id = (SELECT id FROM common_work_item WHERE level = 1 ORDER BY id LIMIT 1);

-- rule: tree-numbers-are-used-once
UPDATE common_work_item SET rght = rght + 2 WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: tree-one-root
UPDATE common_work_item SET parent_id = NULL WHERE id = (SELECT id FROM common_work_item WHERE level = 1 ORDER BY id LIMIT 1);

-- rule: tree-siblings-in-order
UPDATE common_work_item SET title = 'zzz' WHERE id = (SELECT id FROM common_work_item WHERE id = (SELECT id FROM common_work_item w WHERE parent_id IS NOT NULL AND EXISTS (SELECT FROM common_work_item o WHERE o.parent_id = w.parent_id AND o.lft = w.rght + 1 AND o.priority = w.priority) LIMIT 1) ORDER BY id LIMIT 1);

-- rule: tree-siblings-touch
DELETE FROM common_work_item WHERE id = (SELECT w.id FROM common_work_item w JOIN common_work_item l ON l.parent_id = w.parent_id AND l.rght = w.lft - 1 JOIN common_work_item r ON r.parent_id = w.parent_id AND r.lft = w.rght + 1 LIMIT 1);

-- rule: tree-allowed-children
UPDATE common_work_item SET work_type = 'project' WHERE id = (SELECT id FROM common_work_item WHERE parent_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: tree-depth
UPDATE common_work_item SET level = 10 WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: work-states
UPDATE common_work_item SET status = 'planned' WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: work-begins-before-it-is-due
UPDATE common_work_item SET start_date = due_date + 1 WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: work-within-its-parent
UPDATE common_work_item SET due_date = due_date + 5000 WHERE id = (SELECT id FROM common_work_item WHERE parent_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: work-completed-says-when
UPDATE common_work_item SET completed_at = NULL WHERE id = (SELECT id FROM common_work_item WHERE status = 'completed' ORDER BY id LIMIT 1);

-- rule: work-progress
SELECT pg_temp.bare('common_work_item'); UPDATE common_work_item SET progress = 101 WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: work-parents-complete-last
UPDATE common_work_item SET status = 'blocked' WHERE parent_id = (SELECT p.id FROM common_work_item p JOIN common_work_item c ON c.parent_id = p.id WHERE p.status = 'completed' LIMIT 1);

-- rule: work-nothing-begins-early
UPDATE common_work_item SET status = 'blocked' WHERE parent_id = (SELECT p.id FROM common_work_item p JOIN common_work_item c ON c.parent_id = p.id WHERE p.status = 'not_started' LIMIT 1);

-- rule: work-budgets-add-up
UPDATE common_work_item SET allocated_budget = allocated_budget + 0.01 WHERE id = (SELECT id FROM common_work_item WHERE level = 1 AND allocated_budget IS NOT NULL ORDER BY id LIMIT 1);

-- rule: work-spends-what-it-has
UPDATE common_work_item SET actual_expenditure = allocated_budget + 0.01 WHERE id = (SELECT id FROM common_work_item WHERE allocated_budget IS NOT NULL ORDER BY id LIMIT 1);

-- rule: work-cross-links-are-mutual
DELETE FROM common_work_item_related_items WHERE id = (SELECT min(id) FROM common_work_item_related_items);

-- rule: work-cross-links-follow-the-quadratic-law
DELETE FROM common_work_item_related_items WHERE id = (SELECT min(id) FROM common_work_item_related_items);

-- rule: work-cross-links-join-siblings
SELECT pg_temp.bare('common_work_item_related_items'); UPDATE common_work_item_related_items SET to_workitem_id = from_workitem_id WHERE id = (SELECT min(id) FROM common_work_item_related_items);

-- rule: work-copies-its-programme
UPDATE common_work_item SET ppa_category = 'obc_request' WHERE id = (SELECT id FROM common_work_item WHERE related_ppa_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: work-recurs-by-a-pattern
UPDATE common_work_item SET is_recurring = NOT is_recurring WHERE id = (SELECT id FROM common_work_item WHERE true ORDER BY id LIMIT 1);

-- rule: work-executes-one-to-one
UPDATE common_work_item SET related_ppa_id = NULL WHERE id = (SELECT execution_project_id FROM monitoring_monitoringentry WHERE execution_project_id IS NOT NULL LIMIT 1);

-- rule: generic-key-of-work-item
UPDATE common_work_item SET object_id = gen_random_uuid() WHERE id = (SELECT id FROM common_work_item WHERE object_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: generic-key-of-calendar-resource-booking
UPDATE common_calendar_resource_booking SET object_id = gen_random_uuid() WHERE id = (SELECT id FROM common_calendar_resource_booking WHERE true ORDER BY id LIMIT 1);

-- rule: generic-key-of-calendar-notification
UPDATE common_calendar_notification SET object_id = gen_random_uuid() WHERE id = (SELECT id FROM common_calendar_notification WHERE true ORDER BY id LIMIT 1);

-- rule: generic-key-of-audit-log
UPDATE common_audit_log SET object_id = gen_random_uuid() WHERE id = (SELECT id FROM common_audit_log WHERE true ORDER BY id LIMIT 1);

-- rule: generic-key-is-whole
UPDATE common_work_item SET content_type_id = NULL WHERE id = (SELECT id FROM common_work_item WHERE object_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: embedding-once-an-index
UPDATE ai_assistant_documentembedding SET dimension = 768 WHERE id = (SELECT id FROM ai_assistant_documentembedding WHERE true ORDER BY id LIMIT 1);

-- rule: pattern-has-one-end
UPDATE common_recurring_event_pattern SET until_date = '2026-01-01' WHERE id = (SELECT id FROM common_recurring_event_pattern WHERE count IS NOT NULL ORDER BY id LIMIT 1);

-- rule: pattern-parts-fit-its-type
UPDATE common_recurring_event_pattern SET by_weekday = '[]' WHERE id = (SELECT id FROM common_recurring_event_pattern WHERE recurrence_type = 'weekly' ORDER BY id LIMIT 1);

-- rule: pattern-weekdays
UPDATE common_recurring_event_pattern SET by_weekday = '[7]' WHERE id = (SELECT id FROM common_recurring_event_pattern WHERE true ORDER BY id LIMIT 1);

-- rule: pattern-exceptions-are-dates
UPDATE common_recurring_event_pattern SET exception_dates = '["1999-01-01"]' WHERE id = (SELECT id FROM common_recurring_event_pattern WHERE true ORDER BY id LIMIT 1);

-- rule: event-in-order
UPDATE communities_community_event SET end_date = start_date - 1 WHERE id = (SELECT id FROM communities_community_event WHERE true ORDER BY id LIMIT 1);

-- rule: event-recurs-by-a-pattern
UPDATE communities_community_event SET recurrence_pattern_id = NULL WHERE id = (SELECT id FROM communities_community_event WHERE is_recurring ORDER BY id LIMIT 1);

-- rule: event-occurrences-follow-their-pattern
UPDATE communities_community_event SET start_date = start_date + 1 WHERE recurrence_parent_id IS NOT NULL AND recurrence_pattern_id IN (SELECT id FROM common_recurring_event_pattern WHERE jsonb_array_length(by_weekday) < 2);

-- rule: event-occurrences-end-with-their-pattern
UPDATE common_recurring_event_pattern SET until_date = '2000-01-01';

-- rule: event-occurrences-are-their-masters
UPDATE communities_community_event SET event_type = 'disaster' WHERE id = (SELECT id FROM communities_community_event WHERE recurrence_parent_id IS NOT NULL AND event_type <> 'disaster' ORDER BY id LIMIT 1);

-- rule: event-exceptions-differ
UPDATE communities_community_event SET all_day = NOT all_day WHERE id = (SELECT id FROM communities_community_event WHERE recurrence_parent_id IS NOT NULL AND NOT is_recurrence_exception ORDER BY id LIMIT 1);

-- rule: engagement-occurrences-follow-their-pattern
UPDATE coordination_stakeholderengagement SET planned_date = planned_date + interval '1 day' WHERE recurrence_parent_id IS NOT NULL AND recurrence_pattern_id IN (SELECT id FROM common_recurring_event_pattern WHERE jsonb_array_length(by_weekday) < 2);

-- rule: engagement-occurrences-end-with-their-pattern
UPDATE common_recurring_event_pattern SET until_date = '2000-01-01';

-- rule: engagement-occurrences-are-their-masters
UPDATE coordination_stakeholderengagement SET engagement_type_id = engagement_type_id % 10 + 1 WHERE id = (SELECT id FROM coordination_stakeholderengagement WHERE recurrence_parent_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: engagement-exceptions-differ
UPDATE coordination_stakeholderengagement SET venue = 'Elsewhere' WHERE id = (SELECT id FROM coordination_stakeholderengagement WHERE recurrence_parent_id IS NOT NULL AND NOT is_recurrence_exception ORDER BY id LIMIT 1);

-- rule: booking-in-order
UPDATE common_calendar_resource_booking SET end_datetime = start_datetime WHERE id = (SELECT id FROM common_calendar_resource_booking WHERE true ORDER BY id LIMIT 1);

-- rule: booking-states
UPDATE common_calendar_resource_booking SET approved_by_id = NULL WHERE id = (SELECT id FROM common_calendar_resource_booking WHERE status = 'approved' ORDER BY id LIMIT 1);

-- rule: booking-never-overlaps
UPDATE common_calendar_resource_booking SET resource_id = 1, status = 'approved', start_datetime = '2025-01-06T01:00Z', end_datetime = '2025-01-06T03:00Z' WHERE id IN (SELECT id FROM common_calendar_resource_booking LIMIT 2);

-- rule: notification-states
UPDATE common_calendar_notification SET sent_at = NULL WHERE id = (SELECT id FROM common_calendar_notification WHERE status = 'sent' ORDER BY id LIMIT 1);

-- rule: notification-comes-in-time
UPDATE common_calendar_notification SET scheduled_for = '2039-01-01' WHERE id = (SELECT id FROM common_calendar_notification WHERE true ORDER BY id LIMIT 1);

-- rule: entry-categories
UPDATE monitoring_monitoringentry SET category = 'gift' WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE true ORDER BY id LIMIT 1);

-- rule: entry-request-agrees-with-status
UPDATE monitoring_monitoringentry SET request_status = 'declined' WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE category = 'obc_request' AND status = 'ongoing' AND execution_project_id IS NULL ORDER BY id LIMIT 1);

-- rule: entry-money-in-order
SELECT pg_temp.bare('monitoring_monitoringentry'); UPDATE monitoring_monitoringentry SET budget_obc_allocation = budget_allocation + 1 WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE budget_allocation IS NOT NULL ORDER BY id LIMIT 1);

-- rule: entry-dates-in-order
SELECT pg_temp.bare('monitoring_monitoringentry'); UPDATE monitoring_monitoringentry SET target_end_date = start_date - 1 WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE start_date IS NOT NULL ORDER BY id LIMIT 1);

-- rule: entry-completed-says-when
UPDATE monitoring_monitoringentry SET actual_end_date = NULL WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE status = 'completed' ORDER BY id LIMIT 1);

-- rule: entry-approval-history-agrees
UPDATE monitoring_monitoringentry SET approval_status = 'approved' WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE approval_status = 'enacted' ORDER BY id LIMIT 1);

-- rule: entry-approval-steps-in-order
UPDATE monitoring_monitoringentry SET approval_history = jsonb_set(approval_history, '{0,date}', '"2039-01-01"') WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE jsonb_array_length(approval_history) > 1 ORDER BY id LIMIT 1);

-- rule: entry-approvers-exist
UPDATE monitoring_monitoringentry SET approval_history = jsonb_set(approval_history, '{0,user}', '"nobody"') WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE jsonb_array_length(approval_history) > 0 ORDER BY id LIMIT 1);

-- rule: entry-rejection-has-a-reason
UPDATE monitoring_monitoringentry SET rejection_reason = 'none' WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE approval_status <> 'rejected' ORDER BY id LIMIT 1);

-- rule: entry-coverage-nests
UPDATE monitoring_monitoringentry SET coverage_municipality_id = (SELECT max(id) FROM common_municipality) WHERE id IN (SELECT id FROM monitoring_monitoringentry WHERE coverage_municipality_id IS NOT NULL ORDER BY id LIMIT 5);

-- rule: entry-beneficiaries-add-up
UPDATE monitoring_monitoringentry SET beneficiary_individuals_total = beneficiary_individuals_total + 1 WHERE id = (SELECT id FROM monitoring_monitoringentry WHERE beneficiary_individuals_total IS NOT NULL ORDER BY id LIMIT 1);

-- rule: funding-adds-up
UPDATE monitoring_monitoringentryfunding SET amount = amount + 0.01 WHERE id = (SELECT id FROM monitoring_monitoringentryfunding WHERE tranche_type = 'allocation' ORDER BY id LIMIT 1);

-- rule: stage-once
SELECT pg_temp.bare('monitoring_monitoringentryworkflowstage'); SELECT pg_temp.twice('monitoring_monitoringentryworkflowstage', $$true$$);

-- rule: stage-completed-says-when
UPDATE monitoring_monitoringentryworkflowstage SET completed_at = NULL WHERE id = (SELECT id FROM monitoring_monitoringentryworkflowstage WHERE status = 'completed' ORDER BY id LIMIT 1);

-- rule: stages-in-order
UPDATE monitoring_monitoringentryworkflowstage SET status = 'not_started' WHERE stage = 'budget_call';

-- rule: scenario-stays-within
UPDATE monitoring_budgetscenario SET allocated_budget = total_budget + 1 WHERE id = (SELECT id FROM monitoring_budgetscenario WHERE true ORDER BY id LIMIT 1);

-- rule: ceiling-is-kept
UPDATE project_central_budgetceiling SET allocated_amount = ceiling_amount + 0.01 WHERE id = (SELECT id FROM project_central_budgetceiling WHERE true ORDER BY id LIMIT 1);

-- rule: alert-expires-later
UPDATE project_central_alert SET acknowledged_at = NULL, is_acknowledged = true WHERE id = (SELECT id FROM project_central_alert WHERE true ORDER BY id LIMIT 1);

-- rule: line-items-multiply
UPDATE budget_preparation_budgetlineitem SET total_cost = total_cost + 0.01 WHERE id = (SELECT id FROM budget_preparation_budgetlineitem WHERE true ORDER BY id LIMIT 1);

-- rule: programme-requests-its-lines
UPDATE budget_preparation_programbudget SET requested_amount = requested_amount + 0.01 WHERE id = (SELECT id FROM budget_preparation_programbudget WHERE true ORDER BY id LIMIT 1);

-- rule: approval-grants-no-more
UPDATE budget_preparation_programbudget SET approved_amount = requested_amount + 0.01 WHERE id = (SELECT id FROM budget_preparation_programbudget WHERE true ORDER BY id LIMIT 1);

-- rule: proposal-once-a-year
SELECT pg_temp.bare('budget_preparation_budgetproposal'); SELECT pg_temp.twice('budget_preparation_budgetproposal', $$true$$);

-- rule: proposal-states
UPDATE budget_preparation_budgetproposal SET approved_at = NULL WHERE id = (SELECT id FROM budget_preparation_budgetproposal WHERE status = 'approved' ORDER BY id LIMIT 1);

-- rule: allotment-once-a-quarter
SELECT pg_temp.bare('budget_execution_allotment'); SELECT pg_temp.twice('budget_execution_allotment', $$true$$);

-- rule: allotments-stay-within
UPDATE budget_execution_allotment SET amount = amount + 999999999999 WHERE id = (SELECT id FROM budget_execution_allotment WHERE true ORDER BY id LIMIT 1);

-- rule: obligations-stay-within
UPDATE budget_execution_obligation SET amount = amount + 9999999999 WHERE id = (SELECT id FROM budget_execution_obligation WHERE true ORDER BY id LIMIT 1);

-- rule: disbursements-stay-within
UPDATE budget_execution_disbursement SET amount = amount + 9999999999 WHERE id = (SELECT id FROM budget_execution_disbursement WHERE true ORDER BY id LIMIT 1);

-- rule: accounting-lines-add-up
SELECT pg_temp.bare('budget_execution_disbursement_line_item'); UPDATE budget_execution_disbursement_line_item SET amount = amount + 0.01 WHERE id = (SELECT id FROM budget_execution_disbursement_line_item WHERE true ORDER BY id LIMIT 1);

-- rule: amounts-are-positive
SELECT pg_temp.bare('budget_execution_obligation'); UPDATE budget_execution_obligation SET amount = 0 WHERE id = (SELECT id FROM budget_execution_obligation WHERE true ORDER BY id LIMIT 1);

-- rule: money-flows-in-order
UPDATE budget_execution_disbursement SET disbursed_at = '2000-01-01' WHERE id = (SELECT id FROM budget_execution_disbursement WHERE true ORDER BY id LIMIT 1);

-- rule: recommendation-reference-form
UPDATE policy_tracking_policyrecommendation SET reference_number = 'REC-1' WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE true ORDER BY id LIMIT 1);

-- rule: recommendation-references-without-gaps
UPDATE policy_tracking_policyrecommendation SET reference_number = 'OOBC-POL-2024-0999' WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE reference_number LIKE 'OOBC-POL-2024-%' ORDER BY id LIMIT 1);

-- rule: recommendation-states
UPDATE policy_tracking_policyrecommendation SET status = 'pending' WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE true ORDER BY id LIMIT 1);

-- rule: recommendation-dates-in-order
UPDATE policy_tracking_policyrecommendation SET approval_date = submission_date - 1 WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE approval_date IS NOT NULL ORDER BY id LIMIT 1);

-- rule: recommendation-dates-agree-with-status
UPDATE policy_tracking_policyrecommendation SET approval_date = NULL WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE approval_date IS NOT NULL ORDER BY id LIMIT 1);

-- rule: recommendation-needing-revision-has-one
UPDATE policy_tracking_policyrecommendation SET status = 'needs_revision', revision_history = NULL WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE true ORDER BY id LIMIT 1);

-- rule: recommendation-targets-nest
UPDATE policy_tracking_policyrecommendation SET target_region_id = NULL WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE target_region_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: recommendation-has-evidence
DELETE FROM policy_tracking_policyevidence WHERE policy_id = (SELECT policy_id FROM policy_tracking_policyevidence LIMIT 1);

-- rule: evidence-verified-by-somebody
UPDATE policy_tracking_policyevidence SET verified_by_id = NULL WHERE id = (SELECT id FROM policy_tracking_policyevidence WHERE verified ORDER BY id LIMIT 1);

-- rule: milestone-completed-says-when
UPDATE policy_tracking_policyimplementationmilestone SET progress_percentage = 99 WHERE id = (SELECT id FROM policy_tracking_policyimplementationmilestone WHERE status = 'completed' ORDER BY id LIMIT 1);

-- rule: implemented-has-reached-its-milestones
UPDATE policy_tracking_policyrecommendation SET actual_outcomes = '' WHERE id = (SELECT id FROM policy_tracking_policyrecommendation WHERE status = 'implemented' ORDER BY id LIMIT 1);

-- rule: impact-measured-after-the-start
UPDATE policy_tracking_policyimpact SET last_measurement_date = '2000-01-01' WHERE last_measurement_date IS NOT NULL;

-- rule: need-counts-its-votes
UPDATE mana_need SET community_votes = community_votes + 1 WHERE id = (SELECT id FROM mana_need WHERE true ORDER BY id LIMIT 1);

-- rule: need-one-vote-each
SELECT pg_temp.bare('mana_needvote'); UPDATE mana_needvote SET vote_weight = 6 WHERE id = (SELECT id FROM mana_needvote WHERE true ORDER BY id LIMIT 1);

-- rule: need-validated-in-time
UPDATE mana_need SET validation_date = NULL WHERE id = (SELECT id FROM mana_need WHERE is_validated ORDER BY id LIMIT 1);

-- rule: need-prioritized-has-a-rank
UPDATE mana_need SET priority_rank = NULL WHERE id = (SELECT id FROM mana_need WHERE priority_rank IS NOT NULL ORDER BY id LIMIT 1);

-- rule: need-forwarded-in-time
UPDATE mana_need SET forwarded_date = NULL WHERE id = (SELECT id FROM mana_need WHERE forwarded_to_mao_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: need-states
UPDATE mana_need SET urgency_level = 'critical' WHERE id = (SELECT id FROM mana_need WHERE true ORDER BY id LIMIT 1);

-- rule: need-sent-in-by-somebody
UPDATE mana_need SET submitted_by_user_id = NULL WHERE id = (SELECT id FROM mana_need WHERE submission_type = 'community_submitted' ORDER BY id LIMIT 1);

-- rule: assessment-dates-in-order
UPDATE mana_assessment SET planned_end_date = planned_start_date - 1 WHERE id = (SELECT id FROM mana_assessment WHERE true ORDER BY id LIMIT 1);

-- rule: assessment-place-fits-its-level
UPDATE mana_assessment SET province_id = NULL WHERE id = (SELECT id FROM mana_assessment WHERE assessment_level = 'provincial' ORDER BY id LIMIT 1);

-- rule: assessment-completed-says-when
UPDATE mana_assessment SET key_findings = '' WHERE id = (SELECT id FROM mana_assessment WHERE status = 'completed' ORDER BY id LIMIT 1);

-- rule: survey-counts-its-rows
UPDATE mana_survey SET questions_count = questions_count + 1 WHERE id = (SELECT id FROM mana_survey WHERE true ORDER BY id LIMIT 1);

-- rule: survey-questions-are-numbered
SELECT pg_temp.bare('mana_surveyquestion'); UPDATE mana_surveyquestion SET "order" = 99 WHERE id = (SELECT id FROM mana_surveyquestion WHERE true ORDER BY id LIMIT 1);

-- rule: survey-answers-fit-their-questions
UPDATE mana_surveyresponse SET responses = responses || '{"q3": "maybe"}' WHERE id = (SELECT id FROM mana_surveyresponse WHERE true ORDER BY id LIMIT 1);

-- rule: survey-validated-by-somebody
UPDATE mana_surveyresponse SET validated_by_id = NULL WHERE id = (SELECT id FROM mana_surveyresponse WHERE is_validated ORDER BY id LIMIT 1);

-- rule: application-rated-when-done
UPDATE services_serviceapplication SET satisfaction_rating = 5 WHERE id = (SELECT id FROM services_serviceapplication WHERE status = 'draft' ORDER BY id LIMIT 1);

-- rule: application-dates-in-order
UPDATE services_serviceapplication SET review_date = '2000-01-01' WHERE id = (SELECT id FROM services_serviceapplication WHERE review_date IS NOT NULL ORDER BY id LIMIT 1);

-- rule: application-dates-agree-with-status
UPDATE services_serviceapplication SET approval_date = NULL WHERE id = (SELECT id FROM services_serviceapplication WHERE approval_date IS NOT NULL ORDER BY id LIMIT 1);

-- rule: offering-counts-its-slots
UPDATE services_serviceoffering SET slots_filled = slots_filled + 1 WHERE id = (SELECT id FROM services_serviceoffering WHERE true ORDER BY id LIMIT 1);

-- rule: offering-counts-its-money
UPDATE services_serviceoffering SET budget_utilized = budget_utilized + 0.01 WHERE id = (SELECT id FROM services_serviceoffering WHERE true ORDER BY id LIMIT 1);

-- rule: offering-dates-in-order
UPDATE services_serviceoffering SET application_deadline = application_start_date - 1 WHERE id = (SELECT id FROM services_serviceoffering WHERE true ORDER BY id LIMIT 1);

-- rule: partnership-dates-in-order
UPDATE coordination_partnership SET end_date = start_date - 1 WHERE id = (SELECT id FROM coordination_partnership WHERE start_date IS NOT NULL ORDER BY id LIMIT 1);

-- rule: document-latest-version
UPDATE documents_document SET is_latest_version = true;

-- rule: import-counters-add-up
UPDATE data_imports_import SET records_failed = records_failed + 1 WHERE id = (SELECT id FROM data_imports_import WHERE true ORDER BY id LIMIT 1);

-- rule: import-times-agree-with-status
UPDATE data_imports_import SET completed_at = NULL WHERE id = (SELECT id FROM data_imports_import WHERE status = 'completed' ORDER BY id LIMIT 1);

-- rule: plan-years-in-order
UPDATE planning_strategicplan SET end_year = start_year - 1 WHERE id = (SELECT id FROM planning_strategicplan WHERE true ORDER BY id LIMIT 1);

-- rule: log-names-what-it-logs
UPDATE auditlog_logentry SET object_pk = 'other' WHERE id = (SELECT id FROM auditlog_logentry WHERE object_id IS NOT NULL ORDER BY id LIMIT 1);

-- rule: log-changes-are-objects
UPDATE common_audit_log SET changes = '[]' WHERE id = (SELECT id FROM common_audit_log WHERE true ORDER BY id LIMIT 1);

-- rule: nothing-is-changed-before-it-is-made
UPDATE mana_need SET updated_at = created_at - interval '1 second' WHERE id = (SELECT id FROM mana_need WHERE true ORDER BY id LIMIT 1);

-- rule: nothing-is-made-in-the-future
UPDATE mana_need SET created_at = '2039-01-01' WHERE id = (SELECT id FROM mana_need WHERE true ORDER BY id LIMIT 1);
