-- Rules that hold in the rows of OBCMS, whatever wrote them. Each is a query that returns the rows that break it, none when all
-- is well: the table, the key and what is wrong. psql runs the whole file; `-- rule:` begins each, `-- why:` says what it asks.

-- rule: geography-nests-by-code
-- why: A code is the path of names: it begins with the code of what it lies in, as far as 64 characters go.
SELECT 'common_barangay' AS table_name, b.id::text AS key, b.code || ' in ' || m.code AS detail
FROM common_barangay b JOIN common_municipality m ON m.id = b.municipality_id
WHERE left(b.code, least(length(m.code), 40)) <> left(m.code, least(length(m.code), 40));

-- rule: geography-provinces-begin-with-their-region
-- why: A province has the code of its region in front.
SELECT 'common_province' AS table_name, p.id::text AS key, p.code || ' in ' || r.code AS detail
FROM common_province p JOIN common_region r ON r.id = p.region_id WHERE p.code NOT LIKE r.code || '-%';

-- rule: geography-codes-fit
-- why: Codes are cut at 64 characters and stay unique.
SELECT 'common_barangay' AS table_name, min(id)::text AS key, code AS detail
FROM common_barangay GROUP BY code HAVING count(*) > 1 OR length(code) > 64;

-- rule: geography-no-empty-province
-- why: Every province has municipalities.
SELECT 'common_province' AS table_name, p.id::text AS key, p.name AS detail FROM common_province p
WHERE NOT EXISTS (SELECT FROM common_municipality m WHERE m.province_id = p.id);

-- rule: geography-population-is-positive
-- why: Somebody lives in every barangay.
SELECT 'common_barangay' AS table_name, id::text AS key, population_total::text AS detail
FROM common_barangay
WHERE population_total IS NULL OR population_total < 1;

-- rule: geography-municipality-types
-- why: Municipality types are those the application knows.
SELECT 'common_municipality' AS table_name, id::text AS key, municipality_type::text AS detail
FROM common_municipality
WHERE municipality_type NOT IN ('municipality', 'city', 'component_city', 'independent_city');

-- rule: geography-centres-lie-in-boxes
-- why: A centre lies in its bounding box.
SELECT 'common_barangay' AS table_name, id::text AS key, center_coordinates::text AS detail FROM common_barangay
WHERE NOT ((center_coordinates->>0)::numeric BETWEEN (bounding_box->>0)::numeric AND (bounding_box->>2)::numeric
  AND (center_coordinates->>1)::numeric BETWEEN (bounding_box->>1)::numeric AND (bounding_box->>3)::numeric);

-- rule: community-one-per-barangay
-- why: A barangay has one community profile at most.
SELECT 'communities_obc_community' AS table_name, min(id)::text AS key, count(*) || ' in barangay ' || barangay_id AS detail
FROM communities_obc_community GROUP BY barangay_id HAVING count(*) > 1;

-- rule: community-fits-its-barangay
-- why: The community is not larger than its barangay.
SELECT 'communities_obc_community' AS table_name, id::text AS key, estimated_obc_population || ' of ' || total_barangay_population::text AS detail
FROM communities_obc_community
WHERE estimated_obc_population > total_barangay_population;

-- rule: community-ages-add-up
-- why: The age bands together are not more than the people.
SELECT 'communities_obc_community' AS table_name, id::text AS key, estimated_obc_population::text AS detail
FROM communities_obc_community
WHERE children_0_9 + adolescents_10_14 + youth_15_30 + adults_31_59 + seniors_60_plus > estimated_obc_population;

-- rule: community-sectors-are-parts
-- why: No sector has more people than the community.
SELECT 'communities_obc_community' AS table_name, id::text AS key, estimated_obc_population::text AS detail
FROM communities_obc_community
WHERE greatest(women_count, solo_parents_count, pwd_count, farmers_count, fisherfolk_count, indigenous_peoples_count, idps_count, unemployed_count) > estimated_obc_population;

-- rule: community-families-and-households
-- why: There are at least as many families as households.
SELECT 'communities_obc_community' AS table_name, id::text AS key, families || ' < ' || households::text AS detail
FROM communities_obc_community
WHERE families < households;

-- rule: community-groups
-- why: Ethnolinguistic groups are those of the application.
SELECT 'communities_obc_community' AS table_name, id::text AS key, primary_ethnolinguistic_group::text AS detail
FROM communities_obc_community
WHERE primary_ethnolinguistic_group NOT IN ('badjao', 'iranun', 'jama_mapun', 'kagan_kalagan', 'kolibugan', 'maguindanaon', 'meranaw', 'molbog', 'palawani', 'sama', 'sangil', 'tausug', 'yakan', 'other');

-- rule: community-access-ratings
-- why: Access is rated by the five words of the application, or not at all.
SELECT 'communities_obc_community' AS table_name, c.id::text AS key, rating AS detail
FROM communities_obc_community c, LATERAL (VALUES (access_formal_education), (access_als), (access_madrasah), (access_healthcare),
  (access_clean_water), (access_sanitation), (access_electricity), (access_roads_transport), (access_communication)) v (rating)
WHERE rating NOT IN ('excellent', 'good', 'fair', 'poor', 'none', '');

-- rule: community-soft-delete
-- why: Who is deleted says when, who is not says nothing.
SELECT 'communities_obc_community' AS table_name, id::text AS key, ''::text AS detail
FROM communities_obc_community
WHERE is_deleted <> (deleted_at IS NOT NULL) OR (NOT is_deleted AND deleted_by_id IS NOT NULL);

-- rule: community-texts-are-not-null
-- why: Texts are empty, not null: the application never writes a null name.
SELECT 'communities_obc_community' AS table_name, id::text AS key, ''::text AS detail
FROM communities_obc_community
WHERE community_names IS NULL OR settlement_type IS NULL OR notes IS NULL;

-- rule: livelihood-shares
-- why: Livelihoods engage no more than all households.
SELECT 'communities_livelihood' AS table_name, id::text AS key, percentage_of_community::text AS detail
FROM communities_livelihood
WHERE percentage_of_community NOT BETWEEN 0 AND 100;

-- rule: infrastructure-once-a-type
-- why: A community has each kind of infrastructure once.
SELECT 'communities_infrastructure' AS table_name, min(id)::text AS key, infrastructure_type AS detail
FROM communities_infrastructure GROUP BY community_id, infrastructure_type HAVING count(*) > 1;

-- rule: infrastructure-states
-- why: Availability and priority are words of the application.
SELECT 'communities_infrastructure' AS table_name, id::text AS key, availability_status || ' ' || priority_for_improvement::text AS detail
FROM communities_infrastructure
WHERE availability_status NOT IN ('available', 'limited', 'poor', 'none', 'planned') OR priority_for_improvement NOT IN ('critical', 'high', 'medium', 'low', '');

-- rule: community-history-begins-with-the-import
-- why: Every community has a history, and it begins with an import.
SELECT 'communities_obc_community' AS table_name, c.id::text AS key, coalesce(h.source, 'no history') AS detail
FROM communities_obc_community c LEFT JOIN LATERAL (
  SELECT source FROM municipal_profiles_obccommunityhistory h WHERE h.community_id = c.id ORDER BY created_at, id LIMIT 1) h ON true
WHERE h.source IS DISTINCT FROM 'import';

-- rule: community-history-keeps-the-numbers
-- why: A snapshot holds the households and families of the row.
SELECT 'municipal_profiles_obccommunityhistory' AS table_name, h.id::text AS key, h.snapshot->>'households' AS detail
FROM municipal_profiles_obccommunityhistory h JOIN communities_obc_community c ON c.id = h.community_id
WHERE (h.snapshot->>'households')::int IS DISTINCT FROM c.households OR (h.snapshot->>'families')::int IS DISTINCT FROM c.families;

-- rule: coverage-municipality-sums
-- why: A municipality is the exact sum of its communities, field by field.
WITH s AS (
  SELECT b.municipality_id, coalesce(sum(c.total_barangay_population), 0) AS total_barangay_population,
    coalesce(sum(c.households), 0) AS households,
    coalesce(sum(c.families), 0) AS families,
    coalesce(sum(c.children_0_9), 0) AS children_0_9,
    coalesce(sum(c.adolescents_10_14), 0) AS adolescents_10_14,
    coalesce(sum(c.youth_15_30), 0) AS youth_15_30,
    coalesce(sum(c.adults_31_59), 0) AS adults_31_59,
    coalesce(sum(c.seniors_60_plus), 0) AS seniors_60_plus,
    coalesce(sum(c.women_count), 0) AS women_count,
    coalesce(sum(c.solo_parents_count), 0) AS solo_parents_count,
    coalesce(sum(c.pwd_count), 0) AS pwd_count,
    coalesce(sum(c.farmers_count), 0) AS farmers_count,
    coalesce(sum(c.fisherfolk_count), 0) AS fisherfolk_count,
    coalesce(sum(c.indigenous_peoples_count), 0) AS indigenous_peoples_count,
    coalesce(sum(c.idps_count), 0) AS idps_count,
    coalesce(sum(c.csos_count), 0) AS csos_count,
    coalesce(sum(c.associations_count), 0) AS associations_count,
    coalesce(sum(c.unemployed_count), 0) AS unemployed_count,
    coalesce(sum(c.migrants_transients_count), 0) AS migrants_transients_count,
    coalesce(sum(c.number_of_peoples_organizations), 0) AS number_of_peoples_organizations,
    coalesce(sum(c.number_of_cooperatives), 0) AS number_of_cooperatives,
    coalesce(sum(c.number_of_social_enterprises), 0) AS number_of_social_enterprises,
    coalesce(sum(c.number_of_micro_enterprises), 0) AS number_of_micro_enterprises,
    coalesce(sum(c.number_of_unbanked_obc), 0) AS number_of_unbanked_obc,
    coalesce(sum(c.mosques_count), 0) AS mosques_count,
    coalesce(sum(c.madrasah_count), 0) AS madrasah_count,
    coalesce(sum(c.asatidz_count), 0) AS asatidz_count,
    coalesce(sum(c.religious_leaders_count), 0) AS religious_leaders_count
  FROM communities_obc_community c JOIN common_barangay b ON b.id = c.barangay_id WHERE NOT c.is_deleted GROUP BY 1)
