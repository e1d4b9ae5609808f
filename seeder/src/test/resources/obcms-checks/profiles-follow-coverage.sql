-- A municipal profile repeats its coverage; snapshots of communities are in the order in which they were taken.
SELECT 'profile' AS what, p.id
FROM municipal_profiles_municipalobcprofile p
LEFT JOIN communities_municipalitycoverage c ON c.municipality_id = p.municipality_id
WHERE c.id IS NULL
   OR (p.aggregated_metrics #>> '{sections,demographics,households}')::int <> c.households
   OR (p.aggregated_metrics #>> '{metadata,communities}')::int <> c.total_obc_communities
   OR (p.reported_status = 'draft') <> (p.reported_submitted_at IS NULL)
UNION ALL
SELECT 'history', h.id
FROM municipal_profiles_obccommunityhistory h JOIN communities_obc_community c ON c.id = h.community_id
WHERE h.created_at < c.created_at OR h.snapshot ->> 'obc_id' <> c.obc_id;
