-- Cross links join siblings, and a group is linked as a whole: s (s - 1) rows or none.
WITH groups AS (
    SELECT parent_id, count(*) AS siblings FROM common_work_item WHERE parent_id IS NOT NULL GROUP BY parent_id
), links AS (
    SELECT source.parent_id, count(*) AS links
    FROM common_work_item_related_items link
    JOIN common_work_item source ON source.id = link.from_workitem_id
    JOIN common_work_item target ON target.id = link.to_workitem_id AND target.parent_id = source.parent_id
    GROUP BY source.parent_id
)
SELECT groups.parent_id, groups.siblings, links.links
FROM groups
JOIN links ON links.parent_id = groups.parent_id
WHERE links.links <> groups.siblings * (groups.siblings - 1)
UNION ALL
SELECT NULL, count(*), NULL
FROM common_work_item_related_items link
JOIN common_work_item source ON source.id = link.from_workitem_id
JOIN common_work_item target ON target.id = link.to_workitem_id
WHERE source.parent_id IS DISTINCT FROM target.parent_id
HAVING count(*) > 0;
