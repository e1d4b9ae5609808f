-- Sums of the communities become the coverage of their municipality, those of the municipalities the
-- coverage of their province, for the barangays in :keys and nothing else. The application does this
-- after each saved community, as the path row; a set needs it once. The population of communities
-- itself stays NULL in both, as the application leaves it.

-- name: municipalities
INSERT INTO communities_municipalitycoverage AS covered (
    obc_id, source_document_reference, community_names, purok_sitio, specific_location, settlement_type,
    proximity_to_barmm, total_barangay_population, households, families, primary_ethnolinguistic_group,
    other_ethnolinguistic_groups, languages_spoken, children_0_9, adolescents_10_14, youth_15_30,
    adults_31_59, seniors_60_plus, women_count, solo_parents_count, pwd_count, farmers_count,
    fisherfolk_count, indigenous_peoples_count, idps_count, csos_count, associations_count,
    unemployed_count, migrants_transients_count, other_vulnerable_sectors, primary_livelihoods,
    secondary_livelihoods, estimated_poverty_incidence, access_formal_education, access_als,
    access_madrasah, access_healthcare, access_clean_water, access_sanitation, access_electricity,
    access_roads_transport, access_communication, land_tenure_issues, number_of_peoples_organizations,
    number_of_cooperatives, number_of_social_enterprises, number_of_micro_enterprises,
    number_of_unbanked_obc, financial_access_level, brief_historical_background, origin_story,
    migration_history, cultural_practices_traditions, religious_affiliation, traditional_leaders_role,
    cultural_preservation_efforts, mosques_count, madrasah_count, asatidz_count,
    religious_leaders_count, other_cultural_facilities, formal_political_representation,
    informal_leadership_structures, community_organizations, relationship_with_lgu,
    participation_local_governance, access_government_info, governance_policy_challenges,
    access_public_services_challenges, land_ownership_security_issues, economic_disparities,
    social_instability_conflict, cultural_miscommunication, gender_inequality_issues,
    substance_abuse_issues, investment_scam_issues, environmental_degradation, other_challenges,
    challenges_impact, key_aspirations, infrastructure_priorities, livelihood_program_priorities,
    education_priorities, healthcare_priorities, cultural_preservation_priorities,
    peace_security_priorities, specific_project_proposals, unemployment_rate,
    key_findings_last_assessment, assessment_data_sources, identified_gaps, key_community_leaders,
    relevant_lgu_officials, community_leader, leader_contact, is_active, notes, created_at, updated_at,
    is_deleted, municipality_id, total_obc_communities, key_barangays, existing_support_programs,
    auto_sync)
SELECT
    '', '', '', '', '', '', '', coalesce(sum(c.total_barangay_population), 0),
    coalesce(sum(c.households), 0), coalesce(sum(c.families), 0), '', '', '',
    coalesce(sum(c.children_0_9), 0), coalesce(sum(c.adolescents_10_14), 0),
    coalesce(sum(c.youth_15_30), 0), coalesce(sum(c.adults_31_59), 0), coalesce(sum(c.seniors_60_plus),
    0), coalesce(sum(c.women_count), 0), coalesce(sum(c.solo_parents_count), 0),
    coalesce(sum(c.pwd_count), 0), coalesce(sum(c.farmers_count), 0), coalesce(sum(c.fisherfolk_count),
    0), coalesce(sum(c.indigenous_peoples_count), 0), coalesce(sum(c.idps_count), 0),
    coalesce(sum(c.csos_count), 0), coalesce(sum(c.associations_count), 0),
    coalesce(sum(c.unemployed_count), 0), coalesce(sum(c.migrants_transients_count), 0), '', '', '', '',
    '', '', '', '', '', '', '', '', '', '', coalesce(sum(c.number_of_peoples_organizations), 0),
    coalesce(sum(c.number_of_cooperatives), 0), coalesce(sum(c.number_of_social_enterprises), 0),
    coalesce(sum(c.number_of_micro_enterprises), 0), coalesce(sum(c.number_of_unbanked_obc), 0), '', '',
    '', '', '', '', '', '', coalesce(sum(c.mosques_count), 0), coalesce(sum(c.madrasah_count), 0),
    coalesce(sum(c.asatidz_count), 0), coalesce(sum(c.religious_leaders_count), 0), '', '', '', '', '',
    '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '',
    '', '', '', '', '', true, '', now(), now(), false, b.municipality_id, count(*), string_agg(b.name,
    ', ' ORDER BY b.name), '', true
  FROM communities_obc_community c
  JOIN common_barangay b ON b.id = c.barangay_id
 WHERE NOT c.is_deleted
   AND b.municipality_id IN (SELECT municipality_id FROM common_barangay
                              WHERE id = ANY (CAST(:keys AS bigint[])))
 GROUP BY b.municipality_id
