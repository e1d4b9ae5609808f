-- OBCMS reference schema: indexes
--
-- Besides what primary keys and unique constraints make: one for every foreign
-- key column, one for every column marked as indexed, the composite ones that
-- OBCMS declares, and a varchar_pattern_ops twin for every varchar that is unique
-- or indexed.
--
-- Many are redundant, and that is deliberate: OBCMS has them, they cost what they
-- cost there, and a volume test that cannot find them finds nothing. Do not tidy
-- this file. Indexes that one would expect and that are missing are missing in
-- OBCMS too.

-- geography

CREATE INDEX common_region_code_like ON common_region (code varchar_pattern_ops);

CREATE INDEX common_province_region_id_idx ON common_province (region_id);
CREATE INDEX common_province_code_like ON common_province (code varchar_pattern_ops);

CREATE INDEX common_municipality_province_id_idx ON common_municipality (province_id);
CREATE INDEX common_municipality_code_like ON common_municipality (code varchar_pattern_ops);

CREATE INDEX common_barangay_municipality_id_idx ON common_barangay (municipality_id);
CREATE INDEX common_barangay_code_like ON common_barangay (code varchar_pattern_ops);

-- users, groups and access rights

CREATE INDEX auth_user_username_like ON auth_user (username varchar_pattern_ops);
CREATE INDEX auth_user_approved_by_id_idx ON auth_user (approved_by_id);
CREATE INDEX auth_user_moa_organization_id_idx ON auth_user (moa_organization_id);
CREATE INDEX auth_user_moa_first_level_approved_by_id_idx ON auth_user (moa_first_level_approved_by_id);

CREATE INDEX auth_group_name_like ON auth_group (name varchar_pattern_ops);

CREATE INDEX auth_permission_content_type_id_idx ON auth_permission (content_type_id);

CREATE INDEX auth_user_groups_user_id_idx ON auth_user_groups (user_id);
CREATE INDEX auth_user_groups_group_id_idx ON auth_user_groups (group_id);

CREATE INDEX auth_user_user_permissions_user_id_idx ON auth_user_user_permissions (user_id);
CREATE INDEX auth_user_user_permissions_permission_id_idx ON auth_user_user_permissions (permission_id);

CREATE INDEX auth_group_permissions_group_id_idx ON auth_group_permissions (group_id);
CREATE INDEX auth_group_permissions_permission_id_idx ON auth_group_permissions (permission_id);

CREATE INDEX rbac_feature_feature_key_like ON rbac_feature (feature_key varchar_pattern_ops);
CREATE INDEX rbac_feature_module_idx ON rbac_feature (module);
CREATE INDEX rbac_feature_module_like ON rbac_feature (module varchar_pattern_ops);
CREATE INDEX rbac_feature_parent_id_idx ON rbac_feature (parent_id);
CREATE INDEX rbac_feature_is_active_idx ON rbac_feature (is_active);
CREATE INDEX rbac_feature_organization_id_idx ON rbac_feature (organization_id);
CREATE INDEX rbac_featur_module_15e9aa_idx ON rbac_feature (module, is_active);
CREATE INDEX rbac_featur_parent__868c85_idx ON rbac_feature (parent_id, sort_order);
CREATE INDEX rbac_featur_organiz_5375f7_idx ON rbac_feature (organization_id, is_active);

CREATE INDEX rbac_permission_codename_idx ON rbac_permission (codename);
CREATE INDEX rbac_permission_codename_like ON rbac_permission (codename varchar_pattern_ops);
CREATE INDEX rbac_permission_feature_id_idx ON rbac_permission (feature_id);
CREATE INDEX rbac_permission_permission_type_idx ON rbac_permission (permission_type);
CREATE INDEX rbac_permission_permission_type_like ON rbac_permission (permission_type varchar_pattern_ops);
CREATE INDEX rbac_permission_is_active_idx ON rbac_permission (is_active);
CREATE INDEX rbac_permis_feature_613c4e_idx ON rbac_permission (feature_id, permission_type, is_active);
CREATE INDEX rbac_permis_codenam_8e56fc_idx ON rbac_permission (codename, is_active);

CREATE INDEX rbac_role_slug_idx ON rbac_role (slug);
CREATE INDEX rbac_role_slug_like ON rbac_role (slug varchar_pattern_ops);
CREATE INDEX rbac_role_scope_idx ON rbac_role (scope);
CREATE INDEX rbac_role_scope_like ON rbac_role (scope varchar_pattern_ops);
CREATE INDEX rbac_role_organization_id_idx ON rbac_role (organization_id);
CREATE INDEX rbac_role_parent_role_id_idx ON rbac_role (parent_role_id);
CREATE INDEX rbac_role_level_idx ON rbac_role (level);
CREATE INDEX rbac_role_is_active_idx ON rbac_role (is_active);
CREATE INDEX rbac_role_created_by_id_idx ON rbac_role (created_by_id);
CREATE INDEX rbac_role_scope_acbe2d_idx ON rbac_role (scope, is_active);
CREATE INDEX rbac_role_organiz_195702_idx ON rbac_role (organization_id, is_active);
CREATE INDEX rbac_role_level_be9816_idx ON rbac_role (level, is_active);

CREATE INDEX rbac_role_permission_role_id_idx ON rbac_role_permission (role_id);
CREATE INDEX rbac_role_permission_permission_id_idx ON rbac_role_permission (permission_id);
CREATE INDEX rbac_role_permission_is_active_idx ON rbac_role_permission (is_active);
CREATE INDEX rbac_role_permission_granted_by_id_idx ON rbac_role_permission (granted_by_id);
CREATE INDEX rbac_role_p_role_id_4d693d_idx ON rbac_role_permission (role_id, is_active);
CREATE INDEX rbac_role_p_permiss_5aad35_idx ON rbac_role_permission (permission_id, is_active);
CREATE INDEX rbac_role_p_expires_5448f8_idx ON rbac_role_permission (expires_at);

CREATE INDEX rbac_user_role_user_id_idx ON rbac_user_role (user_id);
CREATE INDEX rbac_user_role_role_id_idx ON rbac_user_role (role_id);
CREATE INDEX rbac_user_role_organization_id_idx ON rbac_user_role (organization_id);
CREATE INDEX rbac_user_role_is_active_idx ON rbac_user_role (is_active);
CREATE INDEX rbac_user_role_assigned_by_id_idx ON rbac_user_role (assigned_by_id);
CREATE INDEX rbac_user_r_user_id_1427b8_idx ON rbac_user_role (user_id, is_active);
CREATE INDEX rbac_user_r_role_id_b8faa6_idx ON rbac_user_role (role_id, is_active);
CREATE INDEX rbac_user_r_organiz_2e9407_idx ON rbac_user_role (organization_id, is_active);
CREATE INDEX rbac_user_r_expires_a9e6ba_idx ON rbac_user_role (expires_at);

CREATE INDEX rbac_user_permission_user_id_idx ON rbac_user_permission (user_id);
CREATE INDEX rbac_user_permission_permission_id_idx ON rbac_user_permission (permission_id);
CREATE INDEX rbac_user_permission_organization_id_idx ON rbac_user_permission (organization_id);
CREATE INDEX rbac_user_permission_is_active_idx ON rbac_user_permission (is_active);
CREATE INDEX rbac_user_permission_granted_by_id_idx ON rbac_user_permission (granted_by_id);
CREATE INDEX rbac_user_p_user_id_3f18cf_idx ON rbac_user_permission (user_id, is_active);
CREATE INDEX rbac_user_p_permiss_f78df2_idx ON rbac_user_permission (permission_id, is_active);
CREATE INDEX rbac_user_p_organiz_72d95d_idx ON rbac_user_permission (organization_id, is_active);
CREATE INDEX rbac_user_p_expires_fca1b2_idx ON rbac_user_permission (expires_at);

-- staff

CREATE INDEX common_staffteam_name_like ON common_staffteam (name varchar_pattern_ops);
CREATE INDEX common_staffteam_slug_like ON common_staffteam (slug varchar_pattern_ops);

CREATE INDEX common_staffteammembership_team_id_idx ON common_staffteammembership (team_id);
CREATE INDEX common_staffteammembership_user_id_idx ON common_staffteammembership (user_id);
CREATE INDEX common_staffteammembership_assigned_by_id_idx ON common_staffteammembership (assigned_by_id);

CREATE INDEX common_trainingenrollment_staff_profile_id_idx ON common_trainingenrollment (staff_profile_id);
CREATE INDEX common_trainingenrollment_program_id_idx ON common_trainingenrollment (program_id);

CREATE INDEX common_staffdevelopmentplan_staff_profile_id_idx ON common_staffdevelopmentplan (staff_profile_id);

CREATE INDEX common_performancetarget_staff_profile_id_idx ON common_performancetarget (staff_profile_id);
CREATE INDEX common_performancetarget_team_id_idx ON common_performancetarget (team_id);

CREATE INDEX common_staff_leave_staff_id_idx ON common_staff_leave (staff_id);
CREATE INDEX common_staff_leave_approved_by_id_idx ON common_staff_leave (approved_by_id);

-- work items and calendar

-- Thirty-three here, thirty-four with the primary key. Seven of the wi_ ones
-- repeat a single-column index above them; (tree_id) and (tree_id, lft) are
-- prefixes of wi_tree_traversal_idx.
CREATE INDEX common_work_item_work_type_idx ON common_work_item (work_type);
CREATE INDEX common_work_item_work_type_like ON common_work_item (work_type varchar_pattern_ops);
CREATE INDEX common_work_item_parent_id_idx ON common_work_item (parent_id);
CREATE INDEX common_work_item_status_idx ON common_work_item (status);
CREATE INDEX common_work_item_status_like ON common_work_item (status varchar_pattern_ops);
CREATE INDEX common_work_item_priority_idx ON common_work_item (priority);
CREATE INDEX common_work_item_priority_like ON common_work_item (priority varchar_pattern_ops);
CREATE INDEX common_work_item_activity_category_idx ON common_work_item (activity_category);
CREATE INDEX common_work_item_activity_category_like ON common_work_item (activity_category varchar_pattern_ops);
CREATE INDEX common_work_item_created_by_id_idx ON common_work_item (created_by_id);
CREATE INDEX common_work_item_recurrence_pattern_id_idx ON common_work_item (recurrence_pattern_id);
CREATE INDEX common_work_item_content_type_id_idx ON common_work_item (content_type_id);
CREATE INDEX common_work_item_related_ppa_id_idx ON common_work_item (related_ppa_id);
CREATE INDEX common_work_item_related_assessment_id_idx ON common_work_item (related_assessment_id);
CREATE INDEX common_work_item_related_policy_id_idx ON common_work_item (related_policy_id);
CREATE INDEX common_work_item_ppa_category_idx ON common_work_item (ppa_category);
CREATE INDEX common_work_item_ppa_category_like ON common_work_item (ppa_category varchar_pattern_ops);
CREATE INDEX common_work_item_implementing_moa_id_idx ON common_work_item (implementing_moa_id);
CREATE INDEX common_work_item_tree_id_idx ON common_work_item (tree_id);
CREATE INDEX common_work_item_tree_id_lft_idx ON common_work_item (tree_id, lft);
CREATE INDEX common_work_work_ty_755571_idx ON common_work_item (work_type, status);
CREATE INDEX common_work_start_d_3521a0_idx ON common_work_item (start_date, due_date);
CREATE INDEX common_work_status_25ac42_idx ON common_work_item (status, priority);
CREATE INDEX wi_activity_category_idx ON common_work_item (activity_category);
CREATE INDEX wi_rel_ppa_idx ON common_work_item (related_ppa_id);
CREATE INDEX wi_rel_assessment_idx ON common_work_item (related_assessment_id);
CREATE INDEX wi_rel_policy_idx ON common_work_item (related_policy_id);
CREATE INDEX wi_ppa_category_idx ON common_work_item (ppa_category);
CREATE INDEX wi_implementing_moa_idx ON common_work_item (implementing_moa_id);
CREATE INDEX wi_moa_filter_idx ON common_work_item (ppa_category, implementing_moa_id);
CREATE INDEX wi_tree_traversal_idx ON common_work_item (tree_id, lft, rght);
CREATE INDEX wi_parent_idx ON common_work_item (parent_id);
CREATE INDEX wi_calendar_idx ON common_work_item (is_calendar_visible, start_date, due_date);

