-- (rght - lft - 1) / 2 is the number of descendants, counted along parent_id.
WITH RECURSIVE above (id, ancestor) AS (
    SELECT id, parent_id FROM common_work_item WHERE parent_id IS NOT NULL
    UNION ALL
    SELECT above.id, item.parent_id
    FROM above
    JOIN common_work_item item ON item.id = above.ancestor
    WHERE item.parent_id IS NOT NULL
), counted AS (
    SELECT ancestor, count(*) AS descendants FROM above GROUP BY ancestor
)
SELECT item.id, item.lft, item.rght, coalesce(counted.descendants, 0) AS descendants
FROM common_work_item item
LEFT JOIN counted ON counted.ancestor = item.id
WHERE item.rght - item.lft - 1 <> 2 * coalesce(counted.descendants, 0);
