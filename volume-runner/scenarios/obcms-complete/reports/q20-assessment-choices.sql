-- Managing assessments: a box to choose a community from, whose label walks up from the barangay to
-- the region for every option, as the application does.
-- Demonstrates: N+1 on a form. Nothing on the page is slow but the number of communities.

-- name: options
SELECT c.id AS community, c.community_names, c.barangay_id AS barangay
  FROM communities_obc_community c WHERE NOT c.is_deleted
 ORDER BY c.community_names, c.id;
-- name: label of the option
-- for each: options
SELECT b.name, m.name, p.name, r.name
  FROM common_barangay b
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE b.id = :barangay;
