-- A node of the tree opened: its children with their numbers of children, and who works on them.

-- name: children
SELECT w.id, w.title, w.status, w.priority, w.progress, w.start_date, w.due_date,
       count(child.id) AS children
  FROM common_work_item w
  LEFT JOIN common_work_item child ON child.parent_id = w.id
 WHERE w.parent_id = :node
 GROUP BY w.id
 ORDER BY w.lft;
-- name: assignees
SELECT a.workitem_id, u.id, u.username
  FROM common_work_item_assignees a JOIN auth_user u ON u.id = a.user_id
 WHERE a.workitem_id IN (SELECT id FROM common_work_item WHERE parent_id = :node);
