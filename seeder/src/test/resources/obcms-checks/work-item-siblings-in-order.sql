-- Siblings stand in the order of (priority, title) as strings.
SELECT id, parent_id, priority, title, previous_priority, previous_title
FROM (
    SELECT id, parent_id, priority, title,
           lag(priority) OVER siblings AS previous_priority,
           lag(title) OVER siblings AS previous_title
    FROM common_work_item
    WHERE parent_id IS NOT NULL
    WINDOW siblings AS (PARTITION BY parent_id ORDER BY lft)
) ordered
WHERE (previous_priority, previous_title COLLATE "C") > (priority, title COLLATE "C");
