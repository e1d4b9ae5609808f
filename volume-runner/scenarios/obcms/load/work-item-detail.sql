-- One work item with what its page shows around it.

-- name: item
SELECT w.*, parent.title, e.title, o.name, creator.username
  FROM common_work_item w
  LEFT JOIN common_work_item parent ON parent.id = w.parent_id
  LEFT JOIN monitoring_monitoringentry e ON e.id = w.related_ppa_id
  LEFT JOIN coordination_organization o ON o.id = w.implementing_moa_id
  LEFT JOIN auth_user creator ON creator.id = w.created_by_id
 WHERE w.id = :item;
-- name: assignees
SELECT u.id, u.username, u.first_name, u.last_name
  FROM common_work_item_assignees a JOIN auth_user u ON u.id = a.user_id
 WHERE a.workitem_id = :item;
-- name: ancestors
SELECT a.id, a.title
  FROM common_work_item w
  JOIN common_work_item a ON a.tree_id = w.tree_id AND a.lft < w.lft AND a.rght > w.rght
 WHERE w.id = :item
 ORDER BY a.lft;
