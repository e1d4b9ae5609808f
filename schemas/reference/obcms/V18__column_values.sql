-- OBCMS reference schema: values of enumerated columns
--
-- OBCMS keeps its enumerations in the application: in the database they are plain
-- varchar (a few integers) without CHECK, and rows with other values can and do
-- occur. The values the application knows are written here as comments, in its
-- own order, so that whoever reads the catalogue can find them: "one of: a, b".
-- A value written (empty) is the empty string.

-- geography

COMMENT ON COLUMN common_municipality.municipality_type IS
    'one of: municipality, city, component_city, independent_city';

-- users, groups and access rights

COMMENT ON COLUMN auth_user.user_type IS
    'one of: admin, oobc_executive, oobc_staff, cm_office, bmoa, lgu, nga, community_leader, researcher';

COMMENT ON COLUMN rbac_permission.permission_type IS
    'one of: view, create, edit, delete, approve, export, custom';

COMMENT ON COLUMN rbac_role.scope IS
    'one of: system, organization, module';
COMMENT ON COLUMN rbac_role.level IS
    'one of: 1, 2, 3, 4, 5';

-- staff

COMMENT ON COLUMN common_staffprofile.employment_status IS
    'one of: active, on_leave, inactive';
COMMENT ON COLUMN common_staffprofile.employment_type IS
    'one of: regular, contractual, consultant, volunteer';

COMMENT ON COLUMN common_staffteammembership.role IS
    'one of: lead, coordinator, member';

COMMENT ON COLUMN common_trainingprogram.delivery_mode IS
    'one of: in_person, virtual, hybrid';

COMMENT ON COLUMN common_trainingenrollment.status IS
    'one of: planned, ongoing, completed, cancelled';

COMMENT ON COLUMN common_staffdevelopmentplan.status IS
    'one of: planned, in_progress, completed';

COMMENT ON COLUMN common_performancetarget.scope IS
    'one of: staff, team';
COMMENT ON COLUMN common_performancetarget.status IS
    'one of: on_track, at_risk, off_track';

COMMENT ON COLUMN common_staff_leave.leave_type IS
    'one of: vacation, sick, emergency, official';
COMMENT ON COLUMN common_staff_leave.status IS
    'one of: pending, approved, rejected';

-- work items and calendar

COMMENT ON COLUMN common_recurring_event_pattern.recurrence_type IS
    'one of: daily, weekly, monthly, yearly';

COMMENT ON COLUMN common_work_item.work_type IS
    'one of: project, sub_project, activity, sub_activity, task, subtask';
COMMENT ON COLUMN common_work_item.status IS
    'one of: not_started, in_progress, at_risk, blocked, completed, cancelled';
COMMENT ON COLUMN common_work_item.priority IS
    'one of: low, medium, high, urgent, critical';
COMMENT ON COLUMN common_work_item.activity_category IS
    'one of: coordination, ppa, office';

COMMENT ON COLUMN common_calendar_resource.resource_type IS
    'one of: vehicle, equipment, room, facilitator';

COMMENT ON COLUMN common_calendar_resource_booking.status IS
    'one of: pending, approved, rejected, cancelled';

COMMENT ON COLUMN common_calendar_notification.notification_type IS
    'one of: invitation, reminder, update, cancellation, rsvp_request';
COMMENT ON COLUMN common_calendar_notification.delivery_method IS
    'one of: email, sms, push, in_app';
COMMENT ON COLUMN common_calendar_notification.status IS
    'one of: pending, sent, failed, cancelled';

COMMENT ON COLUMN common_external_calendar_sync.provider IS
    'one of: google, microsoft, apple';
COMMENT ON COLUMN common_external_calendar_sync.sync_direction IS
    'one of: export_only, import_only, two_way';

-- communities and municipal profiles

COMMENT ON COLUMN communities_obc_community.settlement_type IS
    'one of: village, subdivision, sitio, purok, compound, dispersed';
COMMENT ON COLUMN communities_obc_community.proximity_to_barmm IS
    'one of: adjacent, near, distant';
COMMENT ON COLUMN communities_obc_community.primary_ethnolinguistic_group IS
    'one of: badjao, iranun, jama_mapun, kagan_kalagan, kolibugan, maguindanaon, meranaw, molbog, '
    'palawani, sama, sangil, tausug, yakan, other';
COMMENT ON COLUMN communities_obc_community.estimated_poverty_incidence IS
    'one of: unknown, very_low, low, moderate, high, very_high, extremely_high';
COMMENT ON COLUMN communities_obc_community.access_formal_education IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_als IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_madrasah IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_healthcare IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_clean_water IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_sanitation IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_electricity IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_roads_transport IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.access_communication IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.financial_access_level IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_obc_community.relationship_with_lgu IS
    'one of: collaborative, strained, minimal, good, excellent';
COMMENT ON COLUMN communities_obc_community.unemployment_rate IS
    'one of: (empty), unknown, very_low, low, moderate, high, very_high, extremely_high';