SELECT 'communities_municipalitycoverage' AS table_name, v.id::text AS key, 'municipality ' || v.municipality_id AS detail
FROM communities_municipalitycoverage v LEFT JOIN s USING (municipality_id)
WHERE v.auto_sync AND ROW(coalesce(v.total_barangay_population, 0), coalesce(v.households, 0), coalesce(v.families, 0), coalesce(v.children_0_9, 0), coalesce(v.adolescents_10_14, 0), coalesce(v.youth_15_30, 0), coalesce(v.adults_31_59, 0), coalesce(v.seniors_60_plus, 0), coalesce(v.women_count, 0), coalesce(v.solo_parents_count, 0), coalesce(v.pwd_count, 0), coalesce(v.farmers_count, 0), coalesce(v.fisherfolk_count, 0), coalesce(v.indigenous_peoples_count, 0), coalesce(v.idps_count, 0), coalesce(v.csos_count, 0), coalesce(v.associations_count, 0), coalesce(v.unemployed_count, 0), coalesce(v.migrants_transients_count, 0), coalesce(v.number_of_peoples_organizations, 0), coalesce(v.number_of_cooperatives, 0), coalesce(v.number_of_social_enterprises, 0), coalesce(v.number_of_micro_enterprises, 0), coalesce(v.number_of_unbanked_obc, 0), coalesce(v.mosques_count, 0), coalesce(v.madrasah_count, 0), coalesce(v.asatidz_count, 0), coalesce(v.religious_leaders_count, 0))
  IS DISTINCT FROM ROW(coalesce(s.total_barangay_population, 0),
  coalesce(s.households, 0),
  coalesce(s.families, 0),
  coalesce(s.children_0_9, 0),
  coalesce(s.adolescents_10_14, 0),
  coalesce(s.youth_15_30, 0),
  coalesce(s.adults_31_59, 0),
  coalesce(s.seniors_60_plus, 0),
  coalesce(s.women_count, 0),
  coalesce(s.solo_parents_count, 0),
  coalesce(s.pwd_count, 0),
  coalesce(s.farmers_count, 0),
  coalesce(s.fisherfolk_count, 0),
  coalesce(s.indigenous_peoples_count, 0),
  coalesce(s.idps_count, 0),
  coalesce(s.csos_count, 0),
  coalesce(s.associations_count, 0),
  coalesce(s.unemployed_count, 0),
  coalesce(s.migrants_transients_count, 0),
  coalesce(s.number_of_peoples_organizations, 0),
  coalesce(s.number_of_cooperatives, 0),
  coalesce(s.number_of_social_enterprises, 0),
  coalesce(s.number_of_micro_enterprises, 0),
  coalesce(s.number_of_unbanked_obc, 0),
  coalesce(s.mosques_count, 0),
  coalesce(s.madrasah_count, 0),
  coalesce(s.asatidz_count, 0),
  coalesce(s.religious_leaders_count, 0));

-- rule: coverage-province-sums
-- why: A province is the exact sum of its municipalities, field by field.
WITH s AS (
  SELECT m.province_id, coalesce(sum(c.total_barangay_population), 0) AS total_barangay_population,
    coalesce(sum(c.households), 0) AS households,
    coalesce(sum(c.families), 0) AS families,
    coalesce(sum(c.children_0_9), 0) AS children_0_9,
    coalesce(sum(c.adolescents_10_14), 0) AS adolescents_10_14,
    coalesce(sum(c.youth_15_30), 0) AS youth_15_30,
    coalesce(sum(c.adults_31_59), 0) AS adults_31_59,
    coalesce(sum(c.seniors_60_plus), 0) AS seniors_60_plus,
    coalesce(sum(c.women_count), 0) AS women_count,
    coalesce(sum(c.solo_parents_count), 0) AS solo_parents_count,
    coalesce(sum(c.pwd_count), 0) AS pwd_count,
    coalesce(sum(c.farmers_count), 0) AS farmers_count,
    coalesce(sum(c.fisherfolk_count), 0) AS fisherfolk_count,
    coalesce(sum(c.indigenous_peoples_count), 0) AS indigenous_peoples_count,
    coalesce(sum(c.idps_count), 0) AS idps_count,
    coalesce(sum(c.csos_count), 0) AS csos_count,
    coalesce(sum(c.associations_count), 0) AS associations_count,
    coalesce(sum(c.unemployed_count), 0) AS unemployed_count,
    coalesce(sum(c.migrants_transients_count), 0) AS migrants_transients_count,
    coalesce(sum(c.number_of_peoples_organizations), 0) AS number_of_peoples_organizations,
    coalesce(sum(c.number_of_cooperatives), 0) AS number_of_cooperatives,
    coalesce(sum(c.number_of_social_enterprises), 0) AS number_of_social_enterprises,
    coalesce(sum(c.number_of_micro_enterprises), 0) AS number_of_micro_enterprises,
    coalesce(sum(c.number_of_unbanked_obc), 0) AS number_of_unbanked_obc,
    coalesce(sum(c.mosques_count), 0) AS mosques_count,
    coalesce(sum(c.madrasah_count), 0) AS madrasah_count,
    coalesce(sum(c.asatidz_count), 0) AS asatidz_count,
    coalesce(sum(c.religious_leaders_count), 0) AS religious_leaders_count
  FROM communities_municipalitycoverage c JOIN common_municipality m ON m.id = c.municipality_id GROUP BY 1)
SELECT 'communities_provincecoverage' AS table_name, v.id::text AS key, 'province ' || v.province_id AS detail
FROM communities_provincecoverage v LEFT JOIN s USING (province_id)
WHERE v.auto_sync AND ROW(coalesce(v.total_barangay_population, 0), coalesce(v.households, 0), coalesce(v.families, 0), coalesce(v.children_0_9, 0), coalesce(v.adolescents_10_14, 0), coalesce(v.youth_15_30, 0), coalesce(v.adults_31_59, 0), coalesce(v.seniors_60_plus, 0), coalesce(v.women_count, 0), coalesce(v.solo_parents_count, 0), coalesce(v.pwd_count, 0), coalesce(v.farmers_count, 0), coalesce(v.fisherfolk_count, 0), coalesce(v.indigenous_peoples_count, 0), coalesce(v.idps_count, 0), coalesce(v.csos_count, 0), coalesce(v.associations_count, 0), coalesce(v.unemployed_count, 0), coalesce(v.migrants_transients_count, 0), coalesce(v.number_of_peoples_organizations, 0), coalesce(v.number_of_cooperatives, 0), coalesce(v.number_of_social_enterprises, 0), coalesce(v.number_of_micro_enterprises, 0), coalesce(v.number_of_unbanked_obc, 0), coalesce(v.mosques_count, 0), coalesce(v.madrasah_count, 0), coalesce(v.asatidz_count, 0), coalesce(v.religious_leaders_count, 0))
  IS DISTINCT FROM ROW(coalesce(s.total_barangay_population, 0),
  coalesce(s.households, 0),
  coalesce(s.families, 0),
  coalesce(s.children_0_9, 0),
  coalesce(s.adolescents_10_14, 0),
  coalesce(s.youth_15_30, 0),
  coalesce(s.adults_31_59, 0),
  coalesce(s.seniors_60_plus, 0),
  coalesce(s.women_count, 0),
  coalesce(s.solo_parents_count, 0),
  coalesce(s.pwd_count, 0),
  coalesce(s.farmers_count, 0),
  coalesce(s.fisherfolk_count, 0),
  coalesce(s.indigenous_peoples_count, 0),
  coalesce(s.idps_count, 0),
  coalesce(s.csos_count, 0),
  coalesce(s.associations_count, 0),
  coalesce(s.unemployed_count, 0),
  coalesce(s.migrants_transients_count, 0),
  coalesce(s.number_of_peoples_organizations, 0),
  coalesce(s.number_of_cooperatives, 0),
  coalesce(s.number_of_social_enterprises, 0),
  coalesce(s.number_of_micro_enterprises, 0),
  coalesce(s.number_of_unbanked_obc, 0),
  coalesce(s.mosques_count, 0),
  coalesce(s.madrasah_count, 0),
  coalesce(s.asatidz_count, 0),
  coalesce(s.religious_leaders_count, 0));

-- rule: coverage-counts-communities
-- why: A municipality counts its communities.
SELECT 'communities_municipalitycoverage' AS table_name, v.id::text AS key, v.total_obc_communities || ' and not ' || n AS detail
FROM communities_municipalitycoverage v, LATERAL (SELECT count(*) AS n FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id WHERE b.municipality_id = v.municipality_id AND NOT c.is_deleted) c
WHERE v.total_obc_communities IS DISTINCT FROM n;

-- rule: coverage-counts-municipalities
-- why: A province counts its municipalities and their communities.
SELECT 'communities_provincecoverage' AS table_name, v.id::text AS key, v.total_municipalities || ' and not ' || n AS detail
FROM communities_provincecoverage v, LATERAL (SELECT count(*) AS n, coalesce(sum(c.total_obc_communities), 0) AS communities
  FROM communities_municipalitycoverage c JOIN common_municipality m ON m.id = c.municipality_id WHERE m.province_id = v.province_id) c
WHERE (v.total_municipalities, v.total_obc_communities) IS DISTINCT FROM (n::int, communities::int);

-- rule: coverage-leaves-the-estimate-open
-- why: The estimated OBC population of a coverage stays empty on purpose.
SELECT 'communities_municipalitycoverage' AS table_name, id::text AS key, '' AS detail FROM communities_municipalitycoverage WHERE estimated_obc_population IS NOT NULL
UNION ALL SELECT 'communities_provincecoverage', id::text, '' FROM communities_provincecoverage WHERE estimated_obc_population IS NOT NULL;

-- rule: coverage-key-barangays-are-its-own
-- why: Key barangays are names of barangays of the municipality, joined by commas.
SELECT 'communities_municipalitycoverage' AS table_name, v.id::text AS key, v.key_barangays AS detail
FROM communities_municipalitycoverage v JOIN common_municipality m ON m.id = v.municipality_id
WHERE v.key_barangays <> m.name AND NOT EXISTS (SELECT FROM common_barangay b
  WHERE b.municipality_id = v.municipality_id AND position(b.name IN v.key_barangays) = 1);

-- rule: coverage-one-per-place
-- why: A municipality and a province have one coverage each.
SELECT 'communities_municipalitycoverage' AS table_name, min(id)::text AS key, '' AS detail FROM communities_municipalitycoverage GROUP BY municipality_id HAVING count(*) > 1
UNION ALL SELECT 'communities_provincecoverage', min(id)::text, '' FROM communities_provincecoverage GROUP BY province_id HAVING count(*) > 1;