ON CONFLICT (municipality_id) DO UPDATE SET
    total_barangay_population = excluded.total_barangay_population, households = excluded.households,
    families = excluded.families, children_0_9 = excluded.children_0_9, adolescents_10_14 =
    excluded.adolescents_10_14, youth_15_30 = excluded.youth_15_30, adults_31_59 =
    excluded.adults_31_59, seniors_60_plus = excluded.seniors_60_plus, women_count =
    excluded.women_count, solo_parents_count = excluded.solo_parents_count, pwd_count =
    excluded.pwd_count, farmers_count = excluded.farmers_count, fisherfolk_count =
    excluded.fisherfolk_count, indigenous_peoples_count = excluded.indigenous_peoples_count, idps_count
    = excluded.idps_count, csos_count = excluded.csos_count, associations_count =
    excluded.associations_count, unemployed_count = excluded.unemployed_count, migrants_transients_count
    = excluded.migrants_transients_count, number_of_peoples_organizations =
    excluded.number_of_peoples_organizations, number_of_cooperatives = excluded.number_of_cooperatives,
    number_of_social_enterprises = excluded.number_of_social_enterprises, number_of_micro_enterprises =
    excluded.number_of_micro_enterprises, number_of_unbanked_obc = excluded.number_of_unbanked_obc,
    mosques_count = excluded.mosques_count, madrasah_count = excluded.madrasah_count, asatidz_count =
    excluded.asatidz_count, religious_leaders_count = excluded.religious_leaders_count,
    total_obc_communities = excluded.total_obc_communities, key_barangays = excluded.key_barangays,
    updated_at = excluded.updated_at
 WHERE covered.auto_sync;
-- name: provinces
INSERT INTO communities_provincecoverage AS covered (
    obc_id, source_document_reference, community_names, purok_sitio, specific_location, settlement_type,
    proximity_to_barmm, total_barangay_population, households, families, primary_ethnolinguistic_group,
    other_ethnolinguistic_groups, languages_spoken, children_0_9, adolescents_10_14, youth_15_30,
    adults_31_59, seniors_60_plus, women_count, solo_parents_count, pwd_count, farmers_count,
    fisherfolk_count, indigenous_peoples_count, idps_count, csos_count, associations_count,
    unemployed_count, migrants_transients_count, other_vulnerable_sectors, primary_livelihoods,
    secondary_livelihoods, estimated_poverty_incidence, access_formal_education, access_als,
    access_madrasah, access_healthcare, access_clean_water, access_sanitation, access_electricity,
    access_roads_transport, access_communication, land_tenure_issues, number_of_peoples_organizations,
    number_of_cooperatives, number_of_social_enterprises, number_of_micro_enterprises,
    number_of_unbanked_obc, financial_access_level, brief_historical_background, origin_story,
    migration_history, cultural_practices_traditions, religious_affiliation, traditional_leaders_role,
    cultural_preservation_efforts, mosques_count, madrasah_count, asatidz_count,
    religious_leaders_count, other_cultural_facilities, formal_political_representation,
    informal_leadership_structures, community_organizations, relationship_with_lgu,
    participation_local_governance, access_government_info, governance_policy_challenges,
    access_public_services_challenges, land_ownership_security_issues, economic_disparities,
    social_instability_conflict, cultural_miscommunication, gender_inequality_issues,
    substance_abuse_issues, investment_scam_issues, environmental_degradation, other_challenges,
    challenges_impact, key_aspirations, infrastructure_priorities, livelihood_program_priorities,
    education_priorities, healthcare_priorities, cultural_preservation_priorities,
    peace_security_priorities, specific_project_proposals, unemployment_rate,
    key_findings_last_assessment, assessment_data_sources, identified_gaps, key_community_leaders,
    relevant_lgu_officials, community_leader, leader_contact, is_active, notes, created_at, updated_at,
    is_deleted, province_id, total_municipalities, total_obc_communities, key_municipalities,
    existing_support_programs, auto_sync, is_submitted)
