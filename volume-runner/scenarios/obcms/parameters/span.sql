-- A day, a week and a month from the middle of all start dates on.
SELECT selectivity, middle AS first, middle + days - 1 AS last
  FROM (VALUES ('low', 1), ('median', 7), ('high', 31)) AS wanted (selectivity, days)
 CROSS JOIN (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY start_date) AS middle
               FROM common_work_item WHERE is_calendar_visible) AS spread;
