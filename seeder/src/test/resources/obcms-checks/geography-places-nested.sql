-- A place's centre lies in the box of the place above it, and places above are as populous as the places in them.
SELECT 'barangay' AS level, b.id, b.code
FROM common_barangay b JOIN common_municipality m ON m.id = b.municipality_id
WHERE (b.center_coordinates ->> 0)::numeric NOT BETWEEN (m.bounding_box ->> 0)::numeric AND (m.bounding_box ->> 2)::numeric
   OR (b.center_coordinates ->> 1)::numeric NOT BETWEEN (m.bounding_box ->> 1)::numeric AND (m.bounding_box ->> 3)::numeric
UNION ALL
SELECT 'municipality', m.id, m.code
FROM common_municipality m JOIN common_province p ON p.id = m.province_id
WHERE (m.center_coordinates ->> 0)::numeric NOT BETWEEN (p.bounding_box ->> 0)::numeric AND (p.bounding_box ->> 2)::numeric
   OR (m.center_coordinates ->> 1)::numeric NOT BETWEEN (p.bounding_box ->> 1)::numeric AND (p.bounding_box ->> 3)::numeric
UNION ALL
SELECT 'province', p.id, p.code
FROM common_province p JOIN common_region r ON r.id = p.region_id
WHERE (p.center_coordinates ->> 0)::numeric NOT BETWEEN (r.bounding_box ->> 0)::numeric AND (r.bounding_box ->> 2)::numeric
   OR (p.center_coordinates ->> 1)::numeric NOT BETWEEN (r.bounding_box ->> 1)::numeric AND (r.bounding_box ->> 3)::numeric
UNION ALL
SELECT 'population', m.id, m.code
FROM common_municipality m JOIN common_barangay b ON b.municipality_id = m.id
GROUP BY m.id, m.code, m.population_total
HAVING m.population_total <> sum(b.population_total)
UNION ALL
SELECT 'population', p.id, p.code
FROM common_province p JOIN common_municipality m ON m.province_id = p.id
GROUP BY p.id, p.code, p.population_total
HAVING p.population_total <> sum(m.population_total);
