-- An hour, a day and a week of the resource that is booked most, about the middle of its bookings.
SELECT selectivity, resource, middle AS begin, middle + hours * interval '1 hour' AS end
  FROM (VALUES ('low', 1), ('median', 24), ('high', 168)) AS wanted (selectivity, hours)
 CROSS JOIN (SELECT resource_id AS resource,
                    percentile_disc(0.5) WITHIN GROUP (ORDER BY start_datetime) AS middle
               FROM common_calendar_resource_booking
              GROUP BY resource_id
              ORDER BY count(*) DESC, resource_id
              LIMIT 1) AS busiest;
