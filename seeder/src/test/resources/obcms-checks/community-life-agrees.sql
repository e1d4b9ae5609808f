-- Livelihoods share the households between them, one of them first; infrastructure that is absent serves nobody;
-- stakeholders are old enough; meetings with them follow their entry.
SELECT 'livelihood' AS what, c.id
FROM communities_obc_community c JOIN communities_livelihood l ON l.community_id = c.id
GROUP BY c.id, c.households
HAVING sum(l.percentage_of_community) > 100 OR sum(l.households_involved) > c.households
    OR count(*) FILTER (WHERE l.is_primary_livelihood) <> 1 OR count(DISTINCT l.livelihood_type) <> count(*)
UNION ALL
SELECT 'infrastructure', id FROM communities_infrastructure
WHERE (availability_status = 'none' AND coverage_percentage <> 0)
   OR (availability_status = 'planned' AND coverage_percentage IS NOT NULL)
UNION ALL
SELECT 'stakeholder', id FROM communities_stakeholder
WHERE age < 18 OR years_in_community > age OR is_verified <> (verification_date IS NOT NULL)
UNION ALL
SELECT 'engagement', e.id
FROM communities_stakeholder_engagement e JOIN communities_stakeholder s ON s.id = e.stakeholder_id
WHERE e.date < (s.created_at AT TIME ZONE 'Asia/Manila')::date OR e.follow_up_date <= e.date
   OR e.follow_up_needed <> (e.follow_up_date IS NOT NULL);