CREATE INDEX common_work_item_assignees_workitem_id_idx ON common_work_item_assignees (workitem_id);
CREATE INDEX common_work_item_assignees_user_id_idx ON common_work_item_assignees (user_id);

CREATE INDEX common_work_item_teams_workitem_id_idx ON common_work_item_teams (workitem_id);
CREATE INDEX common_work_item_teams_staffteam_id_idx ON common_work_item_teams (staffteam_id);

CREATE INDEX common_work_item_related_items_from_workitem_id_idx ON common_work_item_related_items (from_workitem_id);
CREATE INDEX common_work_item_related_items_to_workitem_id_idx ON common_work_item_related_items (to_workitem_id);

CREATE INDEX common_calendar_resource_booking_resource_id_idx ON common_calendar_resource_booking (resource_id);
CREATE INDEX common_calendar_resource_booking_content_type_id_idx ON common_calendar_resource_booking (content_type_id);
CREATE INDEX common_calendar_resource_booking_booked_by_id_idx ON common_calendar_resource_booking (booked_by_id);
CREATE INDEX common_calendar_resource_booking_approved_by_id_idx ON common_calendar_resource_booking (approved_by_id);
CREATE INDEX common_cale_start_d_a29e4d_idx ON common_calendar_resource_booking (start_datetime, end_datetime);
CREATE INDEX common_cale_resourc_518ef6_idx ON common_calendar_resource_booking (resource_id, status);

CREATE INDEX common_calendar_notification_content_type_id_idx ON common_calendar_notification (content_type_id);
CREATE INDEX common_calendar_notification_recipient_id_idx ON common_calendar_notification (recipient_id);
CREATE INDEX common_cale_schedul_574b6a_idx ON common_calendar_notification (scheduled_for, status);
CREATE INDEX common_cale_recipie_0d23b5_idx ON common_calendar_notification (recipient_id, scheduled_for);

CREATE INDEX common_external_calendar_sync_user_id_idx ON common_external_calendar_sync (user_id);

CREATE INDEX common_shared_calendar_link_created_by_id_idx ON common_shared_calendar_link (created_by_id);

-- communities and municipal profiles

-- The second index on barangay_id: the unique constraint already made one.
CREATE INDEX communities_obc_community_deleted_by_id_idx ON communities_obc_community (deleted_by_id);
CREATE INDEX communities_obc_community_barangay_id_idx ON communities_obc_community (barangay_id);

CREATE INDEX communities_municipalitycoverage_deleted_by_id_idx ON communities_municipalitycoverage (deleted_by_id);
CREATE INDEX communities_municipalitycoverage_created_by_id_idx ON communities_municipalitycoverage (created_by_id);
CREATE INDEX communities_municipalitycoverage_updated_by_id_idx ON communities_municipalitycoverage (updated_by_id);

CREATE INDEX communities_provincecoverage_deleted_by_id_idx ON communities_provincecoverage (deleted_by_id);
CREATE INDEX communities_provincecoverage_created_by_id_idx ON communities_provincecoverage (created_by_id);
CREATE INDEX communities_provincecoverage_updated_by_id_idx ON communities_provincecoverage (updated_by_id);
CREATE INDEX communities_provincecoverage_submitted_by_id_idx ON communities_provincecoverage (submitted_by_id);

CREATE INDEX communities_livelihood_community_id_idx ON communities_livelihood (community_id);

CREATE INDEX communities_infrastructure_community_id_idx ON communities_infrastructure (community_id);

CREATE INDEX communities_stakeholder_community_id_idx ON communities_stakeholder (community_id);

CREATE INDEX communities_stakeholder_engagement_stakeholder_id_idx ON communities_stakeholder_engagement (stakeholder_id);

CREATE INDEX communities_community_event_community_id_idx ON communities_community_event (community_id);
CREATE INDEX communities_community_event_recurrence_pattern_id_idx ON communities_community_event (recurrence_pattern_id);
CREATE INDEX communities_community_event_recurrence_parent_id_idx ON communities_community_event (recurrence_parent_id);
CREATE INDEX communities_community_event_created_by_id_idx ON communities_community_event (created_by_id);

CREATE INDEX communities_geographicdatalayer_community_id_idx ON communities_geographicdatalayer (community_id);
CREATE INDEX communities_geographicdatalayer_assessment_id_idx ON communities_geographicdatalayer (assessment_id);
CREATE INDEX communities_geographicdatalayer_region_id_idx ON communities_geographicdatalayer (region_id);
CREATE INDEX communities_geographicdatalayer_province_id_idx ON communities_geographicdatalayer (province_id);
CREATE INDEX communities_geographicdatalayer_municipality_id_idx ON communities_geographicdatalayer (municipality_id);
CREATE INDEX communities_geographicdatalayer_barangay_id_idx ON communities_geographicdatalayer (barangay_id);
CREATE INDEX communities_geographicdatalayer_created_by_id_idx ON communities_geographicdatalayer (created_by_id);
CREATE INDEX communities_communi_1ad86e_idx ON communities_geographicdatalayer (community_id, layer_type);
CREATE INDEX communities_assessm_ca4971_idx ON communities_geographicdatalayer (assessment_id, data_source);
CREATE INDEX communities_is_publ_e95827_idx ON communities_geographicdatalayer (is_public, is_visible);

CREATE INDEX communities_spatialdatapoint_community_id_idx ON communities_spatialdatapoint (community_id);
CREATE INDEX communities_spatialdatapoint_assessment_id_idx ON communities_spatialdatapoint (assessment_id);
CREATE INDEX communities_spatialdatapoint_data_layer_id_idx ON communities_spatialdatapoint (data_layer_id);
CREATE INDEX communities_spatialdatapoint_verified_by_id_idx ON communities_spatialdatapoint (verified_by_id);
CREATE INDEX communities_spatialdatapoint_collected_by_id_idx ON communities_spatialdatapoint (collected_by_id);
CREATE INDEX communities_communi_896657_idx ON communities_spatialdatapoint (community_id, point_type);
CREATE INDEX communities_latitud_2fa309_idx ON communities_spatialdatapoint (latitude, longitude);
CREATE INDEX communities_data_la_5ef31d_idx ON communities_spatialdatapoint (data_layer_id, status);

CREATE INDEX communities_mapvisualization_community_id_idx ON communities_mapvisualization (community_id);
CREATE INDEX communities_mapvisualization_assessment_id_idx ON communities_mapvisualization (assessment_id);
CREATE INDEX communities_mapvisualization_share_token_like ON communities_mapvisualization (share_token varchar_pattern_ops);
CREATE INDEX communities_mapvisualization_created_by_id_idx ON communities_mapvisualization (created_by_id);

CREATE INDEX communities_mapvisualization_layers_mapvisualization_id_idx ON communities_mapvisualization_layers (mapvisualization_id);
CREATE INDEX communities_mapvisualization_layers_geographicdatalayer_id_idx ON communities_mapvisualization_layers (geographicdatalayer_id);

CREATE INDEX municipal_profiles_municipalobcprofile_last_reported_by_id_idx ON municipal_profiles_municipalobcprofile (last_reported_by_id);

CREATE INDEX municipal_profiles_municipalobcprofilehistory_profile_id_idx ON municipal_profiles_municipalobcprofilehistory (profile_id);
CREATE INDEX municipal_profiles_municipalobcprofilehistory_changed_by_idx ON municipal_profiles_municipalobcprofilehistory (changed_by_id);

CREATE INDEX municipal_profiles_obccommunityhistory_community_id_idx ON municipal_profiles_obccommunityhistory (community_id);
CREATE INDEX municipal_profiles_obccommunityhistory_changed_by_id_idx ON municipal_profiles_obccommunityhistory (changed_by_id);

-- organizations of the regional government

CREATE INDEX organizations_organization_code_like ON organizations_organization (code varchar_pattern_ops);
CREATE INDEX organizations_organization_primary_region_id_idx ON organizations_organization (primary_region_id);
CREATE INDEX organizations_organization_primary_focal_person_id_idx ON organizations_organization (primary_focal_person_id);
CREATE INDEX organizations_organization_is_active_idx ON organizations_organization (is_active);
CREATE INDEX organizations_organization_is_pilot_idx ON organizations_organization (is_pilot);
CREATE INDEX organizatio_code_9d1386_idx ON organizations_organization (code);
CREATE INDEX organizatio_org_typ_43e278_idx ON organizations_organization (org_type, is_active);
CREATE INDEX organizatio_is_pilo_719cc1_idx ON organizations_organization (is_pilot);

CREATE INDEX organizations_organization_service_areas_organization_id_idx ON organizations_organization_service_areas (organization_id);
CREATE INDEX organizations_organization_service_areas_municipality_id_idx ON organizations_organization_service_areas (municipality_id);

CREATE INDEX organizations_organizationmembership_user_id_idx ON organizations_organizationmembership (user_id);
CREATE INDEX organizations_organizationmembership_organization_id_idx ON organizations_organizationmembership (organization_id);
CREATE INDEX organizations_organizationmembership_is_primary_idx ON organizations_organizationmembership (is_primary);
CREATE INDEX organizations_organizationmembership_is_active_idx ON organizations_organizationmembership (is_active);
CREATE INDEX organizatio_user_id_9457eb_idx ON organizations_organizationmembership (user_id, is_primary);
CREATE INDEX organizatio_organiz_e1169f_idx ON organizations_organizationmembership (organization_id, role);
CREATE INDEX organizatio_user_id_f058b7_idx ON organizations_organizationmembership (user_id, organization_id);