COMMENT ON COLUMN communities_municipalitycoverage.settlement_type IS
    'one of: village, subdivision, sitio, purok, compound, dispersed';
COMMENT ON COLUMN communities_municipalitycoverage.proximity_to_barmm IS
    'one of: adjacent, near, distant';
COMMENT ON COLUMN communities_municipalitycoverage.primary_ethnolinguistic_group IS
    'one of: badjao, iranun, jama_mapun, kagan_kalagan, kolibugan, maguindanaon, meranaw, molbog, '
    'palawani, sama, sangil, tausug, yakan, other';
COMMENT ON COLUMN communities_municipalitycoverage.estimated_poverty_incidence IS
    'one of: unknown, very_low, low, moderate, high, very_high, extremely_high';
COMMENT ON COLUMN communities_municipalitycoverage.access_formal_education IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_als IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_madrasah IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_healthcare IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_clean_water IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_sanitation IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_electricity IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_roads_transport IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.access_communication IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.financial_access_level IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_municipalitycoverage.relationship_with_lgu IS
    'one of: collaborative, strained, minimal, good, excellent';
COMMENT ON COLUMN communities_municipalitycoverage.unemployment_rate IS
    'one of: (empty), unknown, very_low, low, moderate, high, very_high, extremely_high';

COMMENT ON COLUMN communities_provincecoverage.settlement_type IS
    'one of: village, subdivision, sitio, purok, compound, dispersed';
COMMENT ON COLUMN communities_provincecoverage.proximity_to_barmm IS
    'one of: adjacent, near, distant';
COMMENT ON COLUMN communities_provincecoverage.primary_ethnolinguistic_group IS
    'one of: badjao, iranun, jama_mapun, kagan_kalagan, kolibugan, maguindanaon, meranaw, molbog, '
    'palawani, sama, sangil, tausug, yakan, other';
COMMENT ON COLUMN communities_provincecoverage.estimated_poverty_incidence IS
    'one of: unknown, very_low, low, moderate, high, very_high, extremely_high';
COMMENT ON COLUMN communities_provincecoverage.access_formal_education IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_als IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_madrasah IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_healthcare IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_clean_water IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_sanitation IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_electricity IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_roads_transport IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.access_communication IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.financial_access_level IS
    'one of: excellent, good, fair, poor, none';
COMMENT ON COLUMN communities_provincecoverage.relationship_with_lgu IS
    'one of: collaborative, strained, minimal, good, excellent';
COMMENT ON COLUMN communities_provincecoverage.unemployment_rate IS
    'one of: (empty), unknown, very_low, low, moderate, high, very_high, extremely_high';

COMMENT ON COLUMN communities_livelihood.livelihood_type IS
    'one of: agriculture, fishing, livestock, trade, services, handicrafts, transportation, '
    'construction, government, private_employment, other';
COMMENT ON COLUMN communities_livelihood.income_level IS
    'one of: very_low, low, moderate, high, very_high';

COMMENT ON COLUMN communities_infrastructure.infrastructure_type IS
    'one of: water, electricity, roads, communication, health, education, religious, market, waste, '
    'drainage';
COMMENT ON COLUMN communities_infrastructure.availability_status IS
    'one of: available, limited, poor, none, planned';
COMMENT ON COLUMN communities_infrastructure.condition IS
    'one of: excellent, good, fair, poor, very_poor';
COMMENT ON COLUMN communities_infrastructure.priority_for_improvement IS
    'one of: critical, high, medium, low';

COMMENT ON COLUMN communities_stakeholder.stakeholder_type IS
    'one of: community_leader, barangay_captain, tribal_leader, ulama, imam, ustadz, arabic_teacher, '
    'madrasa_teacher, youth_leader, women_leader, business_leader, cooperative_leader, health_worker, '
    'volunteer, other';
COMMENT ON COLUMN communities_stakeholder.influence_level IS
    'one of: very_high, high, medium, low, emerging';
COMMENT ON COLUMN communities_stakeholder.engagement_level IS
    'one of: very_active, active, moderate, limited, inactive';

COMMENT ON COLUMN communities_stakeholder_engagement.engagement_type IS
    'one of: meeting, consultation, training, assessment, project_activity, religious_activity, '
    'cultural_event, emergency_response, coordination, other';
COMMENT ON COLUMN communities_stakeholder_engagement.outcome IS
    'one of: very_positive, positive, neutral, challenging, negative';

COMMENT ON COLUMN communities_community_event.event_type IS
    'one of: cultural, religious, meeting, training, disaster, other';

COMMENT ON COLUMN communities_geographicdatalayer.layer_type IS
    'one of: point, line, polygon, raster, heatmap, cluster';
COMMENT ON COLUMN communities_geographicdatalayer.data_source IS
    'one of: field_survey, satellite_imagery, government_data, community_mapping, third_party, '
    'mobile_app, gps_tracking';