-- rule: profile-metrics-agree
-- why: The profile of a municipality holds the numbers of its coverage.
SELECT 'municipal_profiles_municipalobcprofile' AS table_name, p.id::text AS key, p.aggregated_metrics->'metadata'->>'communities' AS detail
FROM municipal_profiles_municipalobcprofile p JOIN communities_municipalitycoverage v USING (municipality_id)
WHERE (p.aggregated_metrics->'sections'->'demographics'->>'households')::bigint IS DISTINCT FROM v.households
  OR (p.aggregated_metrics->'metadata'->>'communities')::bigint IS DISTINCT FROM v.total_obc_communities;

-- rule: profile-reports-in-order
-- why: What was reported was submitted, and drafts were not.
SELECT 'municipal_profiles_municipalobcprofile' AS table_name, id::text AS key, reported_status::text AS detail
FROM municipal_profiles_municipalobcprofile
WHERE (reported_status = 'draft') <> (reported_submitted_at IS NULL) OR reported_status NOT IN ('draft', 'submitted', 'approved', 'returned');

-- rule: user-types
-- why: User types are those of the application.
SELECT 'auth_user' AS table_name, id::text AS key, user_type::text AS detail
FROM auth_user
WHERE user_type NOT IN ('admin', 'oobc_executive', 'oobc_staff', 'cm_office', 'bmoa', 'lgu', 'nga', 'community_leader', 'researcher');

-- rule: user-approval
-- why: Who is approved says when.
SELECT 'auth_user' AS table_name, id::text AS key, ''::text AS detail
FROM auth_user
WHERE is_approved AND approved_at IS NULL AND approved_by_id IS NOT NULL OR NOT is_approved AND approved_at IS NOT NULL;

-- rule: user-addresses-are-reserved
-- why: Mail addresses lead nowhere: their domains are reserved.
SELECT 'auth_user' AS table_name, id::text AS key, email::text AS detail
FROM auth_user
WHERE email <> '' AND email !~ '(\.invalid|\.example|@example\.(com|org|net)|\.test)$';

-- rule: leave-in-order
-- why: A leave ends after it begins, and pending ones have no approver.
SELECT 'common_staff_leave' AS table_name, id::text AS key, status::text AS detail
FROM common_staff_leave
WHERE end_date < start_date OR (status = 'pending') <> (approved_by_id IS NULL);

-- rule: role-given-once
-- why: A user has a role in an organization once.
SELECT 'rbac_user_role' AS table_name, min(id::text) AS key, '' AS detail FROM rbac_user_role GROUP BY user_id, role_id, organization_id HAVING count(*) > 1;

-- rule: tree-bounds
-- why: lft and rght enclose exactly the descendants.
SELECT 'common_work_item' AS table_name, id::text AS key, lft || '..' || rght AS detail FROM common_work_item
WHERE lft < 1 OR rght <= lft OR (rght - lft) % 2 = 0;

-- rule: tree-children-lie-within
-- why: A child lies within its parent, one level below, in the same tree.
SELECT 'common_work_item' AS table_name, c.id::text AS key, c.lft || '..' || c.rght || ' in ' || p.lft || '..' || p.rght AS detail
FROM common_work_item c JOIN common_work_item p ON p.id = c.parent_id
WHERE c.tree_id <> p.tree_id OR c.level <> p.level + 1 OR c.lft <= p.lft OR c.rght >= p.rght;

-- rule: tree-numbers-are-used-once
-- why: In a tree every number from 1 to twice the nodes is used once.
SELECT 'common_work_item' AS table_name, 'tree ' || tree_id AS key, count(*) || ' nodes up to ' || max(rght) AS detail
FROM common_work_item GROUP BY tree_id
HAVING max(rght) <> 2 * count(*) OR min(lft) <> 1 OR count(DISTINCT lft) <> count(*) OR count(DISTINCT rght) <> count(*)
  OR sum(lft + rght) <> count(*) * (2 * count(*) + 1);

-- rule: tree-one-root
-- why: A tree has one root, at level 0.
SELECT 'common_work_item' AS table_name, 'tree ' || tree_id AS key, count(*) FILTER (WHERE parent_id IS NULL) || ' roots' AS detail
FROM common_work_item GROUP BY tree_id
HAVING count(*) FILTER (WHERE parent_id IS NULL) <> 1 OR count(*) FILTER (WHERE (parent_id IS NULL) <> (level = 0)) > 0;

-- rule: tree-siblings-in-order
-- why: Siblings stand in the order of priority and title, as texts.
SELECT 'common_work_item' AS table_name, id::text AS key, before || ' before ' || priority || ' ' || title AS detail
FROM (SELECT id, priority, title, lag(priority || ' ' || title) OVER w AS before,
        lag(priority COLLATE "C") OVER w AS previous, lag(title COLLATE "C") OVER w AS previous_title
      FROM common_work_item WHERE parent_id IS NOT NULL WINDOW w AS (PARTITION BY parent_id ORDER BY lft)) s
WHERE previous > priority COLLATE "C" OR (previous = priority COLLATE "C" AND previous_title > title COLLATE "C");

-- rule: tree-siblings-touch
-- why: Between two siblings is no gap.
SELECT 'common_work_item' AS table_name, id::text AS key, lft || ' after ' || before AS detail
FROM (SELECT id, lft, lag(rght) OVER (PARTITION BY parent_id ORDER BY lft) AS before FROM common_work_item WHERE parent_id IS NOT NULL) s
WHERE before IS NOT NULL AND lft <> before + 1;

-- rule: tree-allowed-children
-- why: Types go down the ladder that the application allows.
SELECT 'common_work_item' AS table_name, c.id::text AS key, c.work_type || ' under ' || p.work_type AS detail
FROM common_work_item c JOIN common_work_item p ON p.id = c.parent_id
WHERE NOT CASE p.work_type
  WHEN 'project' THEN c.work_type IN ('sub_project', 'activity', 'sub_activity', 'task', 'subtask')
  WHEN 'sub_project' THEN c.work_type IN ('sub_project', 'activity', 'sub_activity', 'task', 'subtask')
  WHEN 'activity' THEN c.work_type IN ('sub_activity', 'task', 'subtask')
  WHEN 'sub_activity' THEN c.work_type IN ('task', 'subtask')
  ELSE c.work_type = 'subtask' END;

-- rule: tree-depth
-- why: No tree is deeper than ten levels, and none larger than 1,100 nodes.
SELECT 'common_work_item' AS table_name, 'tree ' || tree_id AS key, count(*) || ' nodes' AS detail
FROM common_work_item GROUP BY tree_id HAVING max(level) > 9 OR count(*) > 1100;

-- rule: work-states
-- why: Work types, states and priorities are those of the application.
SELECT 'common_work_item' AS table_name, id::text AS key, work_type || ' ' || status || ' ' || priority::text AS detail
FROM common_work_item
WHERE work_type NOT IN ('project', 'sub_project', 'activity', 'sub_activity', 'task', 'subtask') OR status NOT IN ('not_started', 'in_progress', 'at_risk', 'blocked', 'completed', 'cancelled') OR priority NOT IN ('low', 'medium', 'high', 'urgent', 'critical');

-- rule: work-begins-before-it-is-due
-- why: Nothing is due before it begins.
SELECT 'common_work_item' AS table_name, id::text AS key, start_date || ' > ' || due_date::text AS detail
FROM common_work_item
WHERE start_date > due_date;

-- rule: work-within-its-parent
-- why: A child begins and ends within its parent.
SELECT 'common_work_item' AS table_name, c.id::text AS key, c.start_date || '..' || c.due_date AS detail
FROM common_work_item c JOIN common_work_item p ON p.id = c.parent_id WHERE c.start_date < p.start_date OR c.due_date > p.due_date;

-- rule: work-completed-says-when
-- why: Completed items say when, others do not, and only they stand at 100.
SELECT 'common_work_item' AS table_name, id::text AS key, status || ' ' || progress::text AS detail
FROM common_work_item
WHERE (status = 'completed') <> (completed_at IS NOT NULL) OR (status = 'completed') <> (progress = 100);

-- rule: work-progress
-- why: Progress lies between 0 and 100, and is 0 before the start.
SELECT 'common_work_item' AS table_name, id::text AS key, progress::text AS detail
FROM common_work_item
WHERE progress NOT BETWEEN 0 AND 100 OR (status = 'not_started' AND progress <> 0);

-- rule: work-parents-complete-last
-- why: Below what is completed all is completed or cancelled, and earlier.
SELECT 'common_work_item' AS table_name, c.id::text AS key, c.status AS detail
FROM common_work_item c JOIN common_work_item p ON p.id = c.parent_id
WHERE p.status = 'completed' AND (c.status NOT IN ('completed', 'cancelled') OR c.completed_at > p.completed_at);

-- rule: work-nothing-begins-early
-- why: Below what has not begun nothing has.
SELECT 'common_work_item' AS table_name, c.id::text AS key, c.status AS detail
FROM common_work_item c JOIN common_work_item p ON p.id = c.parent_id
WHERE p.status = 'not_started' AND c.status NOT IN ('not_started', 'cancelled');

-- rule: work-budgets-add-up
-- why: Budgets of children are the budget of their parent, to the cent.
SELECT 'common_work_item' AS table_name, p.id::text AS key, p.allocated_budget || ' and not ' || sum(c.allocated_budget) AS detail
FROM common_work_item p JOIN common_work_item c ON c.parent_id = p.id
WHERE p.allocated_budget IS NOT NULL AND c.allocated_budget IS NOT NULL
GROUP BY p.id HAVING sum(c.allocated_budget) <> p.allocated_budget;

-- rule: work-spends-what-it-has
-- why: No item spends more than it was given.
SELECT 'common_work_item' AS table_name, id::text AS key, actual_expenditure || ' of ' || allocated_budget::text AS detail
FROM common_work_item
WHERE actual_expenditure > allocated_budget;

-- rule: work-cross-links-are-mutual
-- why: Cross links between siblings are written in both directions.
SELECT 'common_work_item_related_items' AS table_name, r.id::text AS key, r.from_workitem_id || ' to ' || r.to_workitem_id AS detail
FROM common_work_item_related_items r WHERE NOT EXISTS (SELECT FROM common_work_item_related_items o
  WHERE o.from_workitem_id = r.to_workitem_id AND o.to_workitem_id = r.from_workitem_id);

