-- Points lie near their layer's centre and belong to its community; layers name nested places.
SELECT 'point' AS what, p.id
FROM communities_spatialdatapoint p JOIN communities_geographicdatalayer l ON l.id = p.data_layer_id
WHERE p.community_id <> l.community_id
   OR abs(p.longitude - (l.center_point ->> 0)::float8) > 0.01 OR abs(p.latitude - (l.center_point ->> 1)::float8) > 0.01
UNION ALL
SELECT 'layer', l.id
FROM communities_geographicdatalayer l
JOIN common_barangay b ON b.id = l.barangay_id JOIN common_municipality m ON m.id = b.municipality_id
JOIN common_province p ON p.id = m.province_id
WHERE (l.municipality_id, l.province_id, l.region_id) <> (m.id, p.id, p.region_id)
   OR l.feature_count <> jsonb_array_length(l.geojson_data -> 'features');
