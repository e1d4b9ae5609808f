-- Calendar feed of work items in two statements that say what is wanted once.
-- Demonstrates: the same page as c2-calendar-feed. The breadcrumbs are a join of the table with itself
-- over ranges within a tree, which the planner can only guess the size of.

-- name: items
SELECT w.id, w.title, w.status, w.work_type, w.start_date, w.due_date,
       count(child.id) AS children
  FROM common_work_item w
  LEFT JOIN common_work_item child ON child.parent_id = w.id
 WHERE w.is_calendar_visible
   AND (w.start_date BETWEEN :first AND :last OR w.due_date BETWEEN :first AND :last)
 GROUP BY w.id
 ORDER BY w.start_date, w.due_date, w.id;
-- name: breadcrumbs
SELECT w.id, string_agg(above.title, ' > ' ORDER BY above.lft)
  FROM common_work_item w
  JOIN common_work_item above
    ON above.tree_id = w.tree_id AND above.lft < w.lft AND above.rght > w.rght
 WHERE w.is_calendar_visible
   AND (w.start_date BETWEEN :first AND :last OR w.due_date BETWEEN :first AND :last)
 GROUP BY w.id;