COMMENT ON COLUMN communities_spatialdatapoint.point_type IS
    'one of: community_center, health_facility, school, mosque, government_office, market, '
    'infrastructure, natural_resource, cultural_site, hazard_area, project_site, assessment_point';
COMMENT ON COLUMN communities_spatialdatapoint.status IS
    'one of: active, inactive, planned, under_construction, abandoned, needs_verification';

COMMENT ON COLUMN communities_mapvisualization.visualization_type IS
    'one of: basic_map, choropleth, heat_map, cluster_map, timeline_map, comparison_map, story_map';
COMMENT ON COLUMN communities_mapvisualization.basemap_provider IS
    'one of: openstreetmap, satellite, terrain, dark, light, custom';

COMMENT ON COLUMN municipal_profiles_municipalobcprofile.reported_status IS
    'one of: draft, submitted, approved, returned';

COMMENT ON COLUMN municipal_profiles_municipalobcprofilehistory.change_type IS
    'one of: reported, aggregated, import';

COMMENT ON COLUMN municipal_profiles_obccommunityhistory.source IS
    'one of: manual, import, aggregation';

-- organizations of the regional government

COMMENT ON COLUMN organizations_organization.org_type IS
    'one of: ministry, office, agency, special, commission';

COMMENT ON COLUMN organizations_organizationmembership.role IS
    'one of: admin, manager, staff, viewer';

-- coordination with agencies and partners

COMMENT ON COLUMN coordination_organization.organization_type IS
    'one of: bmoa, lgu, nga, ingo, ngo, cso, academic, religious, private, media, donor, tribal, other';
COMMENT ON COLUMN coordination_organization.partnership_level IS
    'one of: implementing, funding, technical, coordinating, beneficiary, observer, other';
COMMENT ON COLUMN coordination_organization.partnership_status IS
    'one of: active, inactive, suspended, terminated';
COMMENT ON COLUMN coordination_organization.engagement_frequency IS
    'one of: daily, weekly, monthly, quarterly, annually, as_needed';

COMMENT ON COLUMN coordination_organizationcontact.contact_type IS
    'one of: primary, secondary, technical, administrative, executive, field, emergency';
COMMENT ON COLUMN coordination_organizationcontact.preferred_communication_method IS
    'one of: email, phone, mobile, letter, meeting';

COMMENT ON COLUMN coordination_maofocalperson.role IS
    'one of: primary, alternate';

COMMENT ON COLUMN coordination_partnership.partnership_type IS
    'one of: moa, mou, contract, grant_agreement, cooperation_agreement, joint_venture, consortium, '
    'informal, other';
COMMENT ON COLUMN coordination_partnership.status IS
    'one of: concept, draft, review, negotiation, pending_approval, pending_signature, active, '
    'completed, terminated, expired, suspended, cancelled';
COMMENT ON COLUMN coordination_partnership.priority IS
    'one of: low, medium, high, critical';

COMMENT ON COLUMN coordination_partnershipsignatory.role IS
    'one of: primary, witness, approver, notary, legal_counsel';

COMMENT ON COLUMN coordination_partnershipmilestone.milestone_type IS
    'one of: deliverable, payment, review, approval, event, report, other';
COMMENT ON COLUMN coordination_partnershipmilestone.status IS
    'one of: planned, in_progress, completed, delayed, on_hold, cancelled, overdue';

COMMENT ON COLUMN coordination_partnershipdocument.document_type IS
    'one of: agreement, amendment, appendix, addendum, proposal, presentation, report, correspondence, '
    'legal_opinion, authorization, certificate, other';

COMMENT ON COLUMN coordination_intermoapartnership.partnership_type IS
    'one of: bilateral, multilateral, joint_program, resource_sharing, capacity_building, '
    'policy_coordination, service_delivery, other';
COMMENT ON COLUMN coordination_intermoapartnership.status IS
    'one of: draft, pending_approval, active, on_hold, completed, terminated';
COMMENT ON COLUMN coordination_intermoapartnership.priority IS
    'one of: low, medium, high, critical';

COMMENT ON COLUMN coordination_stakeholderengagementtype.category IS
    'one of: consultation, meeting, workshop, focus_group, interview, survey, courtesy_call, '
    'field_visit, community_assembly, validation';

COMMENT ON COLUMN coordination_stakeholderengagement.status IS
    'one of: planned, scheduled, in_progress, completed, postponed, cancelled';
COMMENT ON COLUMN coordination_stakeholderengagement.priority IS
    'one of: low, medium, high, critical';
COMMENT ON COLUMN coordination_stakeholderengagement.participation_level IS
    'one of: inform, consult, involve, collaborate, empower';
COMMENT ON COLUMN coordination_stakeholderengagement.satisfaction_rating IS
    'one of: 1, 2, 3, 4, 5';

COMMENT ON COLUMN coordination_engagementfacilitator.role IS
    'one of: lead_facilitator, co_facilitator, note_taker, logistics_coordinator, translator, '
    'technical_expert, observer';

