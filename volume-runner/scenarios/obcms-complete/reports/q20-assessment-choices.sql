-- Managing assessments: a box to choose a community from, whose label walks up from the barangay to
-- the region for every option, as the application does.
-- Demonstrates: N+1 four levels deep. Nothing on the page is slow but their number.

-- name: options
-- The first four hundred options; the page has them all.
SELECT c.id AS community, c.barangay_id AS barangay
  FROM communities_obc_community c WHERE NOT c.is_deleted
 ORDER BY c.community_names, c.id
 LIMIT 400;
-- name: barangay of the option
-- for each: options
SELECT b.* FROM common_barangay b WHERE b.id = :barangay;
-- name: municipality of the option
-- for each: options
SELECT m.* FROM common_municipality m JOIN common_barangay b ON b.municipality_id = m.id
 WHERE b.id = :barangay;
-- name: province of the option
-- for each: options
SELECT p.* FROM common_province p JOIN common_municipality m ON m.province_id = p.id
  JOIN common_barangay b ON b.municipality_id = m.id
 WHERE b.id = :barangay;
-- name: region of the option
-- for each: options
SELECT r.* FROM common_region r JOIN common_province p ON p.region_id = r.id
  JOIN common_municipality m ON m.province_id = p.id
  JOIN common_barangay b ON b.municipality_id = m.id
 WHERE b.id = :barangay;
