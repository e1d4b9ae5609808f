-- Organizations with how many contacts and partnerships each has, and one of them looked up as the
-- detail page does it.
-- Demonstrates: three children joined at once and counted distinct; a key that is found by its text
-- without hyphens, which no index on the key can serve.

-- name: organizations
SELECT o.*, count(DISTINCT c.id) AS contacts, count(DISTINCT led.id) AS led,
       count(DISTINCT taken.partnership_id) AS taken
  FROM coordination_organization o
  LEFT JOIN coordination_organizationcontact c ON c.organization_id = o.id
  LEFT JOIN coordination_partnership led ON led.lead_organization_id = o.id
  LEFT JOIN coordination_partnership_organizations taken ON taken.organization_id = o.id
 GROUP BY o.id
 ORDER BY o.name, o.id;
-- name: detail
SELECT o.* FROM coordination_organization o
 WHERE lower(replace(o.id::text, '-', '')) = lower(replace(CAST(:organization AS text), '-', ''));
-- name: communications
SELECT c.* FROM coordination_communication c
 WHERE c.organization_id = :organization
 ORDER BY c.communication_date DESC, c.id
 LIMIT 20;
