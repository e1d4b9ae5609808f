-- No item lies under a type that may not hold it; subtasks nest down to level 5.
SELECT child.id, child.work_type, child.level, parent.work_type AS parent_type
FROM common_work_item child
JOIN common_work_item parent ON parent.id = child.parent_id
WHERE NOT CASE parent.work_type
    WHEN 'project' THEN child.work_type <> 'project'
    WHEN 'sub_project' THEN child.work_type IN ('sub_project', 'activity', 'sub_activity', 'task', 'subtask')
    WHEN 'activity' THEN child.work_type IN ('sub_activity', 'task', 'subtask')
    WHEN 'sub_activity' THEN child.work_type IN ('task', 'subtask')
    WHEN 'task' THEN child.work_type = 'subtask'
    WHEN 'subtask' THEN child.work_type = 'subtask' AND child.level <= 5
    ELSE false
END;