COMMENT ON COLUMN coordination_consultationfeedback.feedback_type IS
    'one of: verbal, written, survey, observation, complaint, suggestion';
COMMENT ON COLUMN coordination_consultationfeedback.sentiment IS
    'one of: positive, neutral, negative, mixed';
COMMENT ON COLUMN coordination_consultationfeedback.priority_level IS
    'one of: low, medium, high, critical';

COMMENT ON COLUMN coordination_engagementtracking.period_type IS
    'one of: weekly, monthly, quarterly, yearly';

COMMENT ON COLUMN coordination_communication.communication_type IS
    'one of: email, letter, meeting, phone, video_call, site_visit, workshop, consultation, memo, '
    'report, request, response, announcement, invitation, other';
COMMENT ON COLUMN coordination_communication.direction IS
    'one of: incoming, outgoing, internal';
COMMENT ON COLUMN coordination_communication.status IS
    'one of: draft, sent, received, acknowledged, responded, completed, cancelled';
COMMENT ON COLUMN coordination_communication.priority IS
    'one of: low, medium, high, urgent';

COMMENT ON COLUMN coordination_communicationtemplate.template_type IS
    'one of: email, letter, memo, invitation, announcement, request, response, report, other';
COMMENT ON COLUMN coordination_communicationtemplate.language IS
    'one of: en, fil, ar, maguindanaon, maranao, tausug';
COMMENT ON COLUMN coordination_communicationtemplate.formal_level IS
    'one of: formal, semi_formal, informal';

COMMENT ON COLUMN coordination_communicationschedule.schedule_type IS
    'one of: one_time, recurring, follow_up, deadline';
COMMENT ON COLUMN coordination_communicationschedule.recurrence_pattern IS
    'one of: daily, weekly, bi_weekly, monthly, quarterly, semi_annual, annual';

-- mapping and needs assessment

COMMENT ON COLUMN mana_assessmentcategory.category_type IS
    'one of: needs_assessment, baseline_study, impact_assessment, situational_analysis, community_mapping';

COMMENT ON COLUMN mana_assessment.assessment_level IS
    'one of: regional, provincial, city_municipal, barangay, community';
COMMENT ON COLUMN mana_assessment.primary_methodology IS
    'one of: desk_review, survey, kii, workshop, participatory, observation, mixed, other';
COMMENT ON COLUMN mana_assessment.status IS
    'one of: planning, preparation, data_collection, analysis, reporting, completed, cancelled';
COMMENT ON COLUMN mana_assessment.priority IS
    'one of: low, medium, high, critical';
COMMENT ON COLUMN mana_assessment.impact_level IS
    'one of: low, medium, high, critical';

COMMENT ON COLUMN mana_assessmentteammember.role IS
    'one of: team_leader, deputy_leader, facilitator, documenter, info_analyst, secretariat, '
    'data_collector, technical_expert, observer';

COMMENT ON COLUMN mana_needscategory.sector IS
    'one of: education, economic_development, social_development, cultural_development, infrastructure, '
    'health, governance, environment, security';

COMMENT ON COLUMN mana_need.urgency_level IS
    'one of: immediate, short_term, medium_term, long_term';
COMMENT ON COLUMN mana_need.impact_severity IS
    'one of: 1, 2, 3, 4, 5';
COMMENT ON COLUMN mana_need.feasibility IS
    'one of: very_low, low, medium, high, very_high';
COMMENT ON COLUMN mana_need.status IS
    'one of: identified, validated, prioritized, planned, in_progress, completed, deferred, rejected';
COMMENT ON COLUMN mana_need.submission_type IS
    'one of: assessment_driven, community_submitted';

COMMENT ON COLUMN mana_needsprioritization.method IS
    'one of: scoring_matrix, pairwise_comparison, ranking, mca, community_voting, expert_panel';
COMMENT ON COLUMN mana_needsprioritization.status IS
    'one of: planning, in_progress, completed, cancelled';

COMMENT ON COLUMN mana_survey.survey_type IS
    'one of: household, community_leader, focus_group, key_informant, observation, document_review';
COMMENT ON COLUMN mana_survey.status IS
    'one of: draft, active, paused, completed, cancelled';

COMMENT ON COLUMN mana_surveyquestion.question_type IS
    'one of: text, number, single_choice, multiple_choice, scale, yes_no, date, location';

COMMENT ON COLUMN mana_baselinestudy.study_type IS
    'one of: comprehensive, socio_economic, demographic, livelihood, infrastructure, service_delivery, '
    'governance, cultural, environmental';
COMMENT ON COLUMN mana_baselinestudy.status IS
    'one of: planning, design, data_collection, analysis, reporting, review, completed, cancelled';
COMMENT ON COLUMN mana_baselinestudy.methodology IS
    'one of: quantitative, qualitative, mixed_methods, participatory, rapid_assessment';
