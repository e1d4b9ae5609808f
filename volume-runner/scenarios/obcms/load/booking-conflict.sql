-- Whether a resource is taken in a span of time.
SELECT id, start_datetime, end_datetime, status
  FROM common_calendar_resource_booking
 WHERE resource_id = :resource AND status IN ('pending', 'approved')
   AND start_datetime < :ends AND end_datetime > :begins;
