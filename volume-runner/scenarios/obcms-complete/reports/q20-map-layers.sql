-- Map layers of communities: for each community its layers, visualisations and points.
-- Demonstrates: three children joined at once multiply before three COUNT(DISTINCT) take it back; a
-- community with 10 layers, 5 maps and 40 points becomes 2,000 rows.

-- name: matrix
SELECT c.id, c.community_names, count(DISTINCT l.id), count(DISTINCT v.id), count(DISTINCT p.id)
  FROM communities_obc_community c
  LEFT JOIN communities_geographicdatalayer l ON l.community_id = c.id
  LEFT JOIN communities_mapvisualization v ON v.community_id = c.id
  LEFT JOIN communities_spatialdatapoint p ON p.community_id = c.id
 WHERE NOT c.is_deleted
 GROUP BY c.id
 ORDER BY count(DISTINCT l.id) DESC, c.id
 LIMIT 100;
-- name: visible layers
SELECT id, name, layer_type, data_source, feature_count, bounding_box
  FROM communities_geographicdatalayer WHERE is_visible AND is_public ORDER BY name, id;
