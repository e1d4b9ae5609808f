-- Users of the office belong to the office, users of a ministry to that ministry.
SELECT m.id, u.username
FROM organizations_organizationmembership m
JOIN auth_user u ON u.id = m.user_id
JOIN organizations_organization o ON o.id = m.organization_id
LEFT JOIN coordination_organization ministry ON ministry.id = u.moa_organization_id
WHERE o.acronym <> coalesce(ministry.acronym, 'OOBC');
