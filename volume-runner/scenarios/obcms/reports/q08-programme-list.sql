-- List of all programmes of one category, unpaged, with the names of everything they point at, and
-- the sums and filters above the list.
-- Demonstrates: the page is as long as the table; 86 columns and thirteen outer joins for each row,
-- sorted by a column without an index, so sort and result spill and swell.

-- name: sums
SELECT count(*), sum(budget_allocation), sum(budget_obc_allocation), sum(total_slots), sum(obc_slots)
  FROM monitoring_monitoringentry WHERE category = :category;
-- name: places reached
SELECT count(DISTINCT r.name), count(DISTINCT p.name), count(DISTINCT m.name)
  FROM monitoring_monitoringentry e
  LEFT JOIN common_region r ON r.id = e.coverage_region_id
  LEFT JOIN common_province p ON p.id = e.coverage_province_id
  LEFT JOIN common_municipality m ON m.id = e.coverage_municipality_id
 WHERE e.category = :category;
-- name: ministries
SELECT DISTINCT o.id, o.name
  FROM monitoring_monitoringentry e
  JOIN coordination_organization o ON o.id = e.implementing_moa_id
 WHERE e.category = :category AND o.name ILIKE 'Ministry%'
 ORDER BY o.name;
-- name: by status
SELECT status, count(*) FROM monitoring_monitoringentry WHERE category = :category GROUP BY status;
-- name: list
SELECT e.*, lead.name, moa.name, sent.name, c.community_names, r.name, p.name, m.name, b.name,
       creator.username, editor.username, a.title, pol.title, w.title
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization lead ON lead.id = e.lead_organization_id
  LEFT JOIN coordination_organization moa ON moa.id = e.implementing_moa_id
  LEFT JOIN coordination_organization sent ON sent.id = e.submitted_to_organization_id
  LEFT JOIN communities_obc_community c ON c.id = e.submitted_by_community_id
  LEFT JOIN common_region r ON r.id = e.coverage_region_id
  LEFT JOIN common_province p ON p.id = e.coverage_province_id
  LEFT JOIN common_municipality m ON m.id = e.coverage_municipality_id
  LEFT JOIN common_barangay b ON b.id = e.coverage_barangay_id
  LEFT JOIN auth_user creator ON creator.id = e.created_by_id
  LEFT JOIN auth_user editor ON editor.id = e.updated_by_id
  LEFT JOIN mana_assessment a ON a.id = e.related_assessment_id
  LEFT JOIN policy_tracking_policyrecommendation pol ON pol.id = e.related_policy_id
  LEFT JOIN common_work_item w ON w.id = e.execution_project_id
 WHERE e.category = :category
 ORDER BY e.updated_at DESC, e.created_at DESC;
-- name: communities of the list
SELECT ec.monitoringentry_id, c.id, c.community_names
  FROM monitoring_monitoringentry_communities ec
  JOIN communities_obc_community c ON c.id = ec.obccommunity_id
 WHERE ec.monitoringentry_id IN (SELECT id FROM monitoring_monitoringentry WHERE category = :category);
-- name: fundings of the list
SELECT f.* FROM monitoring_monitoringentryfunding f
 WHERE f.entry_id IN (SELECT id FROM monitoring_monitoringentry WHERE category = :category);
