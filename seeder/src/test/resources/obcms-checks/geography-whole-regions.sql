-- The office's four regions are there as a whole and come first; of others no barangay is missing either.
SELECT 'regions' AS what, count(*) FROM common_region HAVING count(*) < 4
UNION ALL
SELECT 'provinces', count(*) FROM common_province WHERE region_id <= 4 HAVING count(*) <> 24
UNION ALL
SELECT 'municipalities', count(*) FROM common_municipality m JOIN common_province p ON p.id = m.province_id WHERE p.region_id <= 4 HAVING count(*) <> 282
UNION ALL
SELECT 'barangays', count(*) FROM common_barangay b JOIN common_municipality m ON m.id = b.municipality_id JOIN common_province p ON p.id = m.province_id
WHERE p.region_id <= 4 HAVING count(*) <> 6595
UNION ALL
SELECT 'people', r.id FROM common_region r JOIN common_province p ON p.region_id = r.id
WHERE p.population_total IS DISTINCT FROM (SELECT sum(population_total) FROM common_municipality WHERE province_id = p.id)
UNION ALL
SELECT 'people of a town', m.id FROM common_municipality m
WHERE m.population_total IS DISTINCT FROM (SELECT sum(population_total) FROM common_barangay WHERE municipality_id = m.id)
  AND EXISTS (SELECT FROM common_barangay WHERE municipality_id = m.id)
UNION ALL
SELECT 'first regions', id FROM common_region WHERE (id <= 4) <> (code IN ('IX', 'X', 'XI', 'XII'));
