-- One accepted line becomes a community: new where its barangay has none, else what the line gives
-- replaces what is there. The same as upsert.sql, for the paths batch and chunk.
INSERT INTO communities_obc_community AS c (
    obc_id, source_document_reference, community_names, purok_sitio, specific_location,
    settlement_type, latitude, longitude, proximity_to_barmm, estimated_obc_population, households,
    primary_ethnolinguistic_group, other_ethnolinguistic_groups, languages_spoken,
    other_vulnerable_sectors, primary_livelihoods, secondary_livelihoods,
    estimated_poverty_incidence, access_formal_education, access_als, access_madrasah,
    access_healthcare, access_clean_water, access_sanitation, access_electricity,
    access_roads_transport, access_communication, land_tenure_issues, financial_access_level,
    brief_historical_background, origin_story, migration_history, cultural_practices_traditions,
    religious_affiliation, traditional_leaders_role, cultural_preservation_efforts, mosques_count,
    madrasah_count, asatidz_count, religious_leaders_count, other_cultural_facilities,
    formal_political_representation, informal_leadership_structures, community_organizations,
    relationship_with_lgu, participation_local_governance, access_government_info,
    governance_policy_challenges, access_public_services_challenges, land_ownership_security_issues,
    economic_disparities, social_instability_conflict, cultural_miscommunication,
    gender_inequality_issues, substance_abuse_issues, investment_scam_issues,
    environmental_degradation, other_challenges, challenges_impact, key_aspirations,
    infrastructure_priorities, livelihood_program_priorities, education_priorities,
    healthcare_priorities, cultural_preservation_priorities, peace_security_priorities,
    specific_project_proposals, unemployment_rate, key_findings_last_assessment,
    assessment_data_sources, identified_gaps, key_community_leaders, relevant_lgu_officials,
    community_leader, leader_contact, is_active, notes, created_at, updated_at, is_deleted, name,
    primary_language, other_languages, cultural_background, religious_practices, priority_needs,
    barangay_id)
VALUES (
    '', '', :community_names, '', '', coalesce(:settlement_type, ''), CAST(:latitude AS double
    precision), CAST(:longitude AS double precision), '', CAST(:estimated_obc_population AS
    integer), CAST(:households AS integer), coalesce(:primary_ethnolinguistic_group, ''), '', '',
    '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 0, 0, 0,
    0, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '',
    '', '', '', '', coalesce(:unemployment_rate, ''), '', '', '', '', '', '', '', true, '', now(),
    now(), false, :community_names, '', '', '', '', '', CAST(:barangay_id AS bigint))
ON CONFLICT (barangay_id) DO UPDATE
   SET community_names = excluded.community_names,
       name = excluded.name,
       estimated_obc_population =
           coalesce(excluded.estimated_obc_population, c.estimated_obc_population),
       households = coalesce(excluded.households, c.households),
       primary_ethnolinguistic_group =
           coalesce(nullif(excluded.primary_ethnolinguistic_group, ''), c.primary_ethnolinguistic_group),
       unemployment_rate = coalesce(nullif(excluded.unemployment_rate, ''), c.unemployment_rate),
       settlement_type = coalesce(nullif(excluded.settlement_type, ''), c.settlement_type),
       latitude = coalesce(excluded.latitude, c.latitude),
       longitude = coalesce(excluded.longitude, c.longitude),
       updated_at = excluded.updated_at
RETURNING c.xmax = 0 AS inserted;
