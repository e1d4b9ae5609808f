-- Export of all communities and the summary report: the widest table whole, with four names joined.
-- Demonstrates: 116 columns of every row are read, sent and mostly empty; what limits it is bytes.

-- name: export
SELECT c.*, b.name, m.name, p.name, r.name
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
  JOIN common_region r ON r.id = p.region_id
 WHERE NOT c.is_deleted
 ORDER BY r.name, p.name, m.name, b.name, c.id;
-- name: summary
SELECT r.name, count(c.id), sum(c.estimated_obc_population), sum(c.households)
  FROM common_region r
  LEFT JOIN common_province p ON p.region_id = r.id
  LEFT JOIN common_municipality m ON m.province_id = p.id
  LEFT JOIN common_barangay b ON b.municipality_id = m.id
  LEFT JOIN communities_obc_community c ON c.barangay_id = b.id AND NOT c.is_deleted
 GROUP BY r.id
 ORDER BY r.name;
