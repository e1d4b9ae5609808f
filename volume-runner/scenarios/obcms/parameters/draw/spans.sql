-- Two hours of a resource, about the times that are booked.
SELECT resource_id AS resource, start_datetime + interval '30 minutes' AS begins,
       start_datetime + interval '150 minutes' AS ends
  FROM common_calendar_resource_booking
 ORDER BY md5('draw' || id) LIMIT 500;
