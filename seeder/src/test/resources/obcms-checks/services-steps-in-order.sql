-- An application is submitted, reviewed, approved, served; ratings come from completed ones alone.
SELECT id, status, submission_date, review_date, approval_date, service_start_date, service_completion_date, satisfaction_rating
FROM services_serviceapplication
WHERE (status = 'draft') <> (submission_date IS NULL)
   OR review_date < submission_date OR approval_date < review_date
   OR service_completion_date < service_start_date
   OR greatest(submission_date, review_date, approval_date) > TIMESTAMPTZ '2025-10-09T00:00:00Z'
   OR (status = 'completed') <> (service_completion_date IS NOT NULL)
   OR (satisfaction_rating IS NOT NULL AND (status <> 'completed' OR satisfaction_rating NOT BETWEEN 1 AND 5));
