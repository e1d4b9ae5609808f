-- Gap between needs and programmes in one region, the summary of needs, and the results of the vote.
-- Demonstrates: the region of a need lies five joins away; the vote orders a join by a counter that
-- every vote changes.

-- name: count
SELECT count(*)
  FROM mana_need n
  JOIN communities_obc_community c ON c.id = n.community_id
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
 WHERE n.linked_ppa_id IS NULL AND n.status IN ('validated', 'prioritized')
   AND p.region_id = :region;
-- name: by category
SELECT k.name, count(*), sum(n.estimated_cost)
  FROM mana_need n
  JOIN mana_needscategory k ON k.id = n.category_id
  JOIN communities_obc_community c ON c.id = n.community_id
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
 WHERE n.linked_ppa_id IS NULL AND n.status IN ('validated', 'prioritized')
   AND p.region_id = :region
 GROUP BY k.id
 ORDER BY count(*) DESC, k.name
 LIMIT 10;
-- name: first fifty
SELECT n.*, k.name, c.community_names, b.name, m.name, p.name
  FROM mana_need n
  JOIN mana_needscategory k ON k.id = n.category_id
  JOIN communities_obc_community c ON c.id = n.community_id
  JOIN common_barangay b ON b.id = c.barangay_id
  JOIN common_municipality m ON m.id = b.municipality_id
  JOIN common_province p ON p.id = m.province_id
 WHERE n.linked_ppa_id IS NULL AND n.status IN ('validated', 'prioritized')
   AND p.region_id = :region
 ORDER BY n.priority_score DESC NULLS LAST, n.id
 LIMIT 50;
-- name: summary by urgency
-- Two of the words that the page knows do not occur.
SELECT count(*) FILTER (WHERE urgency_level = 'critical'),
       count(*) FILTER (WHERE urgency_level = 'high'), count(*) FILTER (WHERE urgency_level = 'immediate')
  FROM mana_need;
-- name: summary by status
SELECT status, count(*), sum(affected_population) FROM mana_need GROUP BY status;
-- name: summary by submission
SELECT submission_type, count(*), sum(community_votes) FROM mana_need GROUP BY submission_type;
-- name: most wanted
SELECT n.id, n.title, n.community_votes, k.name
  FROM mana_need n JOIN mana_needscategory k ON k.id = n.category_id
 WHERE n.status IN ('validated', 'prioritized')
 ORDER BY n.community_votes DESC, n.id
 LIMIT 50;
-- name: votes
SELECT v.need_id, count(*), sum(v.vote_weight), max(v.voted_at)
  FROM mana_needvote v
 GROUP BY v.need_id
 ORDER BY sum(v.vote_weight) DESC, v.need_id
 LIMIT 50;
