-- Progress of a work item reported: the item, its root's own progress, and the audit entry.

-- name: item
UPDATE common_work_item
   SET progress = :progress, status = :status, updated_at = now(),
       completed_at = CASE WHEN :status = 'completed' THEN now() END
 WHERE id = :item;
-- name: roll up
UPDATE common_work_item root
   SET progress = (SELECT round(100.0 * count(*) FILTER (WHERE w.status = 'completed') / greatest(count(*), 1))
                     FROM common_work_item w
                    WHERE w.tree_id = root.tree_id AND w.lft > root.lft AND w.rght < root.rght),
       updated_at = now()
 WHERE root.tree_id = :tree AND root.level = 0;
-- name: audit
INSERT INTO auditlog_logentry
       (content_type_id, object_pk, object_repr, action, changes_text, changes, actor_id, "timestamp")
SELECT id, :item::text, 'Work item', 1, '', jsonb_build_object('progress', :progress::int), :person, now()
  FROM django_content_type WHERE app_label = 'common' AND model = 'workitem';
