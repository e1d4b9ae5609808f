-- The whole hierarchy is there, and the office's four regions come first.
SELECT 'regions' AS what, count(*) FROM common_region HAVING count(*) <> 18
UNION ALL
SELECT 'provinces', count(*) FROM common_province HAVING count(*) <> 118
UNION ALL
SELECT 'municipalities', count(*) FROM common_municipality HAVING count(*) <> 1656
UNION ALL
SELECT 'barangays', count(*) FROM common_barangay HAVING count(*) <> 42011
UNION ALL
SELECT 'first regions', id FROM common_region WHERE (id <= 4) <> (code IN ('IX', 'X', 'XI', 'XII'));
