-- Assessments by region, with needs and reports: the region is that of the community, or else of the
-- province.
-- Demonstrates: grouping by an expression over two chains of outer joins, which no index and no
-- statistics know; the planner guesses how many groups there are.

-- name: assessments by region
SELECT coalesce(cr.name, pr.name) AS region, count(*),
       count(*) FILTER (WHERE a.status = 'completed'),
       count(*) FILTER (WHERE a.status IN ('data_collection', 'analysis', 'reporting')),
       count(*) FILTER (WHERE a.status = 'planning')
  FROM mana_assessment a
  LEFT JOIN communities_obc_community c ON c.id = a.community_id
  LEFT JOIN common_barangay b ON b.id = c.barangay_id
  LEFT JOIN common_municipality m ON m.id = b.municipality_id
  LEFT JOIN common_province cp ON cp.id = m.province_id
  LEFT JOIN common_region cr ON cr.id = cp.region_id
  LEFT JOIN common_province p ON p.id = a.province_id
  LEFT JOIN common_region pr ON pr.id = p.region_id
 GROUP BY coalesce(cr.name, pr.name)
 ORDER BY 1;
-- name: needs by region
SELECT coalesce(cr.name, pr.name) AS region, count(*),
       count(*) FILTER (WHERE n.urgency_level = 'immediate'),
       count(*) FILTER (WHERE n.is_validated), sum(n.affected_population)
  FROM mana_need n
  LEFT JOIN mana_assessment a ON a.id = n.assessment_id
  LEFT JOIN communities_obc_community c ON c.id = n.community_id
  LEFT JOIN common_barangay b ON b.id = c.barangay_id
  LEFT JOIN common_municipality m ON m.id = b.municipality_id
  LEFT JOIN common_province cp ON cp.id = m.province_id
  LEFT JOIN common_region cr ON cr.id = cp.region_id
  LEFT JOIN common_province p ON p.id = a.province_id
  LEFT JOIN common_region pr ON pr.id = p.region_id
 GROUP BY coalesce(cr.name, pr.name)
 ORDER BY 1;
-- name: reports by region
SELECT coalesce(cr.name, pr.name) AS region, mr.report_status, count(*)
  FROM mana_manareport mr
  JOIN mana_assessment a ON a.id = mr.assessment_id
  LEFT JOIN communities_obc_community c ON c.id = a.community_id
  LEFT JOIN common_barangay b ON b.id = c.barangay_id
  LEFT JOIN common_municipality m ON m.id = b.municipality_id
  LEFT JOIN common_province cp ON cp.id = m.province_id
  LEFT JOIN common_region cr ON cr.id = cp.region_id
  LEFT JOIN common_province p ON p.id = a.province_id
  LEFT JOIN common_region pr ON pr.id = p.region_id
 GROUP BY coalesce(cr.name, pr.name), mr.report_status
 ORDER BY 1, 2;
-- name: latest assessments
SELECT a.*, k.name, u.username
  FROM mana_assessment a
  JOIN mana_assessmentcategory k ON k.id = a.category_id
  LEFT JOIN auth_user u ON u.id = a.lead_assessor_id
 ORDER BY a.created_at DESC
 LIMIT 10;