-- rule: work-cross-links-follow-the-quadratic-law
-- why: Of s siblings all are linked with all, s(s-1) rows, or none is.
SELECT 'common_work_item' AS table_name, parent_id::text AS key, siblings || ' siblings, ' || links || ' links' AS detail
FROM (SELECT w.parent_id, count(*) AS siblings, sum((SELECT count(*) FROM common_work_item_related_items r WHERE r.from_workitem_id = w.id)) AS links
      FROM common_work_item w WHERE w.parent_id IS NOT NULL GROUP BY w.parent_id) s
WHERE links NOT IN (0, siblings * (siblings - 1));

-- rule: work-cross-links-join-siblings
-- why: Cross links join siblings, never an item with itself.
SELECT 'common_work_item_related_items' AS table_name, r.id::text AS key, '' AS detail
FROM common_work_item_related_items r JOIN common_work_item a ON a.id = r.from_workitem_id JOIN common_work_item b ON b.id = r.to_workitem_id
WHERE a.id = b.id OR a.parent_id IS DISTINCT FROM b.parent_id;

-- rule: work-copies-its-programme
-- why: An item of a programme has the category and agency of the programme.
SELECT 'common_work_item' AS table_name, w.id::text AS key, w.ppa_category AS detail
FROM common_work_item w JOIN monitoring_monitoringentry e ON e.id = w.related_ppa_id
WHERE (w.ppa_category, w.implementing_moa_id) IS DISTINCT FROM (e.category, e.implementing_moa_id);

-- rule: work-recurs-by-a-pattern
-- why: What recurs has a pattern, what does not has none.
SELECT 'common_work_item' AS table_name, id::text AS key, ''::text AS detail
FROM common_work_item
WHERE is_recurring <> (recurrence_pattern_id IS NOT NULL);

-- rule: work-executes-one-to-one
-- why: A programme and its project point at each other.
SELECT 'monitoring_monitoringentry' AS table_name, e.id::text AS key, 'project ' || e.execution_project_id AS detail
FROM monitoring_monitoringentry e JOIN common_work_item w ON w.id = e.execution_project_id
WHERE w.related_ppa_id IS DISTINCT FROM e.id OR w.parent_id IS NOT NULL OR w.work_type <> 'project';

-- rule: generic-key-of-work-item
-- why: A generic reference leads to a row that exists.
SELECT 'common_work_item' AS table_name, g.id::text AS key, t.app_label || '.' || t.model || ' ' || g.object_id AS detail
FROM common_work_item g JOIN django_content_type t ON t.id = g.content_type_id
WHERE NOT CASE t.model
  WHEN 'monitoringentry' THEN EXISTS (SELECT FROM monitoring_monitoringentry o WHERE o.id = g.object_id)
  WHEN 'assessment' THEN EXISTS (SELECT FROM mana_assessment o WHERE o.id = g.object_id)
  WHEN 'policyrecommendation' THEN EXISTS (SELECT FROM policy_tracking_policyrecommendation o WHERE o.id = g.object_id)
  WHEN 'workitem' THEN EXISTS (SELECT FROM common_work_item o WHERE o.id = g.object_id)
    OR EXISTS (SELECT FROM budget_execution_workitem o WHERE o.id = g.object_id)
  WHEN 'allotment' THEN EXISTS (SELECT FROM budget_execution_allotment o WHERE o.id = g.object_id)
  WHEN 'obligation' THEN EXISTS (SELECT FROM budget_execution_obligation o WHERE o.id = g.object_id)
  WHEN 'disbursement' THEN EXISTS (SELECT FROM budget_execution_disbursement o WHERE o.id = g.object_id)
  ELSE false END;

-- rule: generic-key-of-calendar-resource-booking
-- why: A generic reference leads to a row that exists.
SELECT 'common_calendar_resource_booking' AS table_name, g.id::text AS key, t.app_label || '.' || t.model || ' ' || g.object_id AS detail
FROM common_calendar_resource_booking g JOIN django_content_type t ON t.id = g.content_type_id
WHERE NOT CASE t.model
  WHEN 'monitoringentry' THEN EXISTS (SELECT FROM monitoring_monitoringentry o WHERE o.id = g.object_id)
  WHEN 'assessment' THEN EXISTS (SELECT FROM mana_assessment o WHERE o.id = g.object_id)
  WHEN 'policyrecommendation' THEN EXISTS (SELECT FROM policy_tracking_policyrecommendation o WHERE o.id = g.object_id)
  WHEN 'workitem' THEN EXISTS (SELECT FROM common_work_item o WHERE o.id = g.object_id)
    OR EXISTS (SELECT FROM budget_execution_workitem o WHERE o.id = g.object_id)
  WHEN 'allotment' THEN EXISTS (SELECT FROM budget_execution_allotment o WHERE o.id = g.object_id)
  WHEN 'obligation' THEN EXISTS (SELECT FROM budget_execution_obligation o WHERE o.id = g.object_id)
  WHEN 'disbursement' THEN EXISTS (SELECT FROM budget_execution_disbursement o WHERE o.id = g.object_id)
  ELSE false END;

-- rule: generic-key-of-calendar-notification
-- why: A generic reference leads to a row that exists.
SELECT 'common_calendar_notification' AS table_name, g.id::text AS key, t.app_label || '.' || t.model || ' ' || g.object_id AS detail
FROM common_calendar_notification g JOIN django_content_type t ON t.id = g.content_type_id
WHERE NOT CASE t.model
  WHEN 'monitoringentry' THEN EXISTS (SELECT FROM monitoring_monitoringentry o WHERE o.id = g.object_id)
  WHEN 'assessment' THEN EXISTS (SELECT FROM mana_assessment o WHERE o.id = g.object_id)
  WHEN 'policyrecommendation' THEN EXISTS (SELECT FROM policy_tracking_policyrecommendation o WHERE o.id = g.object_id)
  WHEN 'workitem' THEN EXISTS (SELECT FROM common_work_item o WHERE o.id = g.object_id)
    OR EXISTS (SELECT FROM budget_execution_workitem o WHERE o.id = g.object_id)
  WHEN 'allotment' THEN EXISTS (SELECT FROM budget_execution_allotment o WHERE o.id = g.object_id)
  WHEN 'obligation' THEN EXISTS (SELECT FROM budget_execution_obligation o WHERE o.id = g.object_id)
  WHEN 'disbursement' THEN EXISTS (SELECT FROM budget_execution_disbursement o WHERE o.id = g.object_id)
  ELSE false END;

-- rule: generic-key-of-audit-log
-- why: A generic reference leads to a row that exists.
SELECT 'common_audit_log' AS table_name, g.id::text AS key, t.app_label || '.' || t.model || ' ' || g.object_id AS detail
FROM common_audit_log g JOIN django_content_type t ON t.id = g.content_type_id
WHERE NOT CASE t.model
  WHEN 'monitoringentry' THEN EXISTS (SELECT FROM monitoring_monitoringentry o WHERE o.id = g.object_id)
  WHEN 'assessment' THEN EXISTS (SELECT FROM mana_assessment o WHERE o.id = g.object_id)
  WHEN 'policyrecommendation' THEN EXISTS (SELECT FROM policy_tracking_policyrecommendation o WHERE o.id = g.object_id)
  WHEN 'workitem' THEN EXISTS (SELECT FROM common_work_item o WHERE o.id = g.object_id)
    OR EXISTS (SELECT FROM budget_execution_workitem o WHERE o.id = g.object_id)
  WHEN 'allotment' THEN EXISTS (SELECT FROM budget_execution_allotment o WHERE o.id = g.object_id)
  WHEN 'obligation' THEN EXISTS (SELECT FROM budget_execution_obligation o WHERE o.id = g.object_id)
  WHEN 'disbursement' THEN EXISTS (SELECT FROM budget_execution_disbursement o WHERE o.id = g.object_id)
  ELSE false END;

-- rule: generic-key-is-whole
-- why: A generic reference has both its parts or none.
SELECT 'common_work_item' AS table_name, id::text AS key, '' AS detail FROM common_work_item WHERE (content_type_id IS NULL) <> (object_id IS NULL)
UNION ALL SELECT 'common_calendar_resource_booking', id::text, '' FROM common_calendar_resource_booking WHERE (content_type_id IS NULL) <> (object_id IS NULL)
UNION ALL SELECT 'common_calendar_notification', id::text, '' FROM common_calendar_notification WHERE (content_type_id IS NULL) <> (object_id IS NULL);

-- rule: embedding-once-an-index
-- why: An object has one embedding in an index, of the models dimension.
SELECT 'ai_assistant_documentembedding' AS table_name, min(id::text) AS key, '' AS detail FROM ai_assistant_documentembedding
GROUP BY content_type_id, object_id, index_name HAVING count(*) > 1 OR min(dimension) <> 384 OR max(dimension) <> 384;

-- rule: pattern-has-one-end
-- why: A pattern ends by count, by date or not at all.
SELECT 'common_recurring_event_pattern' AS table_name, id::text AS key, ''::text AS detail
FROM common_recurring_event_pattern
WHERE count IS NOT NULL AND until_date IS NOT NULL;

-- rule: pattern-parts-fit-its-type
-- why: Weekly patterns name weekdays, monthly ones a day or a weekday with its position.
SELECT 'common_recurring_event_pattern' AS table_name, id::text AS key, recurrence_type::text AS detail
FROM common_recurring_event_pattern
WHERE recurrence_type NOT IN ('daily', 'weekly', 'monthly', 'yearly') OR "interval" < 1
  OR (recurrence_type = 'weekly' AND (jsonb_array_length(by_weekday) = 0 OR by_monthday IS NOT NULL))
  OR (recurrence_type = 'monthly' AND (by_monthday IS NULL) <> (jsonb_array_length(by_setpos) > 0));

-- rule: pattern-weekdays
-- why: Weekdays are numbers from 0 to 6.
SELECT 'common_recurring_event_pattern' AS table_name, p.id::text AS key, day AS detail
FROM common_recurring_event_pattern p, LATERAL jsonb_array_elements_text(by_weekday) day WHERE day::int NOT BETWEEN 0 AND 6;

-- rule: pattern-exceptions-are-dates
-- why: Exceptions are dates after the pattern was made.
SELECT 'common_recurring_event_pattern' AS table_name, p.id::text AS key, day AS detail
FROM common_recurring_event_pattern p, LATERAL jsonb_array_elements_text(exception_dates) day WHERE day::date < created_at::date;

