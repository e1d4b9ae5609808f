-- Bookings of one resource that a wanted span of time would collide with, and all collisions that
-- there are.
-- Demonstrates: overlap of spans by two inequalities, which a B-tree serves from one side only; the
-- second statement is what an exclusion constraint would make impossible.

-- name: collisions with a wish
SELECT * FROM common_calendar_resource_booking
 WHERE resource_id = :resource AND status IN ('pending', 'approved')
   AND start_datetime < :end AND end_datetime > :begin;
-- name: all collisions
SELECT count(*)
  FROM common_calendar_resource_booking one
  JOIN common_calendar_resource_booking other
    ON other.resource_id = one.resource_id AND other.id > one.id
   AND other.start_datetime < one.end_datetime AND other.end_datetime > one.start_datetime
 WHERE one.status IN ('pending', 'approved') AND other.status IN ('pending', 'approved');
