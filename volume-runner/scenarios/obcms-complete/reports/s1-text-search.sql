-- Text filters of four lists, each as the object mapper writes a case-insensitive search.
-- Demonstrates: UPPER over a cast column, which not even a trigram index on the column would serve; an
-- index must be on the very expression.

-- name: work items
SELECT id, title FROM common_work_item
 WHERE upper(title::text) LIKE upper(:term) OR upper(description::text) LIKE upper(:term)
 ORDER BY created_at DESC, id
 LIMIT 20;
-- name: programmes
SELECT id, title FROM monitoring_monitoringentry
 WHERE upper(title::text) LIKE upper(:term) OR upper(summary::text) LIKE upper(:term)
 ORDER BY created_at DESC, id
 LIMIT 20;
-- name: communities
SELECT id, community_names FROM communities_obc_community
 WHERE upper(community_names::text) LIKE upper(:term) OR upper(name::text) LIKE upper(:term)
 ORDER BY community_names, id
 LIMIT 20;
-- name: policies
SELECT id, title, reference_number FROM policy_tracking_policyrecommendation
 WHERE upper(title::text) LIKE upper(:term) OR upper(description::text) LIKE upper(:term)
 ORDER BY created_at DESC, id
 LIMIT 20;
