-- Stakeholder directory: all stakeholders with where they live, unpaged, and all their engagements.
-- Demonstrates: a list as long as its table, and a prefetch whose list of keys grows with it.

-- name: stakeholders
SELECT s.*, c.community_names, b.name, m.name, p.name, r.name
  FROM communities_stakeholder s
  JOIN communities_obc_community c ON c.id = s.community_id
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 ORDER BY s.full_name, s.id;
-- name: engagements
SELECT e.*
  FROM communities_stakeholder_engagement e
 WHERE e.stakeholder_id IN (SELECT id FROM communities_stakeholder)
 ORDER BY e.date DESC, e.id;
