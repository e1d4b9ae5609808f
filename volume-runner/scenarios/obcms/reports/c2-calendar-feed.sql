-- Calendar feed of work items, as the application runs it: the visible items that start or are due in
-- a span of days, then for each of them its ancestors and the number of its children.
-- Demonstrates: N+1 on the busiest page of the system. The first statement is one index scan; its
-- result is what multiplies the others.

-- name: items
SELECT id AS item, tree_id AS tree, lft AS left, rght AS right, title, status, work_type,
       start_date, due_date
  FROM common_work_item
 WHERE is_calendar_visible
   AND (start_date BETWEEN :first AND :last OR due_date BETWEEN :first AND :last)
 ORDER BY start_date, due_date, id;
-- name: breadcrumb
-- for each: items
SELECT id, title FROM common_work_item
 WHERE tree_id = :tree AND lft < :left AND rght > :right
 ORDER BY lft;
-- name: children
-- for each: items
SELECT count(*) FROM common_work_item WHERE parent_id = :item;
