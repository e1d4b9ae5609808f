-- Completed means a completion between start and the dataset's clock and progress 100; what has not begun has progress 0;
-- what is under way has begun.
SELECT id, status, start_date, due_date, completed_at, progress
FROM common_work_item
WHERE (status = 'completed') <> (completed_at IS NOT NULL)
   OR (status = 'completed' AND progress <> 100)
   OR (status <> 'completed' AND progress = 100)
   OR (status = 'not_started' AND progress <> 0)
   OR (status IN ('in_progress', 'at_risk', 'blocked', 'completed') AND start_date > DATE '2025-10-09')
   OR completed_at > TIMESTAMPTZ '2025-10-09T00:00:00Z'
   OR completed_at < start_date::timestamp AT TIME ZONE 'Asia/Manila';