-- coordination with agencies and partners

CREATE INDEX coordination_organization_region_id_idx ON coordination_organization (region_id);
CREATE INDEX coordination_organization_province_id_idx ON coordination_organization (province_id);
CREATE INDEX coordination_organization_municipality_id_idx ON coordination_organization (municipality_id);
CREATE INDEX coordination_organization_barangay_id_idx ON coordination_organization (barangay_id);
CREATE INDEX coordination_organization_created_by_id_idx ON coordination_organization (created_by_id);
CREATE INDEX coordinatio_organiz_8876a7_idx ON coordination_organization (organization_type, partnership_status);
CREATE INDEX coordinatio_is_acti_4f47d7_idx ON coordination_organization (is_active, is_priority);
CREATE INDEX coordinatio_partner_e62ae9_idx ON coordination_organization (partnership_level, partnership_status);
CREATE INDEX coordinatio_region__402c54_idx ON coordination_organization (region_id, province_id, municipality_id);

CREATE INDEX coordination_organizationcontact_organization_id_idx ON coordination_organizationcontact (organization_id);
CREATE INDEX coordinatio_organiz_942310_idx ON coordination_organizationcontact (organization_id, contact_type);
CREATE INDEX coordinatio_is_acti_1dbb5d_idx ON coordination_organizationcontact (is_active, is_primary);

CREATE INDEX coordination_maofocalperson_mao_id_idx ON coordination_maofocalperson (mao_id);
CREATE INDEX coordination_maofocalperson_user_id_idx ON coordination_maofocalperson (user_id);
CREATE INDEX coordinatio_mao_id_c2b615_idx ON coordination_maofocalperson (mao_id, is_active);
CREATE INDEX coordinatio_user_id_f06ede_idx ON coordination_maofocalperson (user_id, is_active);
CREATE INDEX coordinatio_role_d5cbe0_idx ON coordination_maofocalperson (role, is_active);

CREATE INDEX coordination_partnership_lead_organization_id_idx ON coordination_partnership (lead_organization_id);
CREATE INDEX coordination_partnership_focal_person_id_idx ON coordination_partnership (focal_person_id);
CREATE INDEX coordination_partnership_backup_focal_person_id_idx ON coordination_partnership (backup_focal_person_id);
CREATE INDEX coordination_partnership_created_by_id_idx ON coordination_partnership (created_by_id);
CREATE INDEX coordinatio_partner_e77a00_idx ON coordination_partnership (partnership_type, status);
CREATE INDEX coordinatio_status_caa6e4_idx ON coordination_partnership (status, priority);
CREATE INDEX coordinatio_focal_p_03b8c9_idx ON coordination_partnership (focal_person_id, status);
CREATE INDEX coordinatio_start_d_94a09a_idx ON coordination_partnership (start_date, end_date);

CREATE INDEX coordination_partnership_organizations_partnership_id_idx ON coordination_partnership_organizations (partnership_id);
CREATE INDEX coordination_partnership_organizations_organization_id_idx ON coordination_partnership_organizations (organization_id);

CREATE INDEX coordination_partnership_communities_partnership_id_idx ON coordination_partnership_communities (partnership_id);
CREATE INDEX coordination_partnership_communities_obccommunity_id_idx ON coordination_partnership_communities (obccommunity_id);

CREATE INDEX coordination_partnershipsignatory_partnership_id_idx ON coordination_partnershipsignatory (partnership_id);
CREATE INDEX coordination_partnershipsignatory_organization_id_idx ON coordination_partnershipsignatory (organization_id);
CREATE INDEX coordination_partnershipsignatory_contact_id_idx ON coordination_partnershipsignatory (contact_id);
CREATE INDEX coordinatio_partner_329d87_idx ON coordination_partnershipsignatory (partnership_id, signed);
CREATE INDEX coordinatio_organiz_338283_idx ON coordination_partnershipsignatory (organization_id, signed);

CREATE INDEX coordination_partnershipmilestone_partnership_id_idx ON coordination_partnershipmilestone (partnership_id);
CREATE INDEX coordination_partnershipmilestone_responsible_organization_idx ON coordination_partnershipmilestone (responsible_organization_id);
CREATE INDEX coordination_partnershipmilestone_oobc_focal_person_id_idx ON coordination_partnershipmilestone (oobc_focal_person_id);
CREATE INDEX coordination_partnershipmilestone_verified_by_id_idx ON coordination_partnershipmilestone (verified_by_id);
CREATE INDEX coordination_partnershipmilestone_created_by_id_idx ON coordination_partnershipmilestone (created_by_id);
CREATE INDEX coordinatio_partner_b6fde9_idx ON coordination_partnershipmilestone (partnership_id, status);
CREATE INDEX coordinatio_due_dat_991763_idx ON coordination_partnershipmilestone (due_date, status);
CREATE INDEX coordinatio_respons_e86aa7_idx ON coordination_partnershipmilestone (responsible_organization_id, status);

CREATE INDEX partnershipmilestone_depends_on_from_partnershipmilestone_idx ON coordination_partnershipmilestone_depends_on (from_partnershipmilestone_id);
CREATE INDEX partnershipmilestone_depends_on_to_partnershipmilestone_idx ON coordination_partnershipmilestone_depends_on (to_partnershipmilestone_id);

CREATE INDEX coordination_partnershipdocument_partnership_id_idx ON coordination_partnershipdocument (partnership_id);
CREATE INDEX coordination_partnershipdocument_approved_by_id_idx ON coordination_partnershipdocument (approved_by_id);
CREATE INDEX coordination_partnershipdocument_uploaded_by_id_idx ON coordination_partnershipdocument (uploaded_by_id);
CREATE INDEX coordinatio_partner_9e3b7d_idx ON coordination_partnershipdocument (partnership_id, document_type);
CREATE INDEX coordinatio_is_conf_9c0b5d_idx ON coordination_partnershipdocument (is_confidential, is_public);

CREATE INDEX coordination_intermoapartnership_created_by_id_idx ON coordination_intermoapartnership (created_by_id);
CREATE INDEX coordinatio_lead_mo_b3b346_idx ON coordination_intermoapartnership (lead_moa_code, status);
CREATE INDEX coordinatio_status_ea6f99_idx ON coordination_intermoapartnership (status, priority);
CREATE INDEX coordinatio_start_d_75720e_idx ON coordination_intermoapartnership (start_date, end_date);

CREATE INDEX coordination_stakeholderengagementtype_name_like ON coordination_stakeholderengagementtype (name varchar_pattern_ops);

CREATE INDEX coordination_stakeholderengagement_engagement_type_id_idx ON coordination_stakeholderengagement (engagement_type_id);
CREATE INDEX coordination_stakeholderengagement_community_id_idx ON coordination_stakeholderengagement (community_id);
CREATE INDEX coordination_stakeholderengagement_related_assessment_id_idx ON coordination_stakeholderengagement (related_assessment_id);
CREATE INDEX coordination_stakeholderengagement_recurrence_pattern_id_idx ON coordination_stakeholderengagement (recurrence_pattern_id);
CREATE INDEX coordination_stakeholderengagement_recurrence_parent_id_idx ON coordination_stakeholderengagement (recurrence_parent_id);
CREATE INDEX coordination_stakeholderengagement_created_by_id_idx ON coordination_stakeholderengagement (created_by_id);
CREATE INDEX coordinatio_communi_a6e15b_idx ON coordination_stakeholderengagement (community_id, status);
CREATE INDEX coordinatio_engagem_12ed22_idx ON coordination_stakeholderengagement (engagement_type_id, planned_date);
CREATE INDEX coordinatio_status_f4abc4_idx ON coordination_stakeholderengagement (status, priority);
CREATE INDEX coordinatio_is_part_ac77a6_idx ON coordination_stakeholderengagement (is_participatory_budgeting, planned_date);

CREATE INDEX coordination_engagementfacilitator_engagement_id_idx ON coordination_engagementfacilitator (engagement_id);
CREATE INDEX coordination_engagementfacilitator_user_id_idx ON coordination_engagementfacilitator (user_id);

CREATE INDEX coordination_consultationfeedback_engagement_id_idx ON coordination_consultationfeedback (engagement_id);
CREATE INDEX coordination_consultationfeedback_addressed_by_id_idx ON coordination_consultationfeedback (addressed_by_id);
CREATE INDEX coordination_consultationfeedback_recorded_by_id_idx ON coordination_consultationfeedback (recorded_by_id);

CREATE INDEX coordination_engagementtracking_community_id_idx ON coordination_engagementtracking (community_id);
CREATE INDEX coordination_engagementtracking_calculated_by_id_idx ON coordination_engagementtracking (calculated_by_id);

CREATE INDEX coordination_communication_organization_id_idx ON coordination_communication (organization_id);
CREATE INDEX coordination_communication_contact_id_idx ON coordination_communication (contact_id);
CREATE INDEX coordination_communication_related_engagement_id_idx ON coordination_communication (related_engagement_id);
CREATE INDEX coordination_communication_recorded_by_id_idx ON coordination_communication (recorded_by_id);
CREATE INDEX coordinatio_organiz_83aec9_idx ON coordination_communication (organization_id, communication_type);
CREATE INDEX coordinatio_directi_c29490_idx ON coordination_communication (direction, status);
CREATE INDEX coordinatio_communi_0dd3af_idx ON coordination_communication (communication_date, priority);
CREATE INDEX coordinatio_require_108be2_idx ON coordination_communication (requires_follow_up, follow_up_date);

CREATE INDEX coordination_communicationtemplate_approver_id_idx ON coordination_communicationtemplate (approver_id);
CREATE INDEX coordination_communicationtemplate_created_by_id_idx ON coordination_communicationtemplate (created_by_id);

CREATE INDEX coordination_communicationschedule_organization_id_idx ON coordination_communicationschedule (organization_id);
CREATE INDEX coordination_communicationschedule_contact_id_idx ON coordination_communicationschedule (contact_id);
CREATE INDEX coordination_communicationschedule_template_id_idx ON coordination_communicationschedule (template_id);
CREATE INDEX coordination_communicationschedule_assigned_to_id_idx ON coordination_communicationschedule (assigned_to_id);
CREATE INDEX coordination_communicationschedule_created_by_id_idx ON coordination_communicationschedule (created_by_id);
CREATE INDEX coordinatio_organiz_50f366_idx ON coordination_communicationschedule (organization_id, is_active);
CREATE INDEX coordinatio_next_ex_5be056_idx ON coordination_communicationschedule (next_execution, is_active);
CREATE INDEX coordinatio_assigne_343588_idx ON coordination_communicationschedule (assigned_to_id, is_active);

