-- The execution project of a programme, found by the generic reference of a work item.
-- Demonstrates: a lookup of one row by a column without an index. The kind of object is indexed and
-- nearly all rows with a reference have the same one, so the page reads them all.

-- name: project
SELECT w.*
  FROM common_work_item w
 WHERE w.content_type_id = (SELECT id FROM django_content_type
                             WHERE app_label = 'monitoring' AND model = 'monitoringentry')
   AND w.object_id = :programme
   AND w.work_type = 'project' AND w.parent_id IS NULL
 ORDER BY w.tree_id
 LIMIT 1;
