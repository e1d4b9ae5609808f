-- List of an agency's programmes, unpaged, with the names of the communities each reaches, as the
-- application runs it.
-- Demonstrates: N+1 through a join table and four more joins in each round.

-- name: programmes
SELECT e.id AS programme, e.title, e.status, e.progress, e.budget_allocation
  FROM monitoring_monitoringentry e
 WHERE e.implementing_moa_id = :agency
 ORDER BY e.title, e.id;
-- name: communities of the programme
-- for each: programmes
SELECT c.community_names, b.name, m.name, p.name, r.name
  FROM monitoring_monitoringentry_communities ec
  JOIN communities_obc_community c ON c.id = ec.obccommunity_id
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE ec.monitoringentry_id = :programme
 ORDER BY r.name, p.name, m.name, b.name;