CREATE INDEX coordination_coordinationnote_work_item_id_idx ON coordination_coordinationnote (work_item_id);
CREATE INDEX coordination_coordinationnote_coverage_region_id_idx ON coordination_coordinationnote (coverage_region_id);
CREATE INDEX coordination_coordinationnote_coverage_province_id_idx ON coordination_coordinationnote (coverage_province_id);
CREATE INDEX coordination_coordinationnote_coverage_municipality_id_idx ON coordination_coordinationnote (coverage_municipality_id);
CREATE INDEX coordination_coordinationnote_coverage_barangay_id_idx ON coordination_coordinationnote (coverage_barangay_id);
CREATE INDEX coordination_coordinationnote_recorded_by_id_idx ON coordination_coordinationnote (recorded_by_id);
CREATE INDEX coordinatio_note_da_636500_idx ON coordination_coordinationnote (note_date);
CREATE INDEX coordinatio_work_it_1de5ea_idx ON coordination_coordinationnote (work_item_id);

CREATE INDEX coordinationnote_staff_participants_coordinationnote_idx ON coordination_coordinationnote_staff_participants (coordinationnote_id);
CREATE INDEX coordination_coordinationnote_staff_participants_user_id_idx ON coordination_coordinationnote_staff_participants (user_id);

CREATE INDEX coordinationnote_partner_organizations_coordinationnote_idx ON coordination_coordinationnote_partner_organizations (coordinationnote_id);
CREATE INDEX coordinationnote_partner_organizations_organization_idx ON coordination_coordinationnote_partner_organizations (organization_id);

CREATE INDEX coordinationnote_partnership_agreements_coordinationnote_idx ON coordination_coordinationnote_partnership_agreements (coordinationnote_id);
CREATE INDEX coordinationnote_partnership_agreements_partnership_idx ON coordination_coordinationnote_partnership_agreements (partnership_id);

-- mapping and needs assessment

CREATE INDEX mana_assessmentcategory_name_like ON mana_assessmentcategory (name varchar_pattern_ops);

CREATE INDEX mana_assessment_category_id_idx ON mana_assessment (category_id);
CREATE INDEX mana_assessment_region_id_idx ON mana_assessment (region_id);
CREATE INDEX mana_assessment_province_id_idx ON mana_assessment (province_id);
CREATE INDEX mana_assessment_municipality_id_idx ON mana_assessment (municipality_id);
CREATE INDEX mana_assessment_barangay_id_idx ON mana_assessment (barangay_id);
CREATE INDEX mana_assessment_community_id_idx ON mana_assessment (community_id);
CREATE INDEX mana_assessment_lead_assessor_id_idx ON mana_assessment (lead_assessor_id);
CREATE INDEX mana_assessment_created_by_id_idx ON mana_assessment (created_by_id);
CREATE INDEX mana_assess_communi_327d97_idx ON mana_assessment (community_id, status);
CREATE INDEX mana_assess_provinc_0a8eca_idx ON mana_assessment (province_id, status);
CREATE INDEX mana_assess_municip_9ff447_idx ON mana_assessment (municipality_id, status);
CREATE INDEX mana_assess_baranga_b3cadf_idx ON mana_assessment (barangay_id, status);
CREATE INDEX mana_assess_region__fa24ec_idx ON mana_assessment (region_id, status);
CREATE INDEX mana_assess_categor_cea5c1_idx ON mana_assessment (category_id, priority);
CREATE INDEX mana_assess_planned_1337b4_idx ON mana_assessment (planned_start_date, planned_end_date);

CREATE INDEX mana_assessmentteammember_assessment_id_idx ON mana_assessmentteammember (assessment_id);
CREATE INDEX mana_assessmentteammember_user_id_idx ON mana_assessmentteammember (user_id);

CREATE INDEX mana_facilitatorassessmentassignment_facilitator_id_idx ON mana_facilitatorassessmentassignment (facilitator_id);
CREATE INDEX mana_facilitatorassessmentassignment_assessment_id_idx ON mana_facilitatorassessmentassignment (assessment_id);
CREATE INDEX mana_facilitatorassessmentassignment_assigned_by_id_idx ON mana_facilitatorassessmentassignment (assigned_by_id);

CREATE INDEX mana_needscategory_name_like ON mana_needscategory (name varchar_pattern_ops);

CREATE INDEX mana_need_category_id_idx ON mana_need (category_id);
CREATE INDEX mana_need_assessment_id_idx ON mana_need (assessment_id);
CREATE INDEX mana_need_community_id_idx ON mana_need (community_id);
CREATE INDEX mana_need_validated_by_id_idx ON mana_need (validated_by_id);
CREATE INDEX mana_need_submitted_by_user_id_idx ON mana_need (submitted_by_user_id);
CREATE INDEX mana_need_forwarded_to_mao_id_idx ON mana_need (forwarded_to_mao_id);
CREATE INDEX mana_need_forwarded_by_id_idx ON mana_need (forwarded_by_id);
CREATE INDEX mana_need_linked_ppa_id_idx ON mana_need (linked_ppa_id);
CREATE INDEX mana_need_identified_by_id_idx ON mana_need (identified_by_id);
CREATE INDEX mana_need_communi_db679a_idx ON mana_need (community_id, category_id);
CREATE INDEX mana_need_status_aecffd_idx ON mana_need (status, priority_score);
CREATE INDEX mana_need_urgency_599872_idx ON mana_need (urgency_level, impact_severity);
CREATE INDEX mana_need_submiss_b96101_idx ON mana_need (submission_type, status);
CREATE INDEX mana_need_submitt_7b7195_idx ON mana_need (submitted_by_user_id, status);
CREATE INDEX mana_need_forward_88cba7_idx ON mana_need (forwarded_to_mao_id, status);
CREATE INDEX mana_need_linked__734a45_idx ON mana_need (linked_ppa_id);
CREATE INDEX mana_need_communi_873e72_idx ON mana_need (community_votes);

CREATE INDEX mana_needvote_need_id_idx ON mana_needvote (need_id);
CREATE INDEX mana_needvote_user_id_idx ON mana_needvote (user_id);
CREATE INDEX mana_needvote_voter_community_id_idx ON mana_needvote (voter_community_id);
CREATE INDEX mana_needvo_need_id_2060fd_idx ON mana_needvote (need_id, voted_at DESC);
CREATE INDEX mana_needvo_user_id_022ac0_idx ON mana_needvote (user_id, voted_at DESC);
CREATE INDEX mana_needvo_voted_a_15b44e_idx ON mana_needvote (voted_at DESC);

CREATE INDEX mana_needsprioritization_community_id_idx ON mana_needsprioritization (community_id);
CREATE INDEX mana_needsprioritization_assessment_id_idx ON mana_needsprioritization (assessment_id);
CREATE INDEX mana_needsprioritization_created_by_id_idx ON mana_needsprioritization (created_by_id);

CREATE INDEX mana_needsprioritization_facilitators_needsprioritization_idx ON mana_needsprioritization_facilitators (needsprioritization_id);
CREATE INDEX mana_needsprioritization_facilitators_user_id_idx ON mana_needsprioritization_facilitators (user_id);

CREATE INDEX mana_needsprioritizationitem_prioritization_id_idx ON mana_needsprioritizationitem (prioritization_id);
CREATE INDEX mana_needsprioritizationitem_need_id_idx ON mana_needsprioritizationitem (need_id);

CREATE INDEX mana_survey_assessment_id_idx ON mana_survey (assessment_id);
CREATE INDEX mana_survey_created_by_id_idx ON mana_survey (created_by_id);

CREATE INDEX mana_surveyquestion_survey_id_idx ON mana_surveyquestion (survey_id);

CREATE INDEX mana_surveyresponse_survey_id_idx ON mana_surveyresponse (survey_id);
CREATE INDEX mana_surveyresponse_collected_by_id_idx ON mana_surveyresponse (collected_by_id);
CREATE INDEX mana_surveyresponse_validated_by_id_idx ON mana_surveyresponse (validated_by_id);

CREATE INDEX mana_baselinestudy_community_id_idx ON mana_baselinestudy (community_id);
CREATE INDEX mana_baselinestudy_assessment_id_idx ON mana_baselinestudy (assessment_id);
CREATE INDEX mana_baselinestudy_principal_investigator_id_idx ON mana_baselinestudy (principal_investigator_id);
CREATE INDEX mana_baselinestudy_created_by_id_idx ON mana_baselinestudy (created_by_id);
CREATE INDEX mana_baseli_communi_b9764f_idx ON mana_baselinestudy (community_id, study_type);
CREATE INDEX mana_baseli_status_3006d7_idx ON mana_baselinestudy (status, planned_start_date);
CREATE INDEX mana_baseli_assessm_f1d7fc_idx ON mana_baselinestudy (assessment_id, status);

CREATE INDEX mana_baselinestudyteammember_study_id_idx ON mana_baselinestudyteammember (study_id);
CREATE INDEX mana_baselinestudyteammember_user_id_idx ON mana_baselinestudyteammember (user_id);

CREATE INDEX mana_baselineindicator_study_id_idx ON mana_baselineindicator (study_id);
CREATE INDEX mana_baselineindicator_created_by_id_idx ON mana_baselineindicator (created_by_id);

CREATE INDEX mana_baselinedatacollection_study_id_idx ON mana_baselinedatacollection (study_id);
CREATE INDEX mana_baselinedatacollection_supervisor_id_idx ON mana_baselinedatacollection (supervisor_id);
CREATE INDEX mana_baselinedatacollection_validated_by_id_idx ON mana_baselinedatacollection (validated_by_id);
CREATE INDEX mana_baselinedatacollection_created_by_id_idx ON mana_baselinedatacollection (created_by_id);
CREATE INDEX mana_baseli_study_i_898caa_idx ON mana_baselinedatacollection (study_id, collection_method);
CREATE INDEX mana_baseli_status_de3fe1_idx ON mana_baselinedatacollection (status, planned_date);

CREATE INDEX datacollection_data_collectors_datacollection_idx ON mana_baselinedatacollection_data_collectors (baselinedatacollection_id);
CREATE INDEX mana_baselinedatacollection_data_collectors_user_id_idx ON mana_baselinedatacollection_data_collectors (user_id);

CREATE INDEX mana_mappingactivity_assessment_id_idx ON mana_mappingactivity (assessment_id);
CREATE INDEX mana_mappingactivity_created_by_id_idx ON mana_mappingactivity (created_by_id);

CREATE INDEX mana_mappingactivity_mapping_team_mappingactivity_id_idx ON mana_mappingactivity_mapping_team (mappingactivity_id);
CREATE INDEX mana_mappingactivity_mapping_team_user_id_idx ON mana_mappingactivity_mapping_team (user_id);

CREATE INDEX mana_communityprofile_assessment_id_idx ON mana_communityprofile (assessment_id);
CREATE INDEX mana_communityprofile_created_by_id_idx ON mana_communityprofile (created_by_id);

