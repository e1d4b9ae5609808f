-- Reminders of the queue.
SELECT id AS notification FROM common_calendar_notification ORDER BY md5('draw' || id) LIMIT 500;