COMMENT ON COLUMN mana_baselinestudy.data_quality_score IS
    'one of: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10';

COMMENT ON COLUMN mana_baselinestudyteammember.role IS
    'one of: principal_investigator, co_investigator, field_coordinator, data_collector, data_analyst, '
    'community_liaison, translator, quality_assurance, supervisor';

COMMENT ON COLUMN mana_baselineindicator.indicator_type IS
    'one of: demographic, economic, social, infrastructure, health, education, governance, environment, '
    'cultural';
COMMENT ON COLUMN mana_baselineindicator.data_type IS
    'one of: percentage, count, currency, rate, index, binary, categorical, text';

COMMENT ON COLUMN mana_baselinedatacollection.collection_method IS
    'one of: household_survey, key_informant_interview, focus_group_discussion, community_meeting, '
    'observation, document_review, secondary_data';
COMMENT ON COLUMN mana_baselinedatacollection.status IS
    'one of: planned, in_progress, completed, quality_check, validated, rejected';

COMMENT ON COLUMN mana_mappingactivity.mapping_type IS
    'one of: resource_mapping, infrastructure_mapping, hazard_mapping, social_mapping, economic_mapping, '
    'cultural_mapping';
COMMENT ON COLUMN mana_mappingactivity.status IS
    'one of: planning, in_progress, review, completed, cancelled';

COMMENT ON COLUMN mana_communitygovernance.relationship_with_lgu IS
    'one of: collaborative, strained, minimal, good, excellent';

COMMENT ON COLUMN mana_communitychallenges.category IS
    'one of: governance_policy, public_services, land_ownership, economic, social_conflict, cultural, '
    'gender, substance_abuse, financial_fraud, environmental, other';
COMMENT ON COLUMN mana_communitychallenges.severity_level IS
    'one of: 1, 2, 3, 4, 5';

COMMENT ON COLUMN mana_communityaspirations.category IS
    'one of: poverty_eradication, infrastructure, livelihood, education, healthcare, '
    'cultural_preservation, peace_security, governance, environment, other';
COMMENT ON COLUMN mana_communityaspirations.priority_level IS
    'one of: critical, high, medium, low';
COMMENT ON COLUMN mana_communityaspirations.implementation_status IS
    'one of: identified, planning, funded, implementing, completed, deferred';

COMMENT ON COLUMN mana_manareport.report_status IS
    'one of: draft, review, validation, final, submitted';

COMMENT ON COLUMN mana_workshopactivity.workshop_type IS
    'one of: workshop_1, workshop_2, workshop_3, workshop_4, workshop_5, workshop_6';
COMMENT ON COLUMN mana_workshopactivity.workshop_day IS
    'one of: day_1, day_2, day_3, day_4, day_5';
COMMENT ON COLUMN mana_workshopactivity.status IS
    'one of: planned, in_progress, completed, cancelled';

COMMENT ON COLUMN mana_workshopsession.session_type IS
    'one of: opening, presentation, group_work, plenary, breakout, synthesis, closing';

COMMENT ON COLUMN mana_workshopparticipant.participant_type IS
    'one of: elder, women_leader, youth_leader, farmer, fisherfolk, religious_leader, '
    'traditional_leader, milf_representative, mnlf_representative, business_leader, teacher, '
    'health_worker, other';
COMMENT ON COLUMN mana_workshopparticipant.gender IS
    'one of: male, female';
COMMENT ON COLUMN mana_workshopparticipant.age_group IS
    'one of: 18-30, 31-45, 46-60, 60+';
COMMENT ON COLUMN mana_workshopparticipant.attendance_status IS
    'one of: attended, partial, absent';

COMMENT ON COLUMN mana_workshopparticipantaccount.sex IS
    'one of: male, female';
COMMENT ON COLUMN mana_workshopparticipantaccount.stakeholder_type IS
    'one of: elder, women_leader, youth_leader, farmer, fisherfolk, religious_leader, '
    'traditional_leader, milf_representative, mnlf_representative, business_leader, teacher, '
    'health_worker, lgu_official, ngo_representative, other';
COMMENT ON COLUMN mana_workshopparticipantaccount.educational_level IS
    'one of: graduate_degree, bachelors_degree, college_level, high_school_graduate, high_school_level, '
    'elementary_level, no_formal_education';
COMMENT ON COLUMN mana_workshopparticipantaccount.arabic_education_level IS
    'one of: kulliyah_graduate, thanawiyyah_level, mutawassitah_level, ibtidaiyyah_level, '
    'tahfidz_graduate, no_arabic_education';
COMMENT ON COLUMN mana_workshopparticipantaccount.occupation IS
    'one of: government_employee, business_owner, private_sector, ngo_worker, farmer, fisherfolk, '
    'teacher, health_worker, religious_worker, traditional_leader, student, self_employed, unemployed, '
    'retired, other';

COMMENT ON COLUMN mana_workshopquestiondefinition.workshop_type IS
    'one of: workshop_1, workshop_2, workshop_3, workshop_4, workshop_5, workshop_6';