CREATE INDEX mana_communitygovernance_assessment_id_idx ON mana_communitygovernance (assessment_id);
CREATE INDEX mana_communitygovernance_created_by_id_idx ON mana_communitygovernance (created_by_id);

CREATE INDEX mana_communitychallenges_community_id_idx ON mana_communitychallenges (community_id);
CREATE INDEX mana_communitychallenges_assessment_id_idx ON mana_communitychallenges (assessment_id);
CREATE INDEX mana_communitychallenges_identified_by_id_idx ON mana_communitychallenges (identified_by_id);

CREATE INDEX mana_communityaspirations_community_id_idx ON mana_communityaspirations (community_id);
CREATE INDEX mana_communityaspirations_assessment_id_idx ON mana_communityaspirations (assessment_id);
CREATE INDEX mana_communityaspirations_captured_by_id_idx ON mana_communityaspirations (captured_by_id);

CREATE INDEX mana_manareport_submitted_by_id_idx ON mana_manareport (submitted_by_id);
CREATE INDEX mana_manareport_created_by_id_idx ON mana_manareport (created_by_id);

CREATE INDEX mana_workshopactivity_assessment_id_idx ON mana_workshopactivity (assessment_id);
CREATE INDEX mana_workshopactivity_created_by_id_idx ON mana_workshopactivity (created_by_id);

CREATE INDEX mana_workshopactivity_facilitators_workshopactivity_id_idx ON mana_workshopactivity_facilitators (workshopactivity_id);
CREATE INDEX mana_workshopactivity_facilitators_user_id_idx ON mana_workshopactivity_facilitators (user_id);

CREATE INDEX mana_workshopsession_workshop_id_idx ON mana_workshopsession (workshop_id);
CREATE INDEX mana_workshopsession_facilitator_id_idx ON mana_workshopsession (facilitator_id);

CREATE INDEX mana_workshopparticipant_workshop_id_idx ON mana_workshopparticipant (workshop_id);

CREATE INDEX mana_workshopparticipantaccount_assessment_id_idx ON mana_workshopparticipantaccount (assessment_id);
CREATE INDEX mana_workshopparticipantaccount_region_id_idx ON mana_workshopparticipantaccount (region_id);
CREATE INDEX mana_workshopparticipantaccount_province_id_idx ON mana_workshopparticipantaccount (province_id);
CREATE INDEX mana_workshopparticipantaccount_municipality_id_idx ON mana_workshopparticipantaccount (municipality_id);
CREATE INDEX mana_workshopparticipantaccount_barangay_id_idx ON mana_workshopparticipantaccount (barangay_id);
CREATE INDEX mana_workshopparticipantaccount_office_region_id_idx ON mana_workshopparticipantaccount (office_region_id);
CREATE INDEX mana_workshopparticipantaccount_office_province_id_idx ON mana_workshopparticipantaccount (office_province_id);
CREATE INDEX mana_workshopparticipantaccount_office_municipality_id_idx ON mana_workshopparticipantaccount (office_municipality_id);
CREATE INDEX mana_workshopparticipantaccount_office_barangay_id_idx ON mana_workshopparticipantaccount (office_barangay_id);
CREATE INDEX mana_workshopparticipantaccount_created_by_id_idx ON mana_workshopparticipantaccount (created_by_id);

CREATE INDEX mana_workshopresponse_participant_id_idx ON mana_workshopresponse (participant_id);
CREATE INDEX mana_workshopresponse_workshop_id_idx ON mana_workshopresponse (workshop_id);
CREATE INDEX mana_worksh_worksho_1c1107_idx ON mana_workshopresponse (workshop_id, status);
CREATE INDEX mana_worksh_partici_7f9ed8_idx ON mana_workshopresponse (participant_id, workshop_id);

CREATE INDEX mana_workshopaccesslog_participant_id_idx ON mana_workshopaccesslog (participant_id);
CREATE INDEX mana_workshopaccesslog_workshop_id_idx ON mana_workshopaccesslog (workshop_id);
CREATE INDEX mana_workshopaccesslog_created_at_idx ON mana_workshopaccesslog (created_at);
CREATE INDEX mana_worksh_partici_61c56d_idx ON mana_workshopaccesslog (participant_id, workshop_id);
CREATE INDEX mana_worksh_action__b44cc4_idx ON mana_workshopaccesslog (action_type, created_at);

CREATE INDEX mana_workshopoutput_workshop_id_idx ON mana_workshopoutput (workshop_id);
CREATE INDEX mana_workshopoutput_created_by_session_id_idx ON mana_workshopoutput (created_by_session_id);
CREATE INDEX mana_workshopoutput_created_by_id_idx ON mana_workshopoutput (created_by_id);

CREATE INDEX mana_workshopsynthesis_assessment_id_idx ON mana_workshopsynthesis (assessment_id);
CREATE INDEX mana_workshopsynthesis_workshop_id_idx ON mana_workshopsynthesis (workshop_id);
CREATE INDEX mana_workshopsynthesis_reviewed_by_id_idx ON mana_workshopsynthesis (reviewed_by_id);
CREATE INDEX mana_workshopsynthesis_created_by_id_idx ON mana_workshopsynthesis (created_by_id);
CREATE INDEX mana_worksh_assessm_70b92a_idx ON mana_workshopsynthesis (assessment_id, status);
CREATE INDEX mana_worksh_worksho_7c8266_idx ON mana_workshopsynthesis (workshop_id, status);

CREATE INDEX mana_workshopnotification_participant_id_idx ON mana_workshopnotification (participant_id);
CREATE INDEX mana_workshopnotification_workshop_id_idx ON mana_workshopnotification (workshop_id);
CREATE INDEX mana_worksh_partici_52f564_idx ON mana_workshopnotification (participant_id, created_at DESC);
CREATE INDEX mana_worksh_partici_84dd9e_idx ON mana_workshopnotification (participant_id, is_read);

-- monitoring of programmes

-- None on category, status, fiscal_year, sector or updated_at: OBCMS has none.
CREATE INDEX monitoring_monitoringentry_lead_organization_id_idx ON monitoring_monitoringentry (lead_organization_id);
CREATE INDEX monitoring_monitoringentry_implementing_moa_id_idx ON monitoring_monitoringentry (implementing_moa_id);
CREATE INDEX monitoring_monitoringentry_submitted_by_community_id_idx ON monitoring_monitoringentry (submitted_by_community_id);
CREATE INDEX monitoring_monitoringentry_submitted_to_organization_id_idx ON monitoring_monitoringentry (submitted_to_organization_id);
CREATE INDEX monitoring_monitoringentry_related_assessment_id_idx ON monitoring_monitoringentry (related_assessment_id);
CREATE INDEX monitoring_monitoringentry_related_policy_id_idx ON monitoring_monitoringentry (related_policy_id);
CREATE INDEX monitoring_monitoringentry_coverage_region_id_idx ON monitoring_monitoringentry (coverage_region_id);
CREATE INDEX monitoring_monitoringentry_coverage_province_id_idx ON monitoring_monitoringentry (coverage_province_id);
CREATE INDEX monitoring_monitoringentry_coverage_municipality_id_idx ON monitoring_monitoringentry (coverage_municipality_id);
CREATE INDEX monitoring_monitoringentry_coverage_barangay_id_idx ON monitoring_monitoringentry (coverage_barangay_id);
CREATE INDEX monitoring_monitoringentry_created_by_id_idx ON monitoring_monitoringentry (created_by_id);
CREATE INDEX monitoring_monitoringentry_updated_by_id_idx ON monitoring_monitoringentry (updated_by_id);
CREATE INDEX monitoring_monitoringentry_approval_status_idx ON monitoring_monitoringentry (approval_status);
CREATE INDEX monitoring_monitoringentry_approval_status_like ON monitoring_monitoringentry (approval_status varchar_pattern_ops);
CREATE INDEX monitoring_monitoringentry_reviewed_by_id_idx ON monitoring_monitoringentry (reviewed_by_id);
CREATE INDEX monitoring_monitoringentry_budget_approved_by_id_idx ON monitoring_monitoringentry (budget_approved_by_id);
CREATE INDEX monitoring_monitoringentry_executive_approved_by_id_idx ON monitoring_monitoringentry (executive_approved_by_id);

CREATE INDEX monitoring_monitoringentry_communities_monitoringentry_id_idx ON monitoring_monitoringentry_communities (monitoringentry_id);
CREATE INDEX monitoring_monitoringentry_communities_obccommunity_id_idx ON monitoring_monitoringentry_communities (obccommunity_id);

CREATE INDEX monitoring_monitoringentry_needs_addressed_monitoringentry_idx ON monitoring_monitoringentry_needs_addressed (monitoringentry_id);
CREATE INDEX monitoring_monitoringentry_needs_addressed_need_id_idx ON monitoring_monitoringentry_needs_addressed (need_id);

CREATE INDEX monitoringentry_implementing_policies_monitoringentry_idx ON monitoring_monitoringentry_implementing_policies (monitoringentry_id);
CREATE INDEX monitoringentry_implementing_policies_policyrecommendation_idx ON monitoring_monitoringentry_implementing_policies (policyrecommendation_id);

CREATE INDEX monitoringentry_related_ppas_from_monitoringentry_idx ON monitoring_monitoringentry_related_ppas (from_monitoringentry_id);
CREATE INDEX monitoring_monitoringentry_related_ppas_to_monitoringentry_idx ON monitoring_monitoringentry_related_ppas (to_monitoringentry_id);

CREATE INDEX entry_standard_outcome_indicators_entry_idx ON monitoring_monitoringentry_standard_outcome_indicators (monitoringentry_id);
CREATE INDEX entry_standard_outcome_indicators_outcomeindicator_idx ON monitoring_monitoringentry_standard_outcome_indicators (outcomeindicator_id);

CREATE INDEX monitoringentry_supporting_organizations_monitoringentry_idx ON monitoring_monitoringentry_supporting_organizations (monitoringentry_id);
CREATE INDEX monitoringentry_supporting_organizations_organization_idx ON monitoring_monitoringentry_supporting_organizations (organization_id);

CREATE INDEX monitoring_monitoringentryfunding_entry_id_idx ON monitoring_monitoringentryfunding (entry_id);
CREATE INDEX monitoring_monitoringentryfunding_created_by_id_idx ON monitoring_monitoringentryfunding (created_by_id);
CREATE INDEX monitoring_monitoringentryfunding_updated_by_id_idx ON monitoring_monitoringentryfunding (updated_by_id);

CREATE INDEX monitoring_monitoringentryworkflowstage_entry_id_idx ON monitoring_monitoringentryworkflowstage (entry_id);
CREATE INDEX monitoring_monitoringentryworkflowstage_owner_team_id_idx ON monitoring_monitoringentryworkflowstage (owner_team_id);
CREATE INDEX monitoring_monitoringentryworkflowstage_owner_organization_idx ON monitoring_monitoringentryworkflowstage (owner_organization_id);
CREATE INDEX monitoring_monitoringentryworkflowstage_last_updated_by_id_idx ON monitoring_monitoringentryworkflowstage (last_updated_by_id);

