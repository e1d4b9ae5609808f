-- The 44 agencies are the first organizations, in the same order as the tenants after the office itself.
SELECT 'partners' AS what, count(*)::text AS found
FROM coordination_organization WHERE organization_type = 'bmoa' HAVING count(*) <> 44
UNION ALL
SELECT 'tenant', o.name FROM organizations_organization o
WHERE o.id > 1 AND NOT EXISTS (SELECT FROM coordination_organization c WHERE c.name = o.name AND c.acronym = o.acronym)
UNION ALL
SELECT 'office', name FROM organizations_organization WHERE id = 1 AND code <> 'OOBC'
UNION ALL
SELECT 'focal person', mao_id::text FROM coordination_maofocalperson GROUP BY mao_id HAVING count(*) <> 2;
