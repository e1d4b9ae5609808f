-- A reminder taken from the queue and marked as sent.
UPDATE common_calendar_notification
   SET status = CASE WHEN status = 'sent' THEN 'pending' ELSE 'sent' END, sent_at = now()
 WHERE id = :notification;