CREATE INDEX monitoring_monitoringentryworkflowdocument_workflow_stage_idx ON monitoring_monitoringentryworkflowdocument (workflow_stage_id);
CREATE INDEX monitoring_monitoringentryworkflowdocument_uploaded_by_id_idx ON monitoring_monitoringentryworkflowdocument (uploaded_by_id);

CREATE INDEX monitoring_monitoringupdate_entry_id_idx ON monitoring_monitoringupdate (entry_id);
CREATE INDEX monitoring_monitoringupdate_created_by_id_idx ON monitoring_monitoringupdate (created_by_id);

CREATE INDEX monitoring_monitoringrequestattachment_entry_id_idx ON monitoring_monitoringrequestattachment (entry_id);
CREATE INDEX monitoring_monitoringrequestattachment_uploaded_by_id_idx ON monitoring_monitoringrequestattachment (uploaded_by_id);

CREATE INDEX monitoring__categor_0719a6_idx ON monitoring_outcomeindicator (category, is_active);
CREATE INDEX monitoring__indicat_41c3d1_idx ON monitoring_outcomeindicator (indicator_name);

CREATE INDEX monitoring_strategicgoal_lead_agency_id_idx ON monitoring_strategicgoal (lead_agency_id);
CREATE INDEX monitoring_strategicgoal_created_by_id_idx ON monitoring_strategicgoal (created_by_id);
CREATE INDEX monitoring__sector_593df4_idx ON monitoring_strategicgoal (sector, status);
CREATE INDEX monitoring__target__c91f37_idx ON monitoring_strategicgoal (target_year, status);
CREATE INDEX monitoring__priorit_1f85ee_idx ON monitoring_strategicgoal (priority_level, status);
CREATE INDEX monitoring__start_y_3c6aef_idx ON monitoring_strategicgoal (start_year, target_year);

CREATE INDEX monitoring_strategicgoal_linked_ppas_strategicgoal_id_idx ON monitoring_strategicgoal_linked_ppas (strategicgoal_id);
CREATE INDEX monitoring_strategicgoal_linked_ppas_monitoringentry_id_idx ON monitoring_strategicgoal_linked_ppas (monitoringentry_id);

CREATE INDEX monitoring_strategicgoal_linked_policies_strategicgoal_id_idx ON monitoring_strategicgoal_linked_policies (strategicgoal_id);
CREATE INDEX strategicgoal_linked_policies_policyrecommendation_idx ON monitoring_strategicgoal_linked_policies (policyrecommendation_id);

CREATE INDEX monitoring_strategicgoal_supporting_agencies_strategicgoal_idx ON monitoring_strategicgoal_supporting_agencies (strategicgoal_id);
CREATE INDEX monitoring_strategicgoal_supporting_agencies_organization_idx ON monitoring_strategicgoal_supporting_agencies (organization_id);

CREATE INDEX monitoring_annualplanningcycle_created_by_id_idx ON monitoring_annualplanningcycle (created_by_id);
CREATE INDEX monitoring__fiscal__fe768a_idx ON monitoring_annualplanningcycle (fiscal_year DESC);
CREATE INDEX monitoring__status_afe816_idx ON monitoring_annualplanningcycle (status);

CREATE INDEX annualplanningcycle_strategic_goals_annualplanningcycle_idx ON monitoring_annualplanningcycle_strategic_goals (annualplanningcycle_id);
CREATE INDEX annualplanningcycle_strategic_goals_strategicgoal_idx ON monitoring_annualplanningcycle_strategic_goals (strategicgoal_id);

CREATE INDEX annualplanningcycle_monitoring_entries_annualplanningcycle_idx ON monitoring_annualplanningcycle_monitoring_entries (annualplanningcycle_id);
CREATE INDEX annualplanningcycle_monitoring_entries_monitoringentry_idx ON monitoring_annualplanningcycle_monitoring_entries (monitoringentry_id);

CREATE INDEX annualplanningcycle_needs_addressed_annualplanningcycle_idx ON monitoring_annualplanningcycle_needs_addressed (annualplanningcycle_id);
CREATE INDEX monitoring_annualplanningcycle_needs_addressed_need_id_idx ON monitoring_annualplanningcycle_needs_addressed (need_id);

CREATE INDEX monitoring_budgetscenario_planning_cycle_id_idx ON monitoring_budgetscenario (planning_cycle_id);
CREATE INDEX monitoring_budgetscenario_created_by_id_idx ON monitoring_budgetscenario (created_by_id);
CREATE INDEX monitoring__plannin_b2372a_idx ON monitoring_budgetscenario (planning_cycle_id, status);
CREATE INDEX monitoring__scenari_a16e8d_idx ON monitoring_budgetscenario (scenario_type);
CREATE INDEX monitoring__is_base_f1b0d1_idx ON monitoring_budgetscenario (is_baseline);

CREATE INDEX monitoring_scenarioallocation_scenario_id_idx ON monitoring_scenarioallocation (scenario_id);
CREATE INDEX monitoring_scenarioallocation_ppa_id_idx ON monitoring_scenarioallocation (ppa_id);
CREATE INDEX monitoring__scenari_3c223a_idx ON monitoring_scenarioallocation (scenario_id, status);
CREATE INDEX monitoring__priorit_9c770b_idx ON monitoring_scenarioallocation (priority_rank);
CREATE INDEX monitoring__overall_9e27a5_idx ON monitoring_scenarioallocation (overall_score DESC);

CREATE INDEX monitoring__fiscal__c73ca2_idx ON monitoring_ceilingmanagement (fiscal_year, funding_source);
CREATE INDEX monitoring__funding_ae2f09_idx ON monitoring_ceilingmanagement (funding_source, sector);

-- policy recommendations and documents

CREATE INDEX policy_tracking_policyrecommendation_reference_number_like ON policy_tracking_policyrecommendation (reference_number varchar_pattern_ops);
CREATE INDEX policy_tracking_policyrecommendation_target_region_id_idx ON policy_tracking_policyrecommendation (target_region_id);
CREATE INDEX policy_tracking_policyrecommendation_target_province_id_idx ON policy_tracking_policyrecommendation (target_province_id);
CREATE INDEX policy_tracking_policyrecommendation_target_municipality_idx ON policy_tracking_policyrecommendation (target_municipality_id);
CREATE INDEX policy_tracking_policyrecommendation_target_barangay_id_idx ON policy_tracking_policyrecommendation (target_barangay_id);
CREATE INDEX policy_tracking_policyrecommendation_proposed_by_id_idx ON policy_tracking_policyrecommendation (proposed_by_id);
CREATE INDEX policy_tracking_policyrecommendation_lead_author_id_idx ON policy_tracking_policyrecommendation (lead_author_id);
CREATE INDEX policy_tracking_policyrecommendation_assigned_reviewer_id_idx ON policy_tracking_policyrecommendation (assigned_reviewer_id);
CREATE INDEX policy_trac_status_7603ba_idx ON policy_tracking_policyrecommendation (status, priority);
CREATE INDEX policy_trac_categor_a8a125_idx ON policy_tracking_policyrecommendation (category, status);
CREATE INDEX policy_trac_propose_716771_idx ON policy_tracking_policyrecommendation (proposed_by_id, status);
CREATE INDEX policy_trac_submiss_a5f2a9_idx ON policy_tracking_policyrecommendation (submission_date, priority);

CREATE INDEX policy_target_communities_policy_idx ON policy_tracking_policyrecommendation_target_communities (policyrecommendation_id);
CREATE INDEX policyrecommendation_target_communities_obccommunity_idx ON policy_tracking_policyrecommendation_target_communities (obccommunity_id);

CREATE INDEX policy_related_assessments_policy_idx ON policy_tracking_policyrecommendation_related_assessments (policyrecommendation_id);
CREATE INDEX policyrecommendation_related_assessments_assessment_idx ON policy_tracking_policyrecommendation_related_assessments (assessment_id);

CREATE INDEX policyrecommendation_related_needs_policyrecommendation_idx ON policy_tracking_policyrecommendation_related_needs (policyrecommendation_id);
CREATE INDEX policy_tracking_policyrecommendation_related_needs_need_id_idx ON policy_tracking_policyrecommendation_related_needs (need_id);

CREATE INDEX policy_contributing_authors_policy_idx ON policy_tracking_policyrecommendation_contributing_authors (policyrecommendation_id);
CREATE INDEX policyrecommendation_contributing_authors_user_idx ON policy_tracking_policyrecommendation_contributing_authors (user_id);

CREATE INDEX policy_tracking_policyevidence_policy_id_idx ON policy_tracking_policyevidence (policy_id);
CREATE INDEX policy_tracking_policyevidence_verified_by_id_idx ON policy_tracking_policyevidence (verified_by_id);
CREATE INDEX policy_tracking_policyevidence_added_by_id_idx ON policy_tracking_policyevidence (added_by_id);
CREATE INDEX policy_trac_policy__108406_idx ON policy_tracking_policyevidence (policy_id, evidence_type);
CREATE INDEX policy_trac_reliabi_a525d5_idx ON policy_tracking_policyevidence (reliability_level, verified);

CREATE INDEX policy_tracking_policyimpact_policy_id_idx ON policy_tracking_policyimpact (policy_id);
CREATE INDEX policy_tracking_policyimpact_measured_by_id_idx ON policy_tracking_policyimpact (measured_by_id);
CREATE INDEX policy_trac_policy__0cb63b_idx ON policy_tracking_policyimpact (policy_id, impact_type);
CREATE INDEX policy_trac_target__d3d0df_idx ON policy_tracking_policyimpact (target_date, policy_id);

CREATE INDEX policy_tracking_policyimplementationmilestone_policy_id_idx ON policy_tracking_policyimplementationmilestone (policy_id);
CREATE INDEX policy_tracking_policyimplementationmilestone_assigned_to_idx ON policy_tracking_policyimplementationmilestone (assigned_to_id);
CREATE INDEX policy_tracking_policyimplementationmilestone_created_by_idx ON policy_tracking_policyimplementationmilestone (created_by_id);
CREATE INDEX policy_trac_policy__be2b02_idx ON policy_tracking_policyimplementationmilestone (policy_id, status);
CREATE INDEX policy_trac_target__586302_idx ON policy_tracking_policyimplementationmilestone (target_date, status);
CREATE INDEX policy_trac_assigne_a77442_idx ON policy_tracking_policyimplementationmilestone (assigned_to_id, status);

CREATE INDEX policy_tracking_policydocument_policy_id_idx ON policy_tracking_policydocument (policy_id);
CREATE INDEX policy_tracking_policydocument_uploaded_by_id_idx ON policy_tracking_policydocument (uploaded_by_id);
CREATE INDEX policy_trac_policy__e1e4d4_idx ON policy_tracking_policydocument (policy_id, document_type);
CREATE INDEX policy_trac_is_conf_146307_idx ON policy_tracking_policydocument (is_confidential, is_public);