COMMENT ON COLUMN mana_workshopresponse.status IS
    'one of: draft, submitted, validated';

COMMENT ON COLUMN mana_workshopaccesslog.action_type IS
    'one of: view, submit, update, unlock, complete';

COMMENT ON COLUMN mana_workshopoutput.output_type IS
    'one of: community_map, timeline, asset_inventory, stakeholder_map, vision_statement, '
    'needs_assessment, priority_list, organization_map, collaboration_strategy, program_feedback, '
    'problem_tree, solution_inventory, action_plan, meta_cards, flip_charts, photos, audio_recording, '
    'other';

COMMENT ON COLUMN mana_workshopsynthesis.status IS
    'one of: queued, processing, completed, failed, reviewed, approved';

COMMENT ON COLUMN mana_workshopnotification.notification_type IS
    'one of: workshop_advanced, workshop_reminder, assessment_complete';

-- monitoring of programmes

COMMENT ON COLUMN monitoring_monitoringentry.category IS
    'one of: moa_ppa, oobc_ppa, obc_request';
COMMENT ON COLUMN monitoring_monitoringentry.status IS
    'one of: planning, ongoing, completed, on_hold, cancelled';
COMMENT ON COLUMN monitoring_monitoringentry.request_status IS
    'one of: submitted, under_review, clarification, endorsed, approved, in_progress, completed, '
    'deferred, declined';
COMMENT ON COLUMN monitoring_monitoringentry.priority IS
    'one of: low, medium, high, urgent';
COMMENT ON COLUMN monitoring_monitoringentry.request_source IS
    'one of: community_user, oobc_staff, moa_focal, lgu_focal, nga_focal';
COMMENT ON COLUMN monitoring_monitoringentry.sector IS
    'one of: economic, social, infrastructure, environment, governance, peace_security';
COMMENT ON COLUMN monitoring_monitoringentry.appropriation_class IS
    'one of: ps, mooe, co';
COMMENT ON COLUMN monitoring_monitoringentry.funding_source IS
    'one of: gaab_2025, supplemental_budget, sdf, tdif, allocation_for_mp, national_program, '
    'local_program, oda, other_sources';
COMMENT ON COLUMN monitoring_monitoringentry.cost_effectiveness_rating IS
    'one of: very_high, high, moderate, low';
COMMENT ON COLUMN monitoring_monitoringentry.approval_status IS
    'one of: draft, technical_review, budget_review, stakeholder_consultation, executive_approval, '
    'approved, enacted, rejected';
COMMENT ON COLUMN monitoring_monitoringentry.budget_distribution_policy IS
    'one of: equal, weighted, manual';

COMMENT ON COLUMN monitoring_monitoringentryfunding.tranche_type IS
    'one of: allocation, obligation, disbursement, adjustment';
COMMENT ON COLUMN monitoring_monitoringentryfunding.funding_source IS
    'one of: gaab_2025, supplemental_budget, sdf, tdif, allocation_for_mp, national_program, '
    'local_program, oda, other_sources';

COMMENT ON COLUMN monitoring_monitoringentryworkflowstage.stage IS
    'one of: budget_call, formulation, technical_hearing, legislation, execution, accountability';
COMMENT ON COLUMN monitoring_monitoringentryworkflowstage.status IS
    'one of: not_started, in_progress, completed, blocked';

COMMENT ON COLUMN monitoring_monitoringentryworkflowdocument.document_type IS
    'one of: budget_call, submission, hearing_notes, approval, aip_form, supporting, other';

COMMENT ON COLUMN monitoring_monitoringupdate.update_type IS
    'one of: status, progress, milestone, communication, note';
COMMENT ON COLUMN monitoring_monitoringupdate.status IS
    'one of: planning, ongoing, completed, on_hold, cancelled';
COMMENT ON COLUMN monitoring_monitoringupdate.request_status IS
    'one of: submitted, under_review, clarification, endorsed, approved, in_progress, completed, '
    'deferred, declined';

COMMENT ON COLUMN monitoring_monitoringrequestattachment.document_type IS
    'one of: requester_id, request_letter, proposal, photo, other';

COMMENT ON COLUMN monitoring_outcomeindicator.category IS
    'one of: education, health, livelihood, governance, infrastructure, social_protection, environment, '
    'peace_security, other';

COMMENT ON COLUMN monitoring_strategicgoal.sector IS
    'one of: education, health, livelihood, infrastructure, governance, social_protection, cultural, '
    'peace, environment';
COMMENT ON COLUMN monitoring_strategicgoal.priority_level IS
    'one of: critical, high, medium, low';
COMMENT ON COLUMN monitoring_strategicgoal.status IS
    'one of: draft, approved, active, achieved, revised, discontinued';

COMMENT ON COLUMN monitoring_annualplanningcycle.status IS
    'one of: planning, budget_preparation, budget_approval, execution, monitoring, completed, archived';

