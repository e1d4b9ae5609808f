-- Staff and their work: people in an order of roles, all tasks with who does them, and how much each
-- team has completed.
-- Demonstrates: ordering by CASE expressions; a prefetch by all keys of a long list.

-- name: staff
SELECT u.*, s.position_classification, s.employment_status
  FROM auth_user u
  LEFT JOIN common_staffprofile s ON s.user_id = u.id
 WHERE u.user_type IN ('admin', 'oobc_executive', 'oobc_staff') AND u.is_active
 ORDER BY CASE u.user_type WHEN 'oobc_executive' THEN 0 WHEN 'admin' THEN 1 ELSE 2 END,
          CASE s.employment_status WHEN 'active' THEN 0 WHEN 'on_leave' THEN 1 ELSE 2 END,
          u.last_name, u.first_name, u.id;
-- name: tasks
SELECT w.id, w.title, w.status, w.priority, w.due_date, w.progress
  FROM common_work_item w
 WHERE w.work_type IN ('task', 'subtask') AND w.status NOT IN ('completed', 'cancelled')
 ORDER BY CASE w.priority WHEN 'critical' THEN 0 WHEN 'urgent' THEN 1 WHEN 'high' THEN 2
                          WHEN 'medium' THEN 3 ELSE 4 END,
          w.due_date NULLS LAST, w.id;
-- name: who does them
SELECT a.workitem_id, u.id, u.username, u.first_name, u.last_name
  FROM common_work_item_assignees a
  JOIN auth_user u ON u.id = a.user_id
 WHERE a.workitem_id IN (SELECT w.id FROM common_work_item w
                          WHERE w.work_type IN ('task', 'subtask')
                            AND w.status NOT IN ('completed', 'cancelled'));
-- name: teams
SELECT t.name, count(w.id), count(w.id) FILTER (WHERE w.status = 'completed'),
       count(w.id) FILTER (WHERE w.due_date < :today AND w.status NOT IN ('completed', 'cancelled'))
  FROM common_staffteam t
  LEFT JOIN common_work_item_teams wt ON wt.staffteam_id = t.id
  LEFT JOIN common_work_item w ON w.id = wt.workitem_id
 GROUP BY t.id
 ORDER BY t.name;