CREATE INDEX documents_category_name_like ON documents_category (name varchar_pattern_ops);

CREATE INDEX documents_document_category_id_idx ON documents_document (category_id);
CREATE INDEX documents_document_community_id_idx ON documents_document (community_id);
CREATE INDEX documents_document_parent_document_id_idx ON documents_document (parent_document_id);
CREATE INDEX documents_document_uploaded_by_id_idx ON documents_document (uploaded_by_id);
CREATE INDEX documents_document_reviewed_by_id_idx ON documents_document (reviewed_by_id);
CREATE INDEX documents_document_approved_by_id_idx ON documents_document (approved_by_id);
CREATE INDEX documents_d_documen_80b3b1_idx ON documents_document (document_type, status);
CREATE INDEX documents_d_communi_202dbe_idx ON documents_document (community_id, document_type);
CREATE INDEX documents_d_confide_81a68b_idx ON documents_document (confidentiality_level);
CREATE INDEX documents_d_is_late_44395d_idx ON documents_document (is_latest_version, parent_document_id);

CREATE INDEX documents_comment_document_id_idx ON documents_comment (document_id);
CREATE INDEX documents_comment_user_id_idx ON documents_comment (user_id);
CREATE INDEX documents_comment_parent_comment_id_idx ON documents_comment (parent_comment_id);

CREATE INDEX documents_access_document_id_idx ON documents_access (document_id);
CREATE INDEX documents_access_user_id_idx ON documents_access (user_id);
CREATE INDEX documents_access_granted_by_id_idx ON documents_access (granted_by_id);
CREATE INDEX documents_a_documen_3810b0_idx ON documents_access (document_id, access_type);
CREATE INDEX documents_a_user_id_a04d1a_idx ON documents_access (user_id, accessed_at);

-- planning and project central

CREATE INDEX planning_strategicplan_created_by_id_idx ON planning_strategicplan (created_by_id);
CREATE INDEX planning_st_start_y_19df57_idx ON planning_strategicplan (start_year, end_year);
CREATE INDEX planning_st_status_9f1c5f_idx ON planning_strategicplan (status);

CREATE INDEX planning_strategicgoal_strategic_plan_id_idx ON planning_strategicgoal (strategic_plan_id);

CREATE INDEX planning_annualworkplan_strategic_plan_id_idx ON planning_annualworkplan (strategic_plan_id);
CREATE INDEX planning_annualworkplan_created_by_id_idx ON planning_annualworkplan (created_by_id);
CREATE INDEX planning_an_year_1d4dd1_idx ON planning_annualworkplan (year);
CREATE INDEX planning_an_status_a0092b_idx ON planning_annualworkplan (status);

CREATE INDEX planning_workplanobjective_annual_work_plan_id_idx ON planning_workplanobjective (annual_work_plan_id);
CREATE INDEX planning_workplanobjective_strategic_goal_id_idx ON planning_workplanobjective (strategic_goal_id);

CREATE INDEX project_central_alert_alert_type_idx ON project_central_alert (alert_type);
CREATE INDEX project_central_alert_alert_type_like ON project_central_alert (alert_type varchar_pattern_ops);
CREATE INDEX project_central_alert_severity_idx ON project_central_alert (severity);
CREATE INDEX project_central_alert_severity_like ON project_central_alert (severity varchar_pattern_ops);
CREATE INDEX project_central_alert_related_workflow_id_idx ON project_central_alert (related_workflow_id);
CREATE INDEX project_central_alert_related_ppa_id_idx ON project_central_alert (related_ppa_id);
CREATE INDEX project_central_alert_related_need_id_idx ON project_central_alert (related_need_id);
CREATE INDEX project_central_alert_related_policy_id_idx ON project_central_alert (related_policy_id);
CREATE INDEX project_central_alert_related_mao_id_idx ON project_central_alert (related_mao_id);
CREATE INDEX project_central_alert_is_active_idx ON project_central_alert (is_active);
CREATE INDEX project_central_alert_acknowledged_by_id_idx ON project_central_alert (acknowledged_by_id);
CREATE INDEX project_central_alert_created_at_idx ON project_central_alert (created_at);
CREATE INDEX project_cen_alert_t_fc50e0_idx ON project_central_alert (alert_type, is_active);
CREATE INDEX project_cen_severit_331544_idx ON project_central_alert (severity, is_active, created_at DESC);
CREATE INDEX project_cen_is_acti_d1b40e_idx ON project_central_alert (is_active, is_acknowledged);

CREATE INDEX project_central_budgetceiling_created_by_id_idx ON project_central_budgetceiling (created_by_id);
CREATE INDEX project_cen_fiscal__9fd979_idx ON project_central_budgetceiling (fiscal_year, is_active);
CREATE INDEX project_cen_sector_9d5716_idx ON project_central_budgetceiling (sector, fiscal_year);
CREATE INDEX project_cen_funding_87a4e8_idx ON project_central_budgetceiling (funding_source, fiscal_year);

CREATE INDEX project_central_budgetscenario_created_by_id_idx ON project_central_budgetscenario (created_by_id);
CREATE INDEX project_central_budgetscenario_approved_by_id_idx ON project_central_budgetscenario (approved_by_id);
CREATE INDEX project_cen_fiscal__cb9325_idx ON project_central_budgetscenario (fiscal_year, status);
CREATE INDEX project_cen_is_base_45636a_idx ON project_central_budgetscenario (is_baseline, fiscal_year);

CREATE INDEX project_central_budgetapprovalstage_ppa_id_idx ON project_central_budgetapprovalstage (ppa_id);
CREATE INDEX project_central_budgetapprovalstage_approver_id_idx ON project_central_budgetapprovalstage (approver_id);
CREATE INDEX project_cen_ppa_id_5e4592_idx ON project_central_budgetapprovalstage (ppa_id, stage);
CREATE INDEX project_cen_status_41aadd_idx ON project_central_budgetapprovalstage (status, stage);
CREATE INDEX project_cen_approve_d5a864_idx ON project_central_budgetapprovalstage (approver_id, approved_at);

-- budget preparation and execution

CREATE INDEX budget_preparation_budgetproposal_organization_id_idx ON budget_preparation_budgetproposal (organization_id);
CREATE INDEX budget_preparation_budgetproposal_submitted_by_id_idx ON budget_preparation_budgetproposal (submitted_by_id);
CREATE INDEX budget_preparation_budgetproposal_approved_by_id_idx ON budget_preparation_budgetproposal (approved_by_id);
CREATE INDEX budget_prep_organiz_2ee1b3_idx ON budget_preparation_budgetproposal (organization_id, fiscal_year);
CREATE INDEX budget_prep_status_011cb7_idx ON budget_preparation_budgetproposal (status);

CREATE INDEX budget_preparation_programbudget_budget_proposal_id_idx ON budget_preparation_programbudget (budget_proposal_id);
CREATE INDEX budget_preparation_programbudget_monitoring_entry_id_idx ON budget_preparation_programbudget (monitoring_entry_id);
CREATE INDEX budget_preparation_programbudget_strategic_goal_id_idx ON budget_preparation_programbudget (strategic_goal_id);
CREATE INDEX budget_preparation_programbudget_annual_work_plan_id_idx ON budget_preparation_programbudget (annual_work_plan_id);
CREATE INDEX budget_preparation_programbudget_program_id_idx ON budget_preparation_programbudget (program_id);

CREATE INDEX budget_preparation_budgetlineitem_program_budget_id_idx ON budget_preparation_budgetlineitem (program_budget_id);
CREATE INDEX budget_prep_program_7beec1_idx ON budget_preparation_budgetlineitem (program_budget_id, category);

CREATE INDEX budget_preparation_budgetjustification_program_budget_id_idx ON budget_preparation_budgetjustification (program_budget_id);
CREATE INDEX budgetjustification_needs_assessment_reference_idx ON budget_preparation_budgetjustification (needs_assessment_reference_id);
CREATE INDEX budgetjustification_monitoring_entry_reference_idx ON budget_preparation_budgetjustification (monitoring_entry_reference_id);

CREATE INDEX budget_execution_allotment_program_budget_id_idx ON budget_execution_allotment (program_budget_id);
CREATE INDEX budget_execution_allotment_released_by_id_idx ON budget_execution_allotment (released_by_id);
CREATE INDEX budget_exec_program_1f5da3_idx ON budget_execution_allotment (program_budget_id, status);
CREATE INDEX budget_exec_quarter_d4c8bf_idx ON budget_execution_allotment (quarter);

CREATE INDEX budget_execution_obligation_allotment_id_idx ON budget_execution_obligation (allotment_id);
CREATE INDEX budget_execution_obligation_work_item_id_idx ON budget_execution_obligation (work_item_id);
CREATE INDEX budget_execution_obligation_obligated_by_id_idx ON budget_execution_obligation (obligated_by_id);
CREATE INDEX budget_exec_allotme_9761f3_idx ON budget_execution_obligation (allotment_id, status);
CREATE INDEX budget_exec_work_it_086a51_idx ON budget_execution_obligation (work_item_id);

CREATE INDEX budget_execution_disbursement_obligation_id_idx ON budget_execution_disbursement (obligation_id);
CREATE INDEX budget_execution_disbursement_disbursed_by_id_idx ON budget_execution_disbursement (disbursed_by_id);
CREATE INDEX budget_exec_obligat_141c46_idx ON budget_execution_disbursement (obligation_id);
CREATE INDEX budget_exec_status_d00ee1_idx ON budget_execution_disbursement (status);

CREATE INDEX budget_execution_disbursement_line_item_disbursement_id_idx ON budget_execution_disbursement_line_item (disbursement_id);
CREATE INDEX budget_execution_disbursement_line_item_monitoring_entry_idx ON budget_execution_disbursement_line_item (monitoring_entry_id);
CREATE INDEX budget_exec_disburs_9b5b6c_idx ON budget_execution_disbursement_line_item (disbursement_id);
CREATE INDEX budget_exec_monitor_fa2e8a_idx ON budget_execution_disbursement_line_item (monitoring_entry_id);

CREATE INDEX budget_execution_workitem_monitoring_entry_id_idx ON budget_execution_workitem (monitoring_entry_id);
CREATE INDEX budget_exec_monitor_05aa4d_idx ON budget_execution_workitem (monitoring_entry_id);
CREATE INDEX budget_exec_status_5af77f_idx ON budget_execution_workitem (status);

-- services and data imports

