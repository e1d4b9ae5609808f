-- In a tree of n nodes the numbers 1 … 2n are given out once each, as a left or a right end.
SELECT tree_id, count(*) AS numbers, count(DISTINCT end_number) AS distinct_numbers
FROM common_work_item, LATERAL (VALUES (lft), (rght)) AS ends (end_number)
GROUP BY tree_id
HAVING count(DISTINCT end_number) <> count(*) OR min(end_number) <> 1 OR max(end_number) <> count(*);