SELECT
    '', '', '', '', '', '', '', coalesce(sum(c.total_barangay_population), 0),
    coalesce(sum(c.households), 0), coalesce(sum(c.families), 0), '', '', '',
    coalesce(sum(c.children_0_9), 0), coalesce(sum(c.adolescents_10_14), 0),
    coalesce(sum(c.youth_15_30), 0), coalesce(sum(c.adults_31_59), 0), coalesce(sum(c.seniors_60_plus),
    0), coalesce(sum(c.women_count), 0), coalesce(sum(c.solo_parents_count), 0),
    coalesce(sum(c.pwd_count), 0), coalesce(sum(c.farmers_count), 0), coalesce(sum(c.fisherfolk_count),
    0), coalesce(sum(c.indigenous_peoples_count), 0), coalesce(sum(c.idps_count), 0),
    coalesce(sum(c.csos_count), 0), coalesce(sum(c.associations_count), 0),
    coalesce(sum(c.unemployed_count), 0), coalesce(sum(c.migrants_transients_count), 0), '', '', '', '',
    '', '', '', '', '', '', '', '', '', '', coalesce(sum(c.number_of_peoples_organizations), 0),
    coalesce(sum(c.number_of_cooperatives), 0), coalesce(sum(c.number_of_social_enterprises), 0),
    coalesce(sum(c.number_of_micro_enterprises), 0), coalesce(sum(c.number_of_unbanked_obc), 0), '', '',
    '', '', '', '', '', '', coalesce(sum(c.mosques_count), 0), coalesce(sum(c.madrasah_count), 0),
    coalesce(sum(c.asatidz_count), 0), coalesce(sum(c.religious_leaders_count), 0), '', '', '', '', '',
    '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '',
    '', '', '', '', '', true, '', now(), now(), false, m.province_id, count(*),
    coalesce(sum(c.total_obc_communities), 0), string_agg(m.name, ', ' ORDER BY m.name), '', true, false
  FROM communities_municipalitycoverage c
  JOIN common_municipality m ON m.id = c.municipality_id
 WHERE NOT c.is_deleted
   AND m.province_id IN (SELECT m.province_id FROM common_barangay b
                           JOIN common_municipality m ON m.id = b.municipality_id
                          WHERE b.id = ANY (CAST(:keys AS bigint[])))
 GROUP BY m.province_id
ON CONFLICT (province_id) DO UPDATE SET
    total_barangay_population = excluded.total_barangay_population, households = excluded.households,
    families = excluded.families, children_0_9 = excluded.children_0_9, adolescents_10_14 =
    excluded.adolescents_10_14, youth_15_30 = excluded.youth_15_30, adults_31_59 =
    excluded.adults_31_59, seniors_60_plus = excluded.seniors_60_plus, women_count =
    excluded.women_count, solo_parents_count = excluded.solo_parents_count, pwd_count =
    excluded.pwd_count, farmers_count = excluded.farmers_count, fisherfolk_count =
    excluded.fisherfolk_count, indigenous_peoples_count = excluded.indigenous_peoples_count, idps_count
    = excluded.idps_count, csos_count = excluded.csos_count, associations_count =
    excluded.associations_count, unemployed_count = excluded.unemployed_count, migrants_transients_count
    = excluded.migrants_transients_count, number_of_peoples_organizations =
    excluded.number_of_peoples_organizations, number_of_cooperatives = excluded.number_of_cooperatives,
    number_of_social_enterprises = excluded.number_of_social_enterprises, number_of_micro_enterprises =
    excluded.number_of_micro_enterprises, number_of_unbanked_obc = excluded.number_of_unbanked_obc,
    mosques_count = excluded.mosques_count, madrasah_count = excluded.madrasah_count, asatidz_count =
    excluded.asatidz_count, religious_leaders_count = excluded.religious_leaders_count,
    total_municipalities = excluded.total_municipalities, total_obc_communities =
    excluded.total_obc_communities, key_municipalities = excluded.key_municipalities, updated_at =
    excluded.updated_at
 WHERE covered.auto_sync;