-- rule: event-in-order
-- why: An event ends after it begins.
SELECT 'communities_community_event' AS table_name, id::text AS key, ''::text AS detail
FROM communities_community_event
WHERE end_date < start_date OR (NOT all_day AND end_date IS NULL AND end_time <= start_time);

-- rule: event-recurs-by-a-pattern
-- why: What recurs has a pattern, or is an occurrence of what does.
SELECT 'communities_community_event' AS table_name, id::text AS key, ''::text AS detail
FROM communities_community_event
WHERE is_recurring AND recurrence_pattern_id IS NULL OR is_recurrence_exception AND recurrence_parent_id IS NULL;

-- rule: event-occurrences-follow-their-pattern
-- why: An occurrence lies on a day of its pattern: the weekday, the day of the month or the day of the year, at the interval.
SELECT 'communities_community_event' AS table_name, o.id::text AS key, p.recurrence_type || ' from ' || m.start_date || ' on ' || o.start_date AS detail
FROM communities_community_event o JOIN communities_community_event m ON m.id = o.recurrence_parent_id JOIN common_recurring_event_pattern p ON p.id = m.recurrence_pattern_id
WHERE NOT CASE p.recurrence_type
  WHEN 'weekly' THEN p.by_weekday @> to_jsonb(extract(isodow FROM o.start_date)::int - 1) AND (o.start_date - m.start_date) / 7 % p."interval" = 0
  WHEN 'monthly' THEN extract(day FROM o.start_date) = p.by_monthday
    AND (extract(year FROM age(o.start_date, m.start_date)) * 12 + extract(month FROM age(o.start_date, m.start_date)))::int % p."interval" = 0
  WHEN 'yearly' THEN o.start_date = (m.start_date + make_interval(years => (extract(year FROM o.start_date) - extract(year FROM m.start_date))::int))::date
  ELSE true END;

-- rule: event-occurrences-end-with-their-pattern
-- why: No occurrence lies after the end of its pattern, on a date that it leaves out, or beyond its count.
SELECT 'communities_community_event' AS table_name, o.id::text AS key, o.start_date::text AS detail
FROM (SELECT o.*, row_number() OVER (PARTITION BY recurrence_parent_id ORDER BY start_date) AS nth FROM communities_community_event o WHERE recurrence_parent_id IS NOT NULL) o
JOIN communities_community_event m ON m.id = o.recurrence_parent_id JOIN common_recurring_event_pattern p ON p.id = m.recurrence_pattern_id
WHERE o.start_date > p.until_date OR p.exception_dates @> to_jsonb(o.start_date::text) OR o.nth >= p.count OR o.start_date <= m.start_date;

-- rule: event-occurrences-are-their-masters
-- why: An occurrence is of the community, kind and pattern of its master, and does not recur itself.
SELECT 'communities_community_event' AS table_name, o.id::text AS key, '' AS detail
FROM communities_community_event o JOIN communities_community_event m ON m.id = o.recurrence_parent_id
WHERE (o.community_id, o.event_type, o.recurrence_pattern_id) IS DISTINCT FROM (m.community_id, m.event_type, m.recurrence_pattern_id)
  OR o.is_recurring OR NOT m.is_recurring;

-- rule: event-exceptions-differ
-- why: An occurrence has the hours of its master, unless it is an exception.
SELECT 'communities_community_event' AS table_name, o.id::text AS key, o.start_time || ' and not ' || m.start_time AS detail
FROM communities_community_event o JOIN communities_community_event m ON m.id = o.recurrence_parent_id
WHERE NOT o.is_recurrence_exception AND (o.all_day, o.start_time, o.end_time) IS DISTINCT FROM (m.all_day, m.start_time, m.end_time);

-- rule: engagement-occurrences-follow-their-pattern
-- why: An engagement that is held again lies on a day of its pattern, at the interval, counted in days of the office.
SELECT 'coordination_stakeholderengagement' AS table_name, o.id::text AS key, p.recurrence_type || ' from ' || m.day || ' on ' || o.day AS detail
FROM (SELECT e.*, (planned_date AT TIME ZONE 'Asia/Manila')::date AS day FROM coordination_stakeholderengagement e) o
JOIN (SELECT e.*, (planned_date AT TIME ZONE 'Asia/Manila')::date AS day FROM coordination_stakeholderengagement e) m ON m.id = o.recurrence_parent_id
JOIN common_recurring_event_pattern p ON p.id = m.recurrence_pattern_id
WHERE NOT CASE p.recurrence_type
  WHEN 'weekly' THEN p.by_weekday @> to_jsonb(extract(isodow FROM o.day)::int - 1) AND (o.day - m.day) / 7 % p."interval" = 0
  WHEN 'monthly' THEN extract(day FROM o.day) = p.by_monthday
    AND (extract(year FROM age(o.day, m.day)) * 12 + extract(month FROM age(o.day, m.day)))::int % p."interval" = 0
  WHEN 'yearly' THEN o.day = (m.day + make_interval(years => (extract(year FROM o.day) - extract(year FROM m.day))::int))::date
  ELSE true END;

-- rule: engagement-occurrences-end-with-their-pattern
-- why: No engagement is held again after the end of its pattern, on a date that it leaves out, or beyond its count.
SELECT 'coordination_stakeholderengagement' AS table_name, o.id::text AS key, o.day::text AS detail
FROM (SELECT e.*, (planned_date AT TIME ZONE 'Asia/Manila')::date AS day, row_number() OVER (PARTITION BY recurrence_parent_id ORDER BY planned_date) AS nth
      FROM coordination_stakeholderengagement e WHERE recurrence_parent_id IS NOT NULL) o
JOIN coordination_stakeholderengagement m ON m.id = o.recurrence_parent_id JOIN common_recurring_event_pattern p ON p.id = m.recurrence_pattern_id
WHERE o.day > p.until_date OR p.exception_dates @> to_jsonb(o.day::text) OR o.nth >= p.count OR o.planned_date <= m.planned_date;

-- rule: engagement-occurrences-are-their-masters
-- why: An engagement held again is with the community, of the kind and by the pattern of the first, and does not recur itself.
SELECT 'coordination_stakeholderengagement' AS table_name, o.id::text AS key, ''::text AS detail
FROM coordination_stakeholderengagement o JOIN coordination_stakeholderengagement m ON m.id = o.recurrence_parent_id
WHERE (o.community_id, o.engagement_type_id, o.recurrence_pattern_id) IS DISTINCT FROM (m.community_id, m.engagement_type_id, m.recurrence_pattern_id)
  OR o.is_recurring OR NOT m.is_recurring;

-- rule: engagement-exceptions-differ
-- why: An engagement held again has the hour, length and venue of the first and takes place, unless it is an exception.
SELECT 'coordination_stakeholderengagement' AS table_name, o.id::text AS key, o.planned_date || ' at ' || o.venue AS detail
FROM coordination_stakeholderengagement o JOIN coordination_stakeholderengagement m ON m.id = o.recurrence_parent_id
WHERE NOT o.is_recurrence_exception
  AND (o.planned_date::time <> m.planned_date::time OR o.duration_minutes <> m.duration_minutes OR o.venue <> m.venue OR o.status IN ('cancelled', 'postponed'));

-- rule: booking-in-order
-- why: A booking ends after it begins.
SELECT 'common_calendar_resource_booking' AS table_name, id::text AS key, ''::text AS detail
FROM common_calendar_resource_booking
WHERE end_datetime <= start_datetime;

-- rule: booking-states
-- why: Decided bookings name who decided, others nobody.
SELECT 'common_calendar_resource_booking' AS table_name, id::text AS key, status::text AS detail
FROM common_calendar_resource_booking
WHERE status NOT IN ('pending', 'approved', 'rejected', 'cancelled') OR (status IN ('approved', 'rejected')) <> (approved_by_id IS NOT NULL);

