-- Somebody of a community applies for a service, and the number of places taken goes up.

-- name: application
INSERT INTO services_serviceapplication (
    id, service_id, applicant_community_id, applicant_user_id, applicant_name, applicant_contact,
    application_details, requested_amount, beneficiary_count, status, submission_date, review_notes,
    rejection_reason, feedback, created_at, updated_at)
SELECT gen_random_uuid(), :service, :community, :person, 'Applicant of the load', '', 'A place for a season',
       10000, 1, 'submitted', now(), '', '', '', now(), now();
-- name: places
UPDATE services_serviceoffering
   SET slots_filled = least(coalesce(slots_filled, 0) + 1, total_slots), updated_at = now()
 WHERE id = :service;
