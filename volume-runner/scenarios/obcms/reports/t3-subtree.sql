-- One tree opened: all descendants of its root, the ancestors of its deepest node, the children of the
-- root, and how far the work is.
-- Demonstrates: what a nested set is good at. Time should follow the size of the tree and not that of
-- the table; if it follows the table, the planner has left the tree's index.

-- name: descendants
SELECT w.* FROM common_work_item w
 WHERE w.tree_id = :tree AND w.lft BETWEEN :left AND :right
 ORDER BY w.lft;
-- name: ancestors
SELECT w.* FROM common_work_item w
 WHERE w.tree_id = :tree AND w.lft <= :deepest AND w.rght >= :deepest
 ORDER BY w.lft;
-- name: children
SELECT w.id, w.title, w.status, count(child.id) AS children
  FROM common_work_item w
  LEFT JOIN common_work_item child ON child.parent_id = w.id
 WHERE w.parent_id = :root
 GROUP BY w.id
 ORDER BY w.lft;
-- name: progress
SELECT count(*), count(*) FILTER (WHERE status = 'completed') FROM common_work_item
 WHERE tree_id = :tree AND lft > :left AND rght < :right;
