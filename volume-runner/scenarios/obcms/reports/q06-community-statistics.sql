-- Statistics of all communities: a dozen aggregates, then every community, livelihood and
-- infrastructure row is fetched, because the application counts those itself.
-- Demonstrates: reading whole tables of very wide rows to count a few columns; the bytes sent grow
-- with the data although the page stays as large as it is.

-- name: totals
SELECT count(*), sum(estimated_obc_population), sum(households),
       avg(estimated_obc_population), avg(households)
  FROM communities_obc_community WHERE NOT is_deleted;
-- name: average household
SELECT avg(estimated_obc_population::numeric / nullif(households, 0))
  FROM communities_obc_community WHERE NOT is_deleted AND households > 0;
-- name: by region
SELECT r.name, count(*), sum(c.estimated_obc_population)
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted
 GROUP BY r.name;
-- name: by unemployment
SELECT unemployment_rate, count(*) FROM communities_obc_community
 WHERE NOT is_deleted GROUP BY unemployment_rate;
-- name: by settlement
SELECT settlement_type, count(*) FROM communities_obc_community
 WHERE NOT is_deleted GROUP BY settlement_type;
-- name: with mosque
SELECT count(*) FROM communities_obc_community WHERE NOT is_deleted AND mosques_count > 0;
-- name: with madrasah
SELECT count(*) FROM communities_obc_community WHERE NOT is_deleted AND madrasah_count > 0;
-- name: with both
SELECT count(*) FROM communities_obc_community
 WHERE NOT is_deleted AND mosques_count > 0 AND madrasah_count > 0;
-- name: vulnerable
SELECT count(*) FROM communities_obc_community
 WHERE NOT is_deleted AND unemployment_rate IN ('high', 'very_high', 'extremely_high');
-- name: critical needs
SELECT c.id, c.community_names, count(i.id)
  FROM communities_infrastructure i
  JOIN communities_obc_community c ON c.id = i.community_id
 WHERE NOT c.is_deleted AND i.priority_for_improvement IN ('critical', 'high')
 GROUP BY c.id;
-- name: all communities
SELECT * FROM communities_obc_community WHERE NOT is_deleted;
-- name: all livelihoods
SELECT l.* FROM communities_livelihood l
  JOIN communities_obc_community c ON c.id = l.community_id WHERE NOT c.is_deleted;
-- name: all infrastructure
SELECT i.* FROM communities_infrastructure i
  JOIN communities_obc_community c ON c.id = i.community_id WHERE NOT c.is_deleted;
