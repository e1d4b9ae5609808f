-- A page of twenty of one agency's programmes, latest first.
SELECT e.id, e.title, e.status, e.progress, e.budget_allocation, e.updated_at, o.name, r.name
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization o ON o.id = e.lead_organization_id
  LEFT JOIN common_region r ON r.id = e.coverage_region_id
 WHERE e.implementing_moa_id = :agency AND e.category = 'moa_ppa'
 ORDER BY e.updated_at DESC, e.created_at DESC
 LIMIT 20 OFFSET 20 * :page::int;
