-- A subtask appended to a node: the tree is locked by its root, room is made in the nested set, which
-- moves every later node of the tree, and the row is written.

-- name: lock
SELECT id FROM common_work_item WHERE tree_id = :tree AND level = 0 FOR UPDATE;
-- name: room
UPDATE common_work_item w
   SET lft = CASE WHEN w.lft > parent.rght THEN w.lft + 2 ELSE w.lft END, rght = w.rght + 2
  FROM common_work_item parent
 WHERE parent.id = :node AND w.tree_id = parent.tree_id AND w.rght >= parent.rght;
-- name: item
INSERT INTO common_work_item (
    id, work_type, title, description, parent_id, status, priority, activity_category,
    is_calendar_visible, calendar_color, progress, auto_calculate_progress, is_recurring, project_data,
    activity_data, task_data, ppa_category, budget_notes, created_at, updated_at, lft, rght, tree_id,
    level)
SELECT gen_random_uuid(), 'subtask', 'Follow up on ' || left(parent.title, 400), '', parent.id,
       'not_started', 'medium', '', true, '#3B82F6', 0, false, false, '{}', '{}', '{}', '', '', now(),
       now(), parent.rght - 2, parent.rght - 1, parent.tree_id, parent.level + 1
  FROM common_work_item parent
 WHERE parent.id = :node;