CREATE INDEX services_serviceoffering_offering_mao_id_idx ON services_serviceoffering (offering_mao_id);
CREATE INDEX services_serviceoffering_focal_person_id_idx ON services_serviceoffering (focal_person_id);
CREATE INDEX services_serviceoffering_created_by_id_idx ON services_serviceoffering (created_by_id);
CREATE INDEX services_se_offerin_4899ed_idx ON services_serviceoffering (offering_mao_id, status);
CREATE INDEX services_se_service_89718b_idx ON services_serviceoffering (service_type, status);
CREATE INDEX services_se_applica_76fddf_idx ON services_serviceoffering (application_deadline);

CREATE INDEX services_serviceoffering_linked_ppas_serviceoffering_id_idx ON services_serviceoffering_linked_ppas (serviceoffering_id);
CREATE INDEX services_serviceoffering_linked_ppas_monitoringentry_id_idx ON services_serviceoffering_linked_ppas (monitoringentry_id);

CREATE INDEX services_serviceapplication_service_id_idx ON services_serviceapplication (service_id);
CREATE INDEX services_serviceapplication_applicant_community_id_idx ON services_serviceapplication (applicant_community_id);
CREATE INDEX services_serviceapplication_applicant_user_id_idx ON services_serviceapplication (applicant_user_id);
CREATE INDEX services_serviceapplication_reviewed_by_id_idx ON services_serviceapplication (reviewed_by_id);
CREATE INDEX services_se_service_3df4cf_idx ON services_serviceapplication (service_id, status);
CREATE INDEX services_se_applica_be6c9c_idx ON services_serviceapplication (applicant_community_id, status);
CREATE INDEX services_se_applica_330b8a_idx ON services_serviceapplication (applicant_user_id, status);
CREATE INDEX services_se_submiss_2f42b9_idx ON services_serviceapplication (submission_date);

CREATE INDEX data_imports_template_created_by_id_idx ON data_imports_template (created_by_id);

CREATE INDEX data_imports_field_mapping_name_like ON data_imports_field_mapping (name varchar_pattern_ops);
CREATE INDEX data_imports_field_mapping_created_by_id_idx ON data_imports_field_mapping (created_by_id);

CREATE INDEX data_imports_import_imported_by_id_idx ON data_imports_import (imported_by_id);

CREATE INDEX data_imports_log_import_session_id_idx ON data_imports_log (import_session_id);

-- assistant

CREATE INDEX ai_assistant_aioperation_user_id_idx ON ai_assistant_aioperation (user_id);
CREATE INDEX ai_assistant_aioperation_prompt_hash_idx ON ai_assistant_aioperation (prompt_hash);
CREATE INDEX ai_assistant_aioperation_prompt_hash_like ON ai_assistant_aioperation (prompt_hash varchar_pattern_ops);
CREATE INDEX ai_assistant_aioperation_created_at_idx ON ai_assistant_aioperation (created_at);
CREATE INDEX ai_assistan_operati_4a8604_idx ON ai_assistant_aioperation (operation_type, created_at);
CREATE INDEX ai_assistan_module_7c51af_idx ON ai_assistant_aioperation (module, created_at);
CREATE INDEX ai_assistan_user_id_eb1a89_idx ON ai_assistant_aioperation (user_id, created_at);
CREATE INDEX ai_assistan_success_4c4b73_idx ON ai_assistant_aioperation (success, created_at);
CREATE INDEX ai_assistan_cached_2340dc_idx ON ai_assistant_aioperation (cached, created_at);

CREATE INDEX ai_assistant_aiconversation_user_id_idx ON ai_assistant_aiconversation (user_id);
CREATE INDEX ai_assistant_aiconversation_related_policy_id_idx ON ai_assistant_aiconversation (related_policy_id);
CREATE INDEX ai_assistan_user_id_b7e329_idx ON ai_assistant_aiconversation (user_id, conversation_type);
CREATE INDEX ai_assistan_related_a3dd24_idx ON ai_assistant_aiconversation (related_policy_id, is_active);
CREATE INDEX ai_assistan_created_db2bb4_idx ON ai_assistant_aiconversation (created_at, user_id);

CREATE INDEX ai_assistant_aiinsight_related_policy_id_idx ON ai_assistant_aiinsight (related_policy_id);
CREATE INDEX ai_assistant_aiinsight_conversation_id_idx ON ai_assistant_aiinsight (conversation_id);
CREATE INDEX ai_assistant_aiinsight_validated_by_id_idx ON ai_assistant_aiinsight (validated_by_id);
CREATE INDEX ai_assistant_aiinsight_generated_by_id_idx ON ai_assistant_aiinsight (generated_by_id);
CREATE INDEX ai_assistan_related_52a921_idx ON ai_assistant_aiinsight (related_policy_id, insight_type);
CREATE INDEX ai_assistan_is_vali_18559f_idx ON ai_assistant_aiinsight (is_validated, confidence_level);
CREATE INDEX ai_assistan_created_25584c_idx ON ai_assistant_aiinsight (created_at, insight_type);

CREATE INDEX ai_assistant_aigenerateddocument_related_policy_id_idx ON ai_assistant_aigenerateddocument (related_policy_id);
CREATE INDEX ai_assistant_aigenerateddocument_conversation_id_idx ON ai_assistant_aigenerateddocument (conversation_id);
CREATE INDEX ai_assistant_aigenerateddocument_reviewed_by_id_idx ON ai_assistant_aigenerateddocument (reviewed_by_id);
CREATE INDEX ai_assistant_aigenerateddocument_generated_by_id_idx ON ai_assistant_aigenerateddocument (generated_by_id);
CREATE INDEX ai_assistan_related_ec4597_idx ON ai_assistant_aigenerateddocument (related_policy_id, document_type);
CREATE INDEX ai_assistan_status_d7ddd0_idx ON ai_assistant_aigenerateddocument (status, document_type);
CREATE INDEX ai_assistan_created_a4e6a1_idx ON ai_assistant_aigenerateddocument (created_at, generated_by_id);

CREATE INDEX ai_assistant_aiusagemetrics_user_id_idx ON ai_assistant_aiusagemetrics (user_id);
CREATE INDEX ai_assistan_date_a8dea0_idx ON ai_assistant_aiusagemetrics (date, user_id);
CREATE INDEX ai_assistan_created_79785d_idx ON ai_assistant_aiusagemetrics (created_at);

CREATE INDEX ai_assistant_documentembedding_content_type_id_idx ON ai_assistant_documentembedding (content_type_id);
CREATE INDEX ai_assistan_content_967f98_idx ON ai_assistant_documentembedding (content_type_id, object_id);
CREATE INDEX ai_assistan_index_n_ad5579_idx ON ai_assistant_documentembedding (index_name, updated_at);
CREATE INDEX ai_assistan_embeddi_285e71_idx ON ai_assistant_documentembedding (embedding_hash);

CREATE INDEX common_chat_message_user_id_idx ON common_chat_message (user_id);
CREATE INDEX common_chat_user_id_78ce39_idx ON common_chat_message (user_id, created_at DESC);
CREATE INDEX common_chat_session_1faed9_idx ON common_chat_message (session_id, created_at DESC);
CREATE INDEX common_chat_topic_7cac25_idx ON common_chat_message (topic);

-- framework and audit

CREATE INDEX django_site_domain_like ON django_site (domain varchar_pattern_ops);

CREATE INDEX django_session_session_key_like ON django_session (session_key varchar_pattern_ops);
CREATE INDEX django_session_expire_date_idx ON django_session (expire_date);

CREATE INDEX django_admin_log_user_id_idx ON django_admin_log (user_id);
CREATE INDEX django_admin_log_content_type_id_idx ON django_admin_log (content_type_id);

CREATE INDEX auditlog_logentry_content_type_id_idx ON auditlog_logentry (content_type_id);
CREATE INDEX auditlog_logentry_object_pk_idx ON auditlog_logentry (object_pk);
CREATE INDEX auditlog_logentry_object_pk_like ON auditlog_logentry (object_pk varchar_pattern_ops);
CREATE INDEX auditlog_logentry_object_id_idx ON auditlog_logentry (object_id);
CREATE INDEX auditlog_logentry_action_idx ON auditlog_logentry (action);
CREATE INDEX auditlog_logentry_actor_id_idx ON auditlog_logentry (actor_id);
CREATE INDEX auditlog_logentry_cid_idx ON auditlog_logentry (cid);
CREATE INDEX auditlog_logentry_cid_like ON auditlog_logentry (cid varchar_pattern_ops);
CREATE INDEX auditlog_logentry_timestamp_idx ON auditlog_logentry ("timestamp");

CREATE INDEX common_audit_log_content_type_id_idx ON common_audit_log (content_type_id);
CREATE INDEX common_audit_log_action_idx ON common_audit_log (action);
CREATE INDEX common_audit_log_action_like ON common_audit_log (action varchar_pattern_ops);
CREATE INDEX common_audit_log_user_id_idx ON common_audit_log (user_id);
CREATE INDEX common_audit_log_timestamp_idx ON common_audit_log ("timestamp");
CREATE INDEX common_audi_content_fdc9f0_idx ON common_audit_log (content_type_id, object_id, "timestamp" DESC);
CREATE INDEX common_audi_user_id_8e41cd_idx ON common_audit_log (user_id, "timestamp" DESC);
CREATE INDEX common_audi_action_b7ad6b_idx ON common_audit_log (action, "timestamp" DESC);

CREATE INDEX axes_accessattempt_user_agent_idx ON axes_accessattempt (user_agent);
CREATE INDEX axes_accessattempt_user_agent_like ON axes_accessattempt (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessattempt_ip_address_idx ON axes_accessattempt (ip_address);
CREATE INDEX axes_accessattempt_username_idx ON axes_accessattempt (username);
CREATE INDEX axes_accessattempt_username_like ON axes_accessattempt (username varchar_pattern_ops);

CREATE INDEX axes_accessfailurelog_user_agent_idx ON axes_accessfailurelog (user_agent);
CREATE INDEX axes_accessfailurelog_user_agent_like ON axes_accessfailurelog (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_ip_address_idx ON axes_accessfailurelog (ip_address);
CREATE INDEX axes_accessfailurelog_username_idx ON axes_accessfailurelog (username);
CREATE INDEX axes_accessfailurelog_username_like ON axes_accessfailurelog (username varchar_pattern_ops);

CREATE INDEX axes_accesslog_user_agent_idx ON axes_accesslog (user_agent);
CREATE INDEX axes_accesslog_user_agent_like ON axes_accesslog (user_agent varchar_pattern_ops);
CREATE INDEX axes_accesslog_ip_address_idx ON axes_accesslog (ip_address);
CREATE INDEX axes_accesslog_username_idx ON axes_accesslog (username);
CREATE INDEX axes_accesslog_username_like ON axes_accesslog (username varchar_pattern_ops);

CREATE INDEX token_blacklist_outstandingtoken_user_id_idx ON token_blacklist_outstandingtoken (user_id);
CREATE INDEX token_blacklist_outstandingtoken_jti_like ON token_blacklist_outstandingtoken (jti varchar_pattern_ops);