COMMENT ON COLUMN monitoring_budgetscenario.scenario_type IS
    'one of: baseline, optimistic, conservative, needs_based, equity_focused, custom';
COMMENT ON COLUMN monitoring_budgetscenario.status IS
    'one of: draft, under_review, approved, implemented, archived';

COMMENT ON COLUMN monitoring_scenarioallocation.status IS
    'one of: proposed, approved, rejected, pending_review';

-- policy recommendations and documents

COMMENT ON COLUMN policy_tracking_policyrecommendation.category IS
    'one of: economic_development, social_development, cultural_development, promotion_of_welfare, '
    'rehabilitation_development, protection_of_rights, comprehensive';
COMMENT ON COLUMN policy_tracking_policyrecommendation.scope IS
    'one of: national, regional, provincial, municipal, barangay, community';
COMMENT ON COLUMN policy_tracking_policyrecommendation.status IS
    'one of: draft, under_review, needs_revision, submitted, under_consideration, approved, '
    'in_implementation, implemented, rejected, withdrawn, on_hold, expired';
COMMENT ON COLUMN policy_tracking_policyrecommendation.priority IS
    'one of: low, medium, high, urgent, critical';
COMMENT ON COLUMN policy_tracking_policyrecommendation.recommendation_type IS
    'one of: policy, program, service';
COMMENT ON COLUMN policy_tracking_policyrecommendation.importance IS
    'one of: high, low';
COMMENT ON COLUMN policy_tracking_policyrecommendation.urgency IS
    'one of: high, low';
COMMENT ON COLUMN policy_tracking_policyrecommendation.core_recommendation_type IS
    'one of: scholarships, madaris_support, halal_enterprise, social_services, cultural_development, '
    'women_youth, tourism, infrastructure, governance_participation, institutional_partnerships, other';
COMMENT ON COLUMN policy_tracking_policyrecommendation.reporting_schedule IS
    'one of: monthly, quarterly, semi_annual, annual';

COMMENT ON COLUMN policy_tracking_policyevidence.evidence_type IS
    'one of: quantitative_data, qualitative_data, research_study, needs_assessment, '
    'stakeholder_consultation, case_study, best_practice, legal_precedent, expert_opinion, '
    'field_observation, document_analysis, comparative_analysis, other';
COMMENT ON COLUMN policy_tracking_policyevidence.reliability_level IS
    'one of: high, medium, low, unverified';

COMMENT ON COLUMN policy_tracking_policyimpact.impact_type IS
    'one of: economic, social, educational, cultural, infrastructure, healthcare, environmental, '
    'governance, human_rights, legal, administrative, other';
COMMENT ON COLUMN policy_tracking_policyimpact.measurement_type IS
    'one of: quantitative, qualitative, mixed';
COMMENT ON COLUMN policy_tracking_policyimpact.data_quality IS
    'one of: excellent, good, fair, poor';
COMMENT ON COLUMN policy_tracking_policyimpact.confidence_level IS
    'one of: high, medium, low';

COMMENT ON COLUMN policy_tracking_policyimplementationmilestone.status IS
    'one of: not_started, in_progress, completed, delayed, cancelled';

COMMENT ON COLUMN policy_tracking_policydocument.document_type IS
    'one of: policy_draft, supporting_doc, evidence, consultation_report, impact_assessment, '
    'implementation_plan, monitoring_report, evaluation_report, correspondence, presentation, '
    'legal_opinion, other';

COMMENT ON COLUMN documents_document.document_type IS
    'one of: report, correspondence, profile, policy, moa, minutes, presentation, photo, form, '
    'certificate, legal, financial, research, other';
COMMENT ON COLUMN documents_document.confidentiality_level IS
    'one of: public, internal, restricted, confidential, secret';
COMMENT ON COLUMN documents_document.status IS
    'one of: draft, under_review, approved, published, archived, deleted';

COMMENT ON COLUMN documents_access.access_type IS
    'one of: view, download, edit, delete, share, upload';

-- planning and project central

COMMENT ON COLUMN planning_strategicplan.status IS
    'one of: draft, approved, active, archived';

COMMENT ON COLUMN planning_strategicgoal.priority IS
    'one of: critical, high, medium, low';
COMMENT ON COLUMN planning_strategicgoal.status IS
    'one of: not_started, in_progress, completed, deferred';

COMMENT ON COLUMN planning_annualworkplan.status IS
    'one of: draft, approved, active, completed, archived';

COMMENT ON COLUMN planning_workplanobjective.status IS
    'one of: not_started, in_progress, completed, deferred, cancelled';

COMMENT ON COLUMN project_central_alert.alert_type IS
    'one of: unfunded_needs, overdue_ppa, pending_mao_report, budget_ceiling, policy_lagging, '
    'approval_bottleneck, disbursement_delay, underspending, overspending, workflow_blocked, '
    'milestone_missed';
