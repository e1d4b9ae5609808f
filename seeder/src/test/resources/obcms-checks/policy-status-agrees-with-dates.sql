-- Submission, approval and implementation follow each other, and each status carries the dates it needs.
SELECT id, status, submission_date, approval_date, implementation_start_date, implementation_deadline
FROM policy_tracking_policyrecommendation
WHERE (status IN ('draft', 'under_review', 'needs_revision')) <> (submission_date IS NULL)
   OR (status IN ('approved', 'in_implementation', 'implemented')) <> (approval_date IS NOT NULL)
   OR (status IN ('in_implementation', 'implemented')) <> (implementation_start_date IS NOT NULL)
   OR approval_date < submission_date OR implementation_start_date < approval_date
   OR implementation_deadline < implementation_start_date
   OR greatest(submission_date, approval_date, implementation_start_date) > DATE '2025-10-09';
