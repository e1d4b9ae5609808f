-- Calendar feed of work that belongs to no programme, in a span of days, with who does each item, as
-- the application runs it.
-- Demonstrates: N+1 over a join table; its twin is one join.

-- name: items
SELECT w.id AS item, w.title, w.status, w.start_date, w.due_date
  FROM common_work_item w
 WHERE w.is_calendar_visible AND w.related_ppa_id IS NULL
   AND w.due_date >= :first AND w.start_date <= :last
 ORDER BY w.start_date, w.id;
-- name: assignees of the item
-- for each: items
SELECT u.id, u.username, u.first_name, u.last_name
  FROM auth_user u JOIN common_work_item_assignees a ON a.user_id = u.id
 WHERE a.workitem_id = :item;
