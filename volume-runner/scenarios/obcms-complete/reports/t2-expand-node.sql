-- One node opened: its children in order with how many children each has, and who works on them.
-- Demonstrates: the three statements a fragment of the tree is allowed; time should follow the
-- number of children.

-- name: children
SELECT w.*, count(grandchild.id) AS children
  FROM common_work_item w
  LEFT JOIN common_work_item grandchild ON grandchild.parent_id = w.id
 WHERE w.parent_id = :node
 GROUP BY w.id
 ORDER BY w.lft;
-- name: assignees
SELECT a.workitem_id, u.id, u.username, u.first_name, u.last_name
  FROM common_work_item_assignees a
  JOIN auth_user u ON u.id = a.user_id
 WHERE a.workitem_id IN (SELECT id FROM common_work_item WHERE parent_id = :node);
-- name: teams
SELECT wt.workitem_id, t.id, t.name
  FROM common_work_item_teams wt
  JOIN common_staffteam t ON t.id = wt.staffteam_id
 WHERE wt.workitem_id IN (SELECT id FROM common_work_item WHERE parent_id = :node);