COMMENT ON COLUMN project_central_alert.severity IS
    'one of: info, low, medium, high, critical';

COMMENT ON COLUMN project_central_budgetceiling.sector IS
    'one of: economic, social, infrastructure, education, health, environment, governance, peace, '
    'cultural';
COMMENT ON COLUMN project_central_budgetceiling.funding_source IS
    'one of: gaa, block_grant, lgu, donor, internal, others';
COMMENT ON COLUMN project_central_budgetceiling.enforcement_level IS
    'one of: soft, hard';

COMMENT ON COLUMN project_central_budgetscenario.status IS
    'one of: draft, under_review, approved, rejected, archived';

COMMENT ON COLUMN project_central_budgetapprovalstage.stage IS
    'one of: draft, technical_review, budget_review, executive_approval, enacted';
COMMENT ON COLUMN project_central_budgetapprovalstage.status IS
    'one of: pending, approved, rejected, returned';

-- budget preparation and execution

COMMENT ON COLUMN budget_preparation_budgetproposal.status IS
    'one of: draft, submitted, under_review, approved, rejected';

COMMENT ON COLUMN budget_preparation_budgetlineitem.category IS
    'one of: personnel, operating, capital';

COMMENT ON COLUMN budget_execution_allotment.quarter IS
    'one of: Q1, Q2, Q3, Q4';
COMMENT ON COLUMN budget_execution_allotment.status IS
    'one of: pending, released, partially_utilized, fully_utilized, cancelled';

COMMENT ON COLUMN budget_execution_obligation.status IS
    'one of: draft, obligated, partially_disbursed, fully_disbursed, cancelled';

COMMENT ON COLUMN budget_execution_disbursement.payment_method IS
    'one of: check, bank_transfer, cash, other';
COMMENT ON COLUMN budget_execution_disbursement.status IS
    'one of: processing, paid, void';

COMMENT ON COLUMN budget_execution_workitem.status IS
    'one of: planned, in_progress, completed, cancelled';

-- services and data imports

COMMENT ON COLUMN services_serviceoffering.service_type IS
    'one of: financial, training, livelihood, education, health, infrastructure, legal, social, '
    'technical, other';
COMMENT ON COLUMN services_serviceoffering.eligibility_level IS
    'one of: individual, household, community, organization, lgu';
COMMENT ON COLUMN services_serviceoffering.status IS
    'one of: draft, active, paused, closed, archived';

COMMENT ON COLUMN services_serviceapplication.status IS
    'one of: draft, submitted, under_review, additional_info_required, approved, rejected, waitlisted, '
    'in_progress, completed, cancelled';

COMMENT ON COLUMN data_imports_template.import_type IS
    'one of: communities, stakeholders, assessments, needs, organizations, administrative, '
    'baseline_data, other';

COMMENT ON COLUMN data_imports_field_mapping.import_type IS
    'one of: communities, stakeholders, assessments, needs, organizations, administrative, '
    'baseline_data, other';

COMMENT ON COLUMN data_imports_import.import_type IS
    'one of: communities, stakeholders, assessments, needs, organizations, administrative, '
    'baseline_data, other';
COMMENT ON COLUMN data_imports_import.status IS
    'one of: pending, processing, completed, failed, partial, cancelled';

COMMENT ON COLUMN data_imports_log.level IS
    'one of: info, warning, error, debug';

-- assistant

COMMENT ON COLUMN ai_assistant_aioperation.operation_type IS
    'one of: chat, analysis, document_generation, evidence_review, cultural_guidance, '
    'needs_classification, other';
COMMENT ON COLUMN ai_assistant_aioperation.module IS
    'one of: general, mana, coordination, communities, policies, project_central';

COMMENT ON COLUMN ai_assistant_aiconversation.conversation_type IS
    'one of: policy_chat, document_generation, analysis, evidence_review, cultural_guidance';

COMMENT ON COLUMN ai_assistant_aiinsight.insight_type IS
    'one of: policy_analysis, impact_prediction, stakeholder_analysis, cultural_considerations, '
    'implementation_guidance, evidence_synthesis, risk_assessment, opportunity_identification';
COMMENT ON COLUMN ai_assistant_aiinsight.confidence_level IS
    'one of: high, medium, low, experimental';

COMMENT ON COLUMN ai_assistant_aigenerateddocument.document_type IS
    'one of: policy_brief, executive_summary, implementation_plan, impact_assessment, '
    'stakeholder_report, cultural_analysis, evidence_report, recommendation_memo';
COMMENT ON COLUMN ai_assistant_aigenerateddocument.status IS
    'one of: draft, review, approved, published, archived';

-- framework and audit

COMMENT ON COLUMN django_admin_log.action_flag IS
    'one of: 1, 2, 3';

COMMENT ON COLUMN auditlog_logentry.action IS
    'one of: 0, 1, 2, 3';

COMMENT ON COLUMN common_audit_log.action IS
    'one of: create, update, delete';
