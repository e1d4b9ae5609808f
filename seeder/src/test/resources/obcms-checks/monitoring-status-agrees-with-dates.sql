-- A completed entry has an end that lies behind and progress 100; an ongoing one has begun; planning has no progress.
SELECT id, category, status, request_status, start_date, target_end_date, actual_end_date, progress
FROM monitoring_monitoringentry
WHERE (status = 'completed') <> (actual_end_date IS NOT NULL)
   OR (status = 'completed') <> (progress = 100)
   OR actual_end_date > DATE '2025-10-09'
   OR actual_end_date < start_date
   OR (status IN ('ongoing', 'completed') AND start_date > DATE '2025-10-09')
   OR (status = 'planning' AND progress <> 0)
   OR (category = 'obc_request') <> (request_status <> '');
