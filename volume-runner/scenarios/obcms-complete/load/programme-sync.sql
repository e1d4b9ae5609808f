-- Progress of a programme brought in line with the tree of its execution project.

-- name: sync
UPDATE monitoring_monitoringentry e
   SET progress = counted.progress, updated_at = now(), last_status_update = current_date
  FROM (SELECT round(100.0 * count(*) FILTER (WHERE w.status = 'completed') / greatest(count(*), 1)) AS progress
          FROM common_work_item root
          JOIN common_work_item w
            ON w.tree_id = root.tree_id AND w.lft > root.lft AND w.rght < root.rght
         WHERE root.id = :root) AS counted
 WHERE e.id = :programme;
