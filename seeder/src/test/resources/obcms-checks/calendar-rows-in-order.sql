-- Bookings and leaves end after they begin; a reminder is sent when its time has come, not before.
SELECT 'booking' AS what, id FROM common_calendar_resource_booking WHERE end_datetime <= start_datetime
UNION ALL
SELECT 'leave', id FROM common_staff_leave WHERE end_date < start_date
UNION ALL
SELECT 'notification', id FROM common_calendar_notification
WHERE (status = 'sent') <> (sent_at IS NOT NULL) OR sent_at < scheduled_for OR sent_at > TIMESTAMPTZ '2025-10-09T00:00:00Z';
