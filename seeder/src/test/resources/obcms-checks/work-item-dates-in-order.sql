-- A start is not after its due date, a start time not after its end time.
SELECT id, start_date, due_date, start_time, end_time
FROM common_work_item
WHERE start_date > due_date OR start_time > end_time;
