-- Communities home: sums over all communities, the largest ethnolinguistic groups, provinces reached.
-- Demonstrates: the base set joins stakeholders for a count that nobody reads, so every aggregate of
-- the page pays for a join and a GROUP BY over very wide rows.

-- name: sums
SELECT count(*), sum(estimated_obc_population), sum(total_barangay_population), sum(households),
       sum(families), sum(women_count), sum(solo_parents_count), sum(pwd_count), sum(farmers_count),
       sum(fisherfolk_count), sum(indigenous_peoples_count), sum(idps_count), sum(unemployed_count),
       sum(migrants_transients_count)
  FROM (SELECT c.id, c.estimated_obc_population, c.total_barangay_population, c.households,
               c.families, c.women_count, c.solo_parents_count, c.pwd_count, c.farmers_count,
               c.fisherfolk_count, c.indigenous_peoples_count, c.idps_count, c.unemployed_count,
               c.migrants_transients_count, count(s.id) AS stakeholders
          FROM communities_obc_community c
          LEFT JOIN communities_stakeholder s ON s.community_id = c.id
         WHERE NOT c.is_deleted
         GROUP BY c.id) AS base;
-- name: with mosque or madrasah
SELECT count(*) FILTER (WHERE mosques_count > 0), count(*) FILTER (WHERE madrasah_count > 0)
  FROM (SELECT c.id, c.mosques_count, c.madrasah_count, count(s.id) AS stakeholders
          FROM communities_obc_community c
          LEFT JOIN communities_stakeholder s ON s.community_id = c.id
         WHERE NOT c.is_deleted
         GROUP BY c.id) AS base;
-- name: largest groups
SELECT primary_ethnolinguistic_group, count(*), sum(estimated_obc_population)
  FROM (SELECT c.id, c.primary_ethnolinguistic_group, c.estimated_obc_population,
               count(s.id) AS stakeholders
          FROM communities_obc_community c
          LEFT JOIN communities_stakeholder s ON s.community_id = c.id
         WHERE NOT c.is_deleted
         GROUP BY c.id) AS base
 WHERE primary_ethnolinguistic_group <> ''
 GROUP BY primary_ethnolinguistic_group
 ORDER BY count(*) DESC, primary_ethnolinguistic_group
 LIMIT 10;
-- name: provinces reached
SELECT DISTINCT p.id, p.name
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted AND p.name NOT ILIKE '%City of%' AND p.name NOT ILIKE '%(Huc)%';
-- name: municipal coverage
SELECT count(*), sum(estimated_obc_population), sum(total_obc_communities)
  FROM communities_municipalitycoverage WHERE NOT is_deleted;
-- name: provincial coverage
SELECT count(*), sum(estimated_obc_population), sum(total_obc_communities)
  FROM communities_provincecoverage WHERE NOT is_deleted;
-- name: latest communities
SELECT c.*, b.name, m.name, p.name, r.name
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted
 ORDER BY c.created_at DESC
 LIMIT 10;