-- rule: booking-never-overlaps
-- why: Two bookings of one resource that stand never overlap.
SELECT 'common_calendar_resource_booking' AS table_name, id::text AS key, 'resource ' || resource_id AS detail
FROM (SELECT id, resource_id, start_datetime, max(end_datetime) OVER (PARTITION BY resource_id ORDER BY start_datetime, id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until
      FROM common_calendar_resource_booking WHERE status IN ('pending', 'approved')) b
WHERE start_datetime < busy_until;

-- rule: notification-states
-- why: Sent ones say when, failed ones why.
SELECT 'common_calendar_notification' AS table_name, id::text AS key, status::text AS detail
FROM common_calendar_notification
WHERE (status = 'sent') <> (sent_at IS NOT NULL) OR (status = 'failed') <> (error_message <> '') OR sent_at < scheduled_for;

-- rule: notification-comes-in-time
-- why: A reminder is not sent after its item began by more than a day.
SELECT 'common_calendar_notification' AS table_name, n.id::text AS key, n.scheduled_for || ' for ' || w.start_date AS detail
FROM common_calendar_notification n JOIN common_work_item w ON w.id = n.object_id
WHERE n.scheduled_for::date > greatest(w.start_date, w.created_at::date) + 2;

-- rule: entry-categories
-- why: Categories and states are those of the application, and requests have states of their own.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, category || ' ' || status || ' ' || request_status::text AS detail
FROM monitoring_monitoringentry
WHERE category NOT IN ('moa_ppa', 'oobc_ppa', 'obc_request') OR status NOT IN ('planning', 'ongoing', 'completed', 'on_hold', 'cancelled') OR (category = 'obc_request') <> (request_status <> '');

-- rule: entry-request-agrees-with-status
-- why: A request is as far as its entry.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, request_status || ' ' || status::text AS detail
FROM monitoring_monitoringentry
WHERE category = 'obc_request' AND execution_project_id IS NULL AND status <> CASE request_status WHEN 'in_progress' THEN 'ongoing' WHEN 'completed' THEN 'completed' WHEN 'deferred' THEN 'on_hold' WHEN 'declined' THEN 'cancelled' ELSE 'planning' END;

-- rule: entry-money-in-order
-- why: Ceiling, allocation and the part for OBC communities do not grow downwards.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, ''::text AS detail
FROM monitoring_monitoringentry
WHERE budget_ceiling < budget_allocation OR budget_obc_allocation > budget_allocation OR obc_slots > total_slots;

-- rule: entry-dates-in-order
-- why: An entry ends after it begins, and is not over before it began.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, ''::text AS detail
FROM monitoring_monitoringentry
WHERE target_end_date < start_date OR actual_end_date < start_date;

-- rule: entry-completed-says-when
-- why: Completed entries say when and stand at 100.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, status || ' ' || progress::text AS detail
FROM monitoring_monitoringentry
WHERE (status = 'completed') <> (actual_end_date IS NOT NULL) OR (status = 'completed' AND progress <> 100);

-- rule: entry-approval-history-agrees
-- why: The last step of the history is where the approval stands.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, approval_status::text AS detail
FROM monitoring_monitoringentry
WHERE (approval_status IN ('approved', 'enacted') AND jsonb_array_length(approval_history) > 0 AND approval_history->-1->>'status' <> approval_status)
  OR (approval_status = 'draft' AND jsonb_array_length(approval_history) > 0);

-- rule: entry-approval-steps-in-order
-- why: Dates of the history rise.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, step || ' before ' || previous AS detail
FROM (SELECT e.id, (h.step->>'date')::date AS step, lag((h.step->>'date')::date) OVER (PARTITION BY e.id ORDER BY h.n) AS previous
      FROM monitoring_monitoringentry e, LATERAL jsonb_array_elements(e.approval_history) WITH ORDINALITY h (step, n)) s
WHERE step < previous;

-- rule: entry-approvers-exist
-- why: Users of the history are users.
SELECT 'monitoring_monitoringentry' AS table_name, e.id::text AS key, h->>'user' AS detail
FROM monitoring_monitoringentry e, LATERAL jsonb_array_elements(e.approval_history) h
WHERE NOT EXISTS (SELECT FROM auth_user u WHERE u.username = h->>'user');

-- rule: entry-rejection-has-a-reason
-- why: What was rejected says why.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, approval_status::text AS detail
FROM monitoring_monitoringentry
WHERE (approval_status = 'rejected') <> (rejection_reason <> '');

-- rule: entry-coverage-nests
-- why: Region, province, municipality and barangay of an entry lie in each other.
SELECT 'monitoring_monitoringentry' AS table_name, e.id::text AS key, '' AS detail FROM monitoring_monitoringentry e
LEFT JOIN common_barangay b ON b.id = e.coverage_barangay_id LEFT JOIN common_municipality m ON m.id = e.coverage_municipality_id
LEFT JOIN common_province p ON p.id = e.coverage_province_id
WHERE b.municipality_id <> e.coverage_municipality_id OR m.province_id <> e.coverage_province_id OR p.region_id <> e.coverage_region_id;

-- rule: entry-beneficiaries-add-up
-- why: Women and men are all beneficiaries.
SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, beneficiary_individuals_total::text AS detail
FROM monitoring_monitoringentry
WHERE beneficiary_individuals_total IS NOT NULL AND (beneficiary_demographics->>'female')::bigint + (beneficiary_demographics->>'male')::bigint <> beneficiary_individuals_total;

-- rule: funding-adds-up
-- why: What is allotted is the allocation; what is obligated stays within it, what is paid within that.
SELECT 'monitoring_monitoringentry' AS table_name, e.id::text AS key, f.allocated || ' of ' || e.budget_allocation AS detail
FROM monitoring_monitoringentry e JOIN (
  SELECT entry_id, sum(amount) FILTER (WHERE tranche_type = 'allocation') AS allocated,
    coalesce(sum(amount) FILTER (WHERE tranche_type = 'obligation'), 0) AS obligated,
    coalesce(sum(amount) FILTER (WHERE tranche_type = 'disbursement'), 0) AS paid
  FROM monitoring_monitoringentryfunding GROUP BY entry_id) f ON f.entry_id = e.id
WHERE f.allocated IS DISTINCT FROM e.budget_allocation OR f.obligated > f.allocated OR f.paid > f.obligated;

-- rule: stage-once
-- why: An entry passes each stage of the budget cycle once.
SELECT 'monitoring_monitoringentryworkflowstage' AS table_name, min(id::text) AS key, stage AS detail
FROM monitoring_monitoringentryworkflowstage GROUP BY entry_id, stage HAVING count(*) > 1;

-- rule: stage-completed-says-when
-- why: Completed stages say when, others do not.
SELECT 'monitoring_monitoringentryworkflowstage' AS table_name, id::text AS key, status::text AS detail
FROM monitoring_monitoringentryworkflowstage
WHERE (status = 'completed') <> (completed_at IS NOT NULL);

-- rule: stages-in-order
-- why: No stage is completed whose predecessor has not begun.
SELECT 'monitoring_monitoringentryworkflowstage' AS table_name, id::text AS key, stage || ' after ' || before AS detail
FROM (SELECT id, stage, status, lag(status) OVER w AS before FROM monitoring_monitoringentryworkflowstage
  WINDOW w AS (PARTITION BY entry_id ORDER BY array_position(
    ARRAY['budget_call', 'formulation', 'technical_hearing', 'legislation', 'execution', 'accountability'], stage::text))) s
WHERE status = 'completed' AND before = 'not_started';

-- rule: scenario-stays-within
-- why: Allocations of a scenario are its allocated budget, within the total.
SELECT 'monitoring_budgetscenario' AS table_name, s.id::text AS key, s.allocated_budget || ' of ' || s.total_budget AS detail
FROM monitoring_budgetscenario s LEFT JOIN (SELECT scenario_id, sum(allocated_amount) AS amount FROM monitoring_scenarioallocation GROUP BY 1) a ON a.scenario_id = s.id
WHERE s.allocated_budget > s.total_budget OR coalesce(a.amount, 0) <> s.allocated_budget;

-- rule: ceiling-is-kept
-- why: No ceiling is exceeded.
SELECT 'project_central_budgetceiling' AS table_name, id::text AS key, allocated_amount || ' of ' || ceiling_amount::text AS detail
FROM project_central_budgetceiling
WHERE allocated_amount > ceiling_amount;

-- rule: alert-expires-later
-- why: An alert expires after it was raised, and who acknowledged it is named with the time.
SELECT 'project_central_alert' AS table_name, id::text AS key, ''::text AS detail
FROM project_central_alert
WHERE expires_at < created_at OR is_acknowledged <> (acknowledged_at IS NOT NULL) OR is_acknowledged <> (acknowledged_by_id IS NOT NULL);

-- rule: line-items-multiply
-- why: Unit cost by quantity is the total, to the cent.
SELECT 'budget_preparation_budgetlineitem' AS table_name, id::text AS key, unit_cost || ' * ' || quantity || ' <> ' || total_cost::text AS detail
FROM budget_preparation_budgetlineitem
WHERE unit_cost * quantity <> total_cost;

-- rule: programme-requests-its-lines
-- why: A programme budget requests the sum of its line items.
SELECT 'budget_preparation_programbudget' AS table_name, p.id::text AS key, p.requested_amount || ' and not ' || sum(l.total_cost) AS detail
FROM budget_preparation_programbudget p JOIN budget_preparation_budgetlineitem l ON l.program_budget_id = p.id
GROUP BY p.id HAVING sum(l.total_cost) <> p.requested_amount;

-- rule: approval-grants-no-more
-- why: Nothing is approved beyond what was requested, nor before its proposal is.
SELECT 'budget_preparation_programbudget' AS table_name, p.id::text AS key, p.approved_amount || ' of ' || p.requested_amount AS detail
FROM budget_preparation_programbudget p JOIN budget_preparation_budgetproposal b ON b.id = p.budget_proposal_id
WHERE p.approved_amount > p.requested_amount OR (p.approved_amount IS NOT NULL) <> (b.status = 'approved');

-- rule: proposal-once-a-year
-- why: An organization has one proposal a year.
SELECT 'budget_preparation_budgetproposal' AS table_name, min(id)::text AS key, organization_id || ' in ' || fiscal_year AS detail
FROM budget_preparation_budgetproposal GROUP BY organization_id, fiscal_year HAVING count(*) > 1;

-- rule: proposal-states
-- why: A proposal is submitted before it is decided, and decided ones name who decided.
SELECT 'budget_preparation_budgetproposal' AS table_name, id::text AS key, status::text AS detail
FROM budget_preparation_budgetproposal
WHERE status NOT IN ('draft', 'submitted', 'under_review', 'approved', 'rejected') OR (status = 'draft') <> (submitted_at IS NULL) OR (status IN ('approved', 'rejected')) <> (approved_at IS NOT NULL) OR approved_at < submitted_at OR total_approved_budget > total_requested_budget;

-- rule: allotment-once-a-quarter
-- why: A programme has at most one allotment a quarter.
SELECT 'budget_execution_allotment' AS table_name, min(id::text) AS key, quarter AS detail
FROM budget_execution_allotment GROUP BY program_budget_id, quarter HAVING count(*) > 1 OR quarter NOT IN ('Q1', 'Q2', 'Q3', 'Q4');

-- rule: allotments-stay-within
-- why: Allotments stay within what was approved.
SELECT 'budget_preparation_programbudget' AS table_name, p.id::text AS key, sum(a.amount) || ' of ' || p.approved_amount AS detail
FROM budget_preparation_programbudget p JOIN budget_execution_allotment a ON a.program_budget_id = p.id
GROUP BY p.id HAVING sum(a.amount) > p.approved_amount OR p.approved_amount IS NULL;

-- rule: obligations-stay-within
-- why: Obligations stay within their allotment, and fill it where it is fully utilized.
SELECT 'budget_execution_allotment' AS table_name, a.id::text AS key, sum(o.amount) || ' of ' || a.amount || ' ' || a.status AS detail
FROM budget_execution_allotment a JOIN budget_execution_obligation o ON o.allotment_id = a.id
GROUP BY a.id HAVING sum(o.amount) > a.amount OR (a.status = 'fully_utilized' AND sum(o.amount) <> a.amount) OR a.status IN ('pending', 'cancelled');

-- rule: disbursements-stay-within
-- why: Disbursements stay within their obligation, and fill it where it is fully disbursed.
SELECT 'budget_execution_obligation' AS table_name, o.id::text AS key, sum(d.amount) || ' of ' || o.amount || ' ' || o.status AS detail
FROM budget_execution_obligation o JOIN budget_execution_disbursement d ON d.obligation_id = o.id
GROUP BY o.id HAVING sum(d.amount) > o.amount OR (o.status = 'fully_disbursed' AND sum(d.amount) <> o.amount) OR o.status NOT IN ('fully_disbursed', 'partially_disbursed');

-- rule: accounting-lines-add-up
-- why: Accounting lines are their disbursement, to the cent.
SELECT 'budget_execution_disbursement' AS table_name, d.id::text AS key, sum(l.amount) || ' of ' || d.amount AS detail
FROM budget_execution_disbursement d LEFT JOIN budget_execution_disbursement_line_item l ON l.disbursement_id = d.id
GROUP BY d.id HAVING sum(l.amount) IS DISTINCT FROM d.amount;

-- rule: amounts-are-positive
-- why: No amount is below one centavo.
SELECT 'budget_execution_allotment' AS table_name, id::text AS key, amount::text AS detail FROM budget_execution_allotment WHERE amount < 0.01
UNION ALL SELECT 'budget_execution_obligation', id::text, amount::text FROM budget_execution_obligation WHERE amount < 0.01
UNION ALL SELECT 'budget_execution_disbursement', id::text, amount::text FROM budget_execution_disbursement WHERE amount < 0.01;

-- rule: money-flows-in-order
-- why: Money is obligated after it was released, and paid after it was obligated.
SELECT 'budget_execution_disbursement' AS table_name, d.id::text AS key, a.released_at || ', ' || o.obligated_at || ', ' || d.disbursed_at AS detail
FROM budget_execution_disbursement d JOIN budget_execution_obligation o ON o.id = d.obligation_id JOIN budget_execution_allotment a ON a.id = o.allotment_id
WHERE o.obligated_at < a.released_at OR d.disbursed_at < o.obligated_at;

-- rule: recommendation-reference-form
-- why: Reference numbers have the form OOBC-POL-2025-0001, by type and year.
SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, reference_number::text AS detail
FROM policy_tracking_policyrecommendation
WHERE reference_number !~ '^OOBC-(POL|PRG|SVC)-20\d\d-\d{4,}$' OR substr(reference_number, 6, 3) <> CASE recommendation_type WHEN 'policy' THEN 'POL' WHEN 'program' THEN 'PRG' ELSE 'SVC' END;

-- rule: recommendation-references-without-gaps
-- why: The references of a year are numbered from 1 without a gap, all kinds together, and bear the year in which they were filed.
SELECT 'policy_tracking_policyrecommendation' AS table_name, filed.id::text AS key, filed.reference_number || ' is number ' || filed.place AS detail
FROM (SELECT r.id, r.reference_number, r.created_at, split_part(r.reference_number, '-', 3) AS year, split_part(r.reference_number, '-', 4)::integer AS number,
        row_number() OVER (PARTITION BY split_part(r.reference_number, '-', 3) ORDER BY split_part(r.reference_number, '-', 4)::integer) AS place
      FROM policy_tracking_policyrecommendation r) filed
WHERE filed.number <> filed.place OR filed.year <> to_char(filed.created_at AT TIME ZONE 'Asia/Manila', 'YYYY');

-- rule: recommendation-states
-- why: States are those of the application.
SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, status::text AS detail
FROM policy_tracking_policyrecommendation
WHERE status NOT IN ('draft', 'under_review', 'needs_revision', 'submitted', 'under_consideration', 'approved', 'in_implementation', 'implemented', 'rejected', 'withdrawn', 'on_hold', 'expired');

-- rule: recommendation-dates-in-order
-- why: Submitted, approved, begun, due: never the other way round.
SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, ''::text AS detail
FROM policy_tracking_policyrecommendation
WHERE approval_date < submission_date OR implementation_start_date < approval_date OR implementation_deadline < implementation_start_date;

-- rule: recommendation-dates-agree-with-status
-- why: Approved ones have their approval, those under way their start, drafts no submission.
SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, status::text AS detail
FROM policy_tracking_policyrecommendation
WHERE (status IN ('approved', 'in_implementation', 'implemented')) <> (approval_date IS NOT NULL) OR (status IN ('in_implementation', 'implemented')) <> (implementation_start_date IS NOT NULL) OR (status IN ('draft', 'under_review', 'needs_revision')) <> (submission_date IS NULL);

-- rule: recommendation-needing-revision-has-one
-- why: What needs a revision has a history of it.
SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, ''::text AS detail
FROM policy_tracking_policyrecommendation
WHERE status = 'needs_revision' AND coalesce(jsonb_array_length(revision_history), 0) = 0;

-- rule: recommendation-targets-nest
-- why: Targets lie in each other.
SELECT 'policy_tracking_policyrecommendation' AS table_name, r.id::text AS key, r.scope AS detail FROM policy_tracking_policyrecommendation r
LEFT JOIN common_barangay b ON b.id = r.target_barangay_id LEFT JOIN common_municipality m ON m.id = r.target_municipality_id LEFT JOIN common_province p ON p.id = r.target_province_id
WHERE b.municipality_id <> r.target_municipality_id OR m.province_id <> r.target_province_id OR p.region_id <> r.target_region_id OR (r.scope = 'national') <> (r.target_region_id IS NULL);

-- rule: recommendation-has-evidence
-- why: Every recommendation rests on evidence.
SELECT 'policy_tracking_policyrecommendation' AS table_name, r.id::text AS key, r.reference_number AS detail FROM policy_tracking_policyrecommendation r
WHERE NOT EXISTS (SELECT FROM policy_tracking_policyevidence e WHERE e.policy_id = r.id);

-- rule: evidence-verified-by-somebody
-- why: Verified evidence names who verified it and when; unverified is not verified.
SELECT 'policy_tracking_policyevidence' AS table_name, id::text AS key, reliability_level::text AS detail
FROM policy_tracking_policyevidence
WHERE verified <> (verified_by_id IS NOT NULL) OR verified <> (verification_date IS NOT NULL) OR (verified AND reliability_level = 'unverified');

-- rule: milestone-completed-says-when
-- why: Completed milestones say when and stand at 100.
SELECT 'policy_tracking_policyimplementationmilestone' AS table_name, id::text AS key, status || ' ' || progress_percentage::text AS detail
FROM policy_tracking_policyimplementationmilestone
WHERE (status = 'completed') <> (actual_completion_date IS NOT NULL) OR (status = 'completed') <> (progress_percentage = 100);

-- rule: implemented-has-reached-its-milestones
-- why: What is implemented has completed all milestones, and says what came of it.
SELECT 'policy_tracking_policyrecommendation' AS table_name, r.id::text AS key, m.status AS detail FROM policy_tracking_policyrecommendation r
LEFT JOIN policy_tracking_policyimplementationmilestone m ON m.policy_id = r.id AND m.status <> 'completed'
WHERE r.status = 'implemented' AND (m.id IS NOT NULL OR r.actual_outcomes = '');

-- rule: impact-measured-after-the-start
-- why: Impacts are measured once something is under way.
SELECT 'policy_tracking_policyimpact' AS table_name, i.id::text AS key, r.status AS detail FROM policy_tracking_policyimpact i JOIN policy_tracking_policyrecommendation r ON r.id = i.policy_id
WHERE i.last_measurement_date < r.implementation_start_date OR (i.final_value <> '' AND r.status <> 'implemented');

-- rule: need-counts-its-votes
-- why: The votes of a need are its vote rows.
SELECT 'mana_need' AS table_name, n.id::text AS key, n.community_votes || ' and not ' || v.votes AS detail FROM mana_need n,
LATERAL (SELECT count(*) AS votes FROM mana_needvote v WHERE v.need_id = n.id) v WHERE n.community_votes <> v.votes;

-- rule: need-one-vote-each
-- why: A user votes for a need once, with a weight from 1 to 5.
SELECT 'mana_needvote' AS table_name, min(id::text) AS key, '' AS detail FROM mana_needvote GROUP BY need_id, user_id HAVING count(*) > 1 OR min(vote_weight) < 1 OR max(vote_weight) > 5;

-- rule: need-validated-in-time
-- why: Validated needs say by whom and when, after they were identified.
SELECT 'mana_need' AS table_name, id::text AS key, status::text AS detail
FROM mana_need
WHERE is_validated <> (validated_by_id IS NOT NULL) OR is_validated <> (validation_date IS NOT NULL) OR validation_date < created_at OR (status IN ('identified', 'rejected')) = is_validated;

-- rule: need-prioritized-has-a-rank
-- why: From prioritized on a need has a rank, and what is not yet validated no score.
SELECT 'mana_need' AS table_name, id::text AS key, status::text AS detail
FROM mana_need
WHERE (status IN ('prioritized', 'planned', 'in_progress', 'completed')) <> (priority_rank IS NOT NULL) OR (status IN ('identified', 'rejected')) <> (priority_score IS NULL);

-- rule: need-forwarded-in-time
-- why: Forwarded needs say to whom and when, after their validation.
SELECT 'mana_need' AS table_name, id::text AS key, status::text AS detail
FROM mana_need
WHERE (forwarded_to_mao_id IS NULL) <> (forwarded_date IS NULL) OR forwarded_date < validation_date::date OR budget_inclusion_date < forwarded_date;

-- rule: need-states
-- why: States, urgency and severity are those of the application.
SELECT 'mana_need' AS table_name, id::text AS key, status || ' ' || urgency_level::text AS detail
FROM mana_need
WHERE status NOT IN ('identified', 'validated', 'prioritized', 'planned', 'in_progress', 'completed', 'deferred', 'rejected') OR urgency_level NOT IN ('immediate', 'short_term', 'medium_term', 'long_term') OR impact_severity NOT BETWEEN 1 AND 5;

-- rule: need-sent-in-by-somebody
-- why: Needs that communities send in name who did, others have an assessment.
SELECT 'mana_need' AS table_name, id::text AS key, submission_type::text AS detail
FROM mana_need
WHERE (submission_type = 'community_submitted') <> (submitted_by_user_id IS NOT NULL) OR (submission_type = 'assessment_driven') <> (assessment_id IS NOT NULL);

-- rule: assessment-dates-in-order
-- why: Assessments end after they begin, also in fact.
SELECT 'mana_assessment' AS table_name, id::text AS key, ''::text AS detail
FROM mana_assessment
WHERE planned_end_date < planned_start_date OR actual_end_date < actual_start_date;

-- rule: assessment-place-fits-its-level
-- why: The level says which places are named, and they lie in each other.
SELECT 'mana_assessment' AS table_name, a.id::text AS key, a.assessment_level AS detail FROM mana_assessment a
LEFT JOIN common_municipality m ON m.id = a.municipality_id LEFT JOIN common_province p ON p.id = a.province_id LEFT JOIN common_barangay b ON b.id = a.barangay_id
WHERE b.municipality_id <> a.municipality_id OR m.province_id <> a.province_id OR p.region_id <> a.region_id
  OR (a.assessment_level = 'community') <> (a.community_id IS NOT NULL) OR (a.assessment_level = 'regional') <> (a.province_id IS NULL);

-- rule: assessment-completed-says-when
-- why: Completed assessments ended and have findings.
SELECT 'mana_assessment' AS table_name, id::text AS key, status::text AS detail
FROM mana_assessment
WHERE status = 'completed' AND (actual_end_date IS NULL OR key_findings = '' OR progress_percentage <> 100);

-- rule: survey-counts-its-rows
-- why: A survey counts its questions and respondents.
SELECT 'mana_survey' AS table_name, s.id::text AS key, s.questions_count || ' ' || s.actual_respondents AS detail FROM mana_survey s
WHERE s.questions_count <> (SELECT count(*) FROM mana_surveyquestion q WHERE q.survey_id = s.id) OR s.actual_respondents <> (SELECT count(*) FROM mana_surveyresponse r WHERE r.survey_id = s.id);

-- rule: survey-questions-are-numbered
-- why: Questions are numbered from 1 without gaps.
SELECT 'mana_surveyquestion' AS table_name, survey_id::text AS key, max("order") || ' of ' || count(*) AS detail FROM mana_surveyquestion GROUP BY survey_id HAVING max("order") <> count(*) OR min("order") <> 1;

-- rule: survey-answers-fit-their-questions
-- why: An answer is of the kind that its question asks for, and every answer has a question.
SELECT 'mana_surveyresponse' AS table_name, r.id::text AS key, a.key || ' ' || coalesce(q.question_type, 'no question') AS detail
FROM mana_surveyresponse r CROSS JOIN LATERAL jsonb_each(r.responses) a
LEFT JOIN mana_surveyquestion q ON q.survey_id = r.survey_id AND 'q' || q."order" = a.key
WHERE q.id IS NULL OR NOT CASE q.question_type
  WHEN 'number' THEN jsonb_typeof(a.value) = 'number'
  WHEN 'scale' THEN jsonb_typeof(a.value) = 'number' AND (a.value #>> '{}')::numeric BETWEEN q.scale_min AND q.scale_max
  WHEN 'yes_no' THEN a.value IN ('"yes"', '"no"')
  WHEN 'single_choice' THEN q.choices @> a.value
  WHEN 'multiple_choice' THEN jsonb_typeof(a.value) = 'array' AND q.choices @> a.value
  ELSE jsonb_typeof(a.value) = 'string' END;

-- rule: survey-validated-by-somebody
-- why: Validated responses say by whom and when, after they were collected.
SELECT 'mana_surveyresponse' AS table_name, id::text AS key, ''::text AS detail
FROM mana_surveyresponse
WHERE is_validated <> (validated_by_id IS NOT NULL) OR is_validated <> (validation_date IS NOT NULL) OR validation_date < collection_date;

-- rule: application-rated-when-done
-- why: Ratings and feedback come when a service is completed.
SELECT 'services_serviceapplication' AS table_name, id::text AS key, status::text AS detail
FROM services_serviceapplication
WHERE (satisfaction_rating IS NOT NULL OR feedback <> '') AND status <> 'completed' OR satisfaction_rating NOT BETWEEN 1 AND 5;

-- rule: application-dates-in-order
-- why: Submitted, reviewed, approved, served: never the other way round.
SELECT 'services_serviceapplication' AS table_name, id::text AS key, ''::text AS detail
FROM services_serviceapplication
WHERE review_date < submission_date OR approval_date < review_date OR service_completion_date < service_start_date;

-- rule: application-dates-agree-with-status
-- why: A draft has no dates, approved ones their approval, rejected ones a reason.
SELECT 'services_serviceapplication' AS table_name, id::text AS key, status::text AS detail
FROM services_serviceapplication
WHERE (status = 'draft') <> (submission_date IS NULL) OR (status IN ('approved', 'in_progress', 'completed')) <> (approval_date IS NOT NULL) OR (status = 'rejected') <> (rejection_reason <> '');

-- rule: offering-counts-its-slots
-- why: Slots filled are the applications that were approved, within the slots there are.
SELECT 'services_serviceoffering' AS table_name, o.id::text AS key, o.slots_filled || ' of ' || o.total_slots AS detail FROM services_serviceoffering o,
LATERAL (SELECT count(*) AS n FROM services_serviceapplication a WHERE a.service_id = o.id AND a.status IN ('approved', 'in_progress', 'completed')) a
WHERE o.slots_filled <> a.n OR o.slots_filled > o.total_slots;

-- rule: offering-counts-its-money
-- why: Budget used is what applicants received, within the budget.
SELECT 'services_serviceoffering' AS table_name, o.id::text AS key, o.budget_utilized || ' and not ' || a.paid AS detail FROM services_serviceoffering o,
LATERAL (SELECT coalesce(sum(actual_amount_received), 0) AS paid FROM services_serviceapplication a WHERE a.service_id = o.id) a
WHERE o.budget_utilized <> a.paid OR o.budget_utilized > o.budget_allocated;

-- rule: offering-dates-in-order
-- why: Applications open before their deadline, services begin after it.
SELECT 'services_serviceoffering' AS table_name, id::text AS key, ''::text AS detail
FROM services_serviceoffering
WHERE application_deadline < application_start_date OR service_start_date < application_deadline OR service_end_date < service_start_date;

-- rule: partnership-dates-in-order
-- why: A partnership ends after it begins.
SELECT 'coordination_partnership' AS table_name, id::text AS key, ''::text AS detail
FROM coordination_partnership
WHERE end_date < start_date OR start_date < concept_date;

-- rule: document-latest-version
-- why: A document that was replaced is not the latest version.
SELECT 'documents_document' AS table_name, d.id::text AS key, d.version::text AS detail FROM documents_document d
WHERE d.is_latest_version AND EXISTS (SELECT FROM documents_document n WHERE n.parent_document_id = d.id);

-- rule: import-counters-add-up
-- why: What was imported, updated, failed and skipped is what was processed.
SELECT 'data_imports_import' AS table_name, id::text AS key, records_processed || ' of ' || records_total::text AS detail
FROM data_imports_import
WHERE records_imported + records_updated + records_failed + records_skipped <> records_processed OR records_processed > records_total;

-- rule: import-times-agree-with-status
-- why: A finished import says when, a pending one has not begun.
SELECT 'data_imports_import' AS table_name, id::text AS key, status::text AS detail
FROM data_imports_import
WHERE (status IN ('completed', 'partial', 'failed') AND completed_at IS NULL) OR (status IN ('pending', 'processing') AND completed_at IS NOT NULL) OR completed_at < started_at OR (status = 'pending' AND started_at IS NOT NULL);

-- rule: plan-years-in-order
-- why: A strategic plan ends after it begins, and its work plans lie within it.
SELECT 'planning_strategicplan' AS table_name, p.id::text AS key, p.start_year || '..' || p.end_year AS detail FROM planning_strategicplan p LEFT JOIN planning_annualworkplan w ON w.strategic_plan_id = p.id
WHERE p.end_year < p.start_year OR w.year NOT BETWEEN p.start_year AND p.end_year;

-- rule: log-names-what-it-logs
-- why: An audit entry has the key of its object twice, as a number and as a text.
SELECT 'auditlog_logentry' AS table_name, id::text AS key, object_pk::text AS detail
FROM auditlog_logentry
WHERE object_id IS NOT NULL AND object_pk <> object_id::text OR action NOT IN (0, 1, 2, 3);

-- rule: log-changes-are-objects
-- why: Changes are JSON objects.
SELECT 'common_audit_log' AS table_name, id::text AS key, action::text AS detail
FROM common_audit_log
WHERE jsonb_typeof(changes) <> 'object' OR action NOT IN ('create', 'update', 'delete');

-- rule: nothing-is-changed-before-it-is-made
-- why: updated_at is nowhere before created_at.
SELECT 'common_work_item' AS table_name, id::text AS key, updated_at::text AS detail FROM common_work_item WHERE updated_at < created_at
UNION ALL SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, updated_at::text AS detail FROM monitoring_monitoringentry WHERE updated_at < created_at
UNION ALL SELECT 'mana_need' AS table_name, id::text AS key, updated_at::text AS detail FROM mana_need WHERE updated_at < created_at
UNION ALL SELECT 'mana_assessment' AS table_name, id::text AS key, updated_at::text AS detail FROM mana_assessment WHERE updated_at < created_at
UNION ALL SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, updated_at::text AS detail FROM policy_tracking_policyrecommendation WHERE updated_at < created_at
UNION ALL SELECT 'services_serviceapplication' AS table_name, id::text AS key, updated_at::text AS detail FROM services_serviceapplication WHERE updated_at < created_at
UNION ALL SELECT 'budget_preparation_budgetproposal' AS table_name, id::text AS key, updated_at::text AS detail FROM budget_preparation_budgetproposal WHERE updated_at < created_at
UNION ALL SELECT 'budget_execution_disbursement' AS table_name, id::text AS key, updated_at::text AS detail FROM budget_execution_disbursement WHERE updated_at < created_at
UNION ALL SELECT 'communities_obc_community' AS table_name, id::text AS key, updated_at::text AS detail FROM communities_obc_community WHERE updated_at < created_at;

-- rule: nothing-is-made-in-the-future
-- why: No row is made after the datasets clock.
SELECT 'common_work_item' AS table_name, id::text AS key, created_at::text AS detail FROM common_work_item WHERE created_at > '2025-10-09T00:00:00Z'
UNION ALL SELECT 'monitoring_monitoringentry' AS table_name, id::text AS key, created_at::text AS detail FROM monitoring_monitoringentry WHERE created_at > '2025-10-09T00:00:00Z'
UNION ALL SELECT 'mana_need' AS table_name, id::text AS key, created_at::text AS detail FROM mana_need WHERE created_at > '2025-10-09T00:00:00Z'
UNION ALL SELECT 'mana_assessment' AS table_name, id::text AS key, created_at::text AS detail FROM mana_assessment WHERE created_at > '2025-10-09T00:00:00Z'
UNION ALL SELECT 'policy_tracking_policyrecommendation' AS table_name, id::text AS key, created_at::text AS detail FROM policy_tracking_policyrecommendation WHERE created_at > '2025-10-09T00:00:00Z'
UNION ALL SELECT 'services_serviceapplication' AS table_name, id::text AS key, created_at::text AS detail FROM services_serviceapplication WHERE created_at > '2025-10-09T00:00:00Z'
UNION ALL SELECT 'communities_obc_community' AS table_name, id::text AS key, created_at::text AS detail FROM communities_obc_community WHERE created_at > '2025-10-09T00:00:00Z';
