-- Every community lies in a covered municipality, every covered municipality in a covered province, and covered
-- municipalities have a community in each barangay.
SELECT 'community' AS what, c.id
FROM communities_obc_community c JOIN common_barangay b ON b.id = c.barangay_id
WHERE NOT EXISTS (SELECT FROM communities_municipalitycoverage m WHERE m.municipality_id = b.municipality_id)
UNION ALL
SELECT 'municipality', m.id
FROM communities_municipalitycoverage m JOIN common_municipality place ON place.id = m.municipality_id
WHERE NOT EXISTS (SELECT FROM communities_provincecoverage p WHERE p.province_id = place.province_id)
UNION ALL
SELECT 'barangay', b.id
FROM common_barangay b JOIN communities_municipalitycoverage m ON m.municipality_id = b.municipality_id
WHERE NOT EXISTS (SELECT FROM communities_obc_community c WHERE c.barangay_id = b.id);
