-- Calendar feed of one programme: the visible part of its execution project's tree.
SELECT w.id, w.title, w.work_type, w.status, w.priority, w.progress, w.start_date, w.due_date,
       w.calendar_color, w.level
  FROM common_work_item root
  JOIN common_work_item w ON w.tree_id = root.tree_id AND w.lft BETWEEN root.lft AND root.rght
 WHERE root.id = :root AND w.is_calendar_visible
 ORDER BY w.lft;
