-- Barangay, municipal and provincial lists of one region with a search term: how many, one page, sums
-- of what was found, and the five largest municipalities of each province.
-- Demonstrates: ILIKE with a leading % over four joined names can use no index; the provincial list
-- asks once per province (N+1).

-- name: count
SELECT count(*)
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted AND r.id = :region
   AND (b.name ILIKE :term OR m.name ILIKE :term OR p.name ILIKE :term OR r.name ILIKE :term);
-- name: page
SELECT c.*, b.name, m.name, p.name, r.name
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted AND r.id = :region
   AND (b.name ILIKE :term OR m.name ILIKE :term OR p.name ILIKE :term OR r.name ILIKE :term)
 ORDER BY r.name, p.name, m.name, b.name
 LIMIT 100;
-- name: sums
SELECT sum(c.estimated_obc_population), sum(c.households), sum(c.families), sum(b.population_total)
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted AND r.id = :region
   AND (b.name ILIKE :term OR m.name ILIKE :term OR p.name ILIKE :term OR r.name ILIKE :term);
-- name: municipal coverage
SELECT mc.id, m.name, p.name, mc.total_obc_communities, mc.key_barangays
  FROM communities_municipalitycoverage mc
  JOIN common_municipality m ON m.id = mc.municipality_id
  JOIN common_province p ON p.id = m.province_id
 WHERE NOT mc.is_deleted AND p.region_id = :region
   AND (m.name ILIKE :term OR p.name ILIKE :term OR mc.key_barangays ILIKE :term)
 ORDER BY p.name, m.name
 LIMIT 100;
-- name: provinces
SELECT pc.id, p.id AS province, p.name
  FROM communities_provincecoverage pc
  JOIN common_province p ON p.id = pc.province_id
 WHERE NOT pc.is_deleted AND p.region_id = :region
 ORDER BY p.name;
-- name: largest municipalities
-- for each: provinces
SELECT m.name, sum(c.estimated_obc_population) AS population
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
 WHERE NOT c.is_deleted AND m.province_id = :province
 GROUP BY m.id
 ORDER BY population DESC NULLS LAST, m.name
 LIMIT 5;
