-- OBCMS reference schema: foreign keys
--
-- All of them are NO ACTION (the default) and DEFERRABLE INITIALLY DEFERRED, as
-- OBCMS has them: cascades live in the application, so a DELETE in SQL never
-- cascades, and inside one transaction rows may be loaded in any order. The graph
-- has cycles:
--
--   auth_user                  <-> coordination_organization
--   common_work_item           <-> monitoring_monitoringentry
--   mana_need                  <-> monitoring_monitoringentry (through a join table)
--   trees that point at themselves, such as common_work_item and auth_user
--
-- They stand in a file of their own so that tables can be created, and filled,
-- before the constraints are added.

-- geography

ALTER TABLE common_province
    ADD CONSTRAINT common_province_region_id_fk
        FOREIGN KEY (region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_municipality
    ADD CONSTRAINT common_municipality_province_id_fk
        FOREIGN KEY (province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_barangay
    ADD CONSTRAINT common_barangay_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED;

-- users, groups and access rights

ALTER TABLE auth_user
    ADD CONSTRAINT auth_user_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT auth_user_moa_organization_id_fk
        FOREIGN KEY (moa_organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT auth_user_moa_first_level_approved_by_id_fk
        FOREIGN KEY (moa_first_level_approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT auth_user_groups_group_id_fk
        FOREIGN KEY (group_id) REFERENCES auth_group (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT auth_user_user_permissions_permission_id_fk
        FOREIGN KEY (permission_id) REFERENCES auth_permission (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_fk
        FOREIGN KEY (group_id) REFERENCES auth_group (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT auth_group_permissions_permission_id_fk
        FOREIGN KEY (permission_id) REFERENCES auth_permission (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE rbac_feature
    ADD CONSTRAINT rbac_feature_parent_id_fk
        FOREIGN KEY (parent_id) REFERENCES rbac_feature (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_feature_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE rbac_permission
    ADD CONSTRAINT rbac_permission_feature_id_fk
        FOREIGN KEY (feature_id) REFERENCES rbac_feature (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE rbac_role
    ADD CONSTRAINT rbac_role_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_role_parent_role_id_fk
        FOREIGN KEY (parent_role_id) REFERENCES rbac_role (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_role_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE rbac_role_permission
    ADD CONSTRAINT rbac_role_permission_role_id_fk
        FOREIGN KEY (role_id) REFERENCES rbac_role (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_role_permission_permission_id_fk
        FOREIGN KEY (permission_id) REFERENCES rbac_permission (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_role_permission_granted_by_id_fk
        FOREIGN KEY (granted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE rbac_user_role
    ADD CONSTRAINT rbac_user_role_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_user_role_role_id_fk
        FOREIGN KEY (role_id) REFERENCES rbac_role (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_user_role_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_user_role_assigned_by_id_fk
        FOREIGN KEY (assigned_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE rbac_user_permission
    ADD CONSTRAINT rbac_user_permission_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_user_permission_permission_id_fk
        FOREIGN KEY (permission_id) REFERENCES rbac_permission (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_user_permission_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT rbac_user_permission_granted_by_id_fk
        FOREIGN KEY (granted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- staff

ALTER TABLE common_staffprofile
    ADD CONSTRAINT common_staffprofile_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_staffteammembership
    ADD CONSTRAINT common_staffteammembership_team_id_fk
        FOREIGN KEY (team_id) REFERENCES common_staffteam (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_staffteammembership_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_staffteammembership_assigned_by_id_fk
        FOREIGN KEY (assigned_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_trainingenrollment
    ADD CONSTRAINT common_trainingenrollment_staff_profile_id_fk
        FOREIGN KEY (staff_profile_id) REFERENCES common_staffprofile (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_trainingenrollment_program_id_fk
        FOREIGN KEY (program_id) REFERENCES common_trainingprogram (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_staffdevelopmentplan
    ADD CONSTRAINT common_staffdevelopmentplan_staff_profile_id_fk
        FOREIGN KEY (staff_profile_id) REFERENCES common_staffprofile (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_performancetarget
    ADD CONSTRAINT common_performancetarget_staff_profile_id_fk
        FOREIGN KEY (staff_profile_id) REFERENCES common_staffprofile (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_performancetarget_team_id_fk
        FOREIGN KEY (team_id) REFERENCES common_staffteam (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_staff_leave
    ADD CONSTRAINT common_staff_leave_staff_id_fk
        FOREIGN KEY (staff_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_staff_leave_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- work items and calendar

ALTER TABLE common_work_item
    ADD CONSTRAINT common_work_item_parent_id_fk
        FOREIGN KEY (parent_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_recurrence_pattern_id_fk
        FOREIGN KEY (recurrence_pattern_id) REFERENCES common_recurring_event_pattern (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_related_ppa_id_fk
        FOREIGN KEY (related_ppa_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_related_assessment_id_fk
        FOREIGN KEY (related_assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_related_policy_id_fk
        FOREIGN KEY (related_policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_implementing_moa_id_fk
        FOREIGN KEY (implementing_moa_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_work_item_assignees
    ADD CONSTRAINT common_work_item_assignees_workitem_id_fk
        FOREIGN KEY (workitem_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_assignees_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_work_item_teams
    ADD CONSTRAINT common_work_item_teams_workitem_id_fk
        FOREIGN KEY (workitem_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_teams_staffteam_id_fk
        FOREIGN KEY (staffteam_id) REFERENCES common_staffteam (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_work_item_related_items
    ADD CONSTRAINT common_work_item_related_items_from_workitem_id_fk
        FOREIGN KEY (from_workitem_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_work_item_related_items_to_workitem_id_fk
        FOREIGN KEY (to_workitem_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_calendar_resource_booking
    ADD CONSTRAINT common_calendar_resource_booking_resource_id_fk
        FOREIGN KEY (resource_id) REFERENCES common_calendar_resource (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_calendar_resource_booking_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_calendar_resource_booking_booked_by_id_fk
        FOREIGN KEY (booked_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_calendar_resource_booking_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_calendar_notification
    ADD CONSTRAINT common_calendar_notification_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_calendar_notification_recipient_id_fk
        FOREIGN KEY (recipient_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_user_calendar_preferences
    ADD CONSTRAINT common_user_calendar_preferences_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_external_calendar_sync
    ADD CONSTRAINT common_external_calendar_sync_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_shared_calendar_link
    ADD CONSTRAINT common_shared_calendar_link_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- communities and municipal profiles

ALTER TABLE communities_obc_community
    ADD CONSTRAINT communities_obc_community_deleted_by_id_fk
        FOREIGN KEY (deleted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_obc_community_barangay_id_fk
        FOREIGN KEY (barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_municipalitycoverage
    ADD CONSTRAINT communities_municipalitycoverage_deleted_by_id_fk
        FOREIGN KEY (deleted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_municipalitycoverage_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_municipalitycoverage_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_municipalitycoverage_updated_by_id_fk
        FOREIGN KEY (updated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_provincecoverage
    ADD CONSTRAINT communities_provincecoverage_deleted_by_id_fk
        FOREIGN KEY (deleted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_provincecoverage_province_id_fk
        FOREIGN KEY (province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_provincecoverage_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_provincecoverage_updated_by_id_fk
        FOREIGN KEY (updated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_provincecoverage_submitted_by_id_fk
        FOREIGN KEY (submitted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_livelihood
    ADD CONSTRAINT communities_livelihood_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_infrastructure
    ADD CONSTRAINT communities_infrastructure_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_stakeholder
    ADD CONSTRAINT communities_stakeholder_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_stakeholder_engagement
    ADD CONSTRAINT communities_stakeholder_engagement_stakeholder_id_fk
        FOREIGN KEY (stakeholder_id) REFERENCES communities_stakeholder (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_community_event
    ADD CONSTRAINT communities_community_event_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_community_event_recurrence_pattern_id_fk
        FOREIGN KEY (recurrence_pattern_id) REFERENCES common_recurring_event_pattern (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_community_event_recurrence_parent_id_fk
        FOREIGN KEY (recurrence_parent_id) REFERENCES communities_community_event (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_community_event_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_geographicdatalayer
    ADD CONSTRAINT communities_geographicdatalayer_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_geographicdatalayer_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_geographicdatalayer_region_id_fk
        FOREIGN KEY (region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_geographicdatalayer_province_id_fk
        FOREIGN KEY (province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_geographicdatalayer_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_geographicdatalayer_barangay_id_fk
        FOREIGN KEY (barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_geographicdatalayer_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_spatialdatapoint
    ADD CONSTRAINT communities_spatialdatapoint_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_spatialdatapoint_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_spatialdatapoint_data_layer_id_fk
        FOREIGN KEY (data_layer_id) REFERENCES communities_geographicdatalayer (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_spatialdatapoint_verified_by_id_fk
        FOREIGN KEY (verified_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_spatialdatapoint_collected_by_id_fk
        FOREIGN KEY (collected_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_mapvisualization
    ADD CONSTRAINT communities_mapvisualization_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_mapvisualization_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_mapvisualization_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE communities_mapvisualization_layers
    ADD CONSTRAINT communities_mapvisualization_layers_mapvisualization_id_fk
        FOREIGN KEY (mapvisualization_id) REFERENCES communities_mapvisualization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT communities_mapvisualization_layers_geographicdatalayer_id_fk
        FOREIGN KEY (geographicdatalayer_id) REFERENCES communities_geographicdatalayer (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE municipal_profiles_municipalobcprofile
    ADD CONSTRAINT municipal_profiles_municipalobcprofile_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT municipal_profiles_municipalobcprofile_last_reported_by_id_fk
        FOREIGN KEY (last_reported_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE municipal_profiles_municipalobcprofilehistory
    ADD CONSTRAINT municipal_profiles_municipalobcprofilehistory_profile_id_fk
        FOREIGN KEY (profile_id) REFERENCES municipal_profiles_municipalobcprofile (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT municipal_profiles_municipalobcprofilehistory_changed_by_fk
        FOREIGN KEY (changed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE municipal_profiles_obccommunityhistory
    ADD CONSTRAINT municipal_profiles_obccommunityhistory_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT municipal_profiles_obccommunityhistory_changed_by_id_fk
        FOREIGN KEY (changed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- organizations of the regional government

ALTER TABLE organizations_organization
    ADD CONSTRAINT organizations_organization_primary_region_id_fk
        FOREIGN KEY (primary_region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT organizations_organization_primary_focal_person_id_fk
        FOREIGN KEY (primary_focal_person_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE organizations_organization_service_areas
    ADD CONSTRAINT organizations_organization_service_areas_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES organizations_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT organizations_organization_service_areas_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE organizations_organizationmembership
    ADD CONSTRAINT organizations_organizationmembership_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT organizations_organizationmembership_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES organizations_organization (id) DEFERRABLE INITIALLY DEFERRED;

-- coordination with agencies and partners

ALTER TABLE coordination_organization
    ADD CONSTRAINT coordination_organization_region_id_fk
        FOREIGN KEY (region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_organization_province_id_fk
        FOREIGN KEY (province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_organization_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_organization_barangay_id_fk
        FOREIGN KEY (barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_organization_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_organizationcontact
    ADD CONSTRAINT coordination_organizationcontact_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_maofocalperson
    ADD CONSTRAINT coordination_maofocalperson_mao_id_fk
        FOREIGN KEY (mao_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_maofocalperson_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnership
    ADD CONSTRAINT coordination_partnership_lead_organization_id_fk
        FOREIGN KEY (lead_organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnership_focal_person_id_fk
        FOREIGN KEY (focal_person_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnership_backup_focal_person_id_fk
        FOREIGN KEY (backup_focal_person_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnership_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnership_organizations
    ADD CONSTRAINT coordination_partnership_organizations_partnership_id_fk
        FOREIGN KEY (partnership_id) REFERENCES coordination_partnership (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnership_organizations_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnership_communities
    ADD CONSTRAINT coordination_partnership_communities_partnership_id_fk
        FOREIGN KEY (partnership_id) REFERENCES coordination_partnership (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnership_communities_obccommunity_id_fk
        FOREIGN KEY (obccommunity_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnershipsignatory
    ADD CONSTRAINT coordination_partnershipsignatory_partnership_id_fk
        FOREIGN KEY (partnership_id) REFERENCES coordination_partnership (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipsignatory_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipsignatory_contact_id_fk
        FOREIGN KEY (contact_id) REFERENCES coordination_organizationcontact (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnershipmilestone
    ADD CONSTRAINT coordination_partnershipmilestone_partnership_id_fk
        FOREIGN KEY (partnership_id) REFERENCES coordination_partnership (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipmilestone_responsible_organization_fk
        FOREIGN KEY (responsible_organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipmilestone_oobc_focal_person_id_fk
        FOREIGN KEY (oobc_focal_person_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipmilestone_verified_by_id_fk
        FOREIGN KEY (verified_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipmilestone_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnershipmilestone_depends_on
    ADD CONSTRAINT partnershipmilestone_depends_on_from_partnershipmilestone_fk
        FOREIGN KEY (from_partnershipmilestone_id) REFERENCES coordination_partnershipmilestone (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT partnershipmilestone_depends_on_to_partnershipmilestone_fk
        FOREIGN KEY (to_partnershipmilestone_id) REFERENCES coordination_partnershipmilestone (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_partnershipdocument
    ADD CONSTRAINT coordination_partnershipdocument_partnership_id_fk
        FOREIGN KEY (partnership_id) REFERENCES coordination_partnership (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipdocument_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_partnershipdocument_uploaded_by_id_fk
        FOREIGN KEY (uploaded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_intermoapartnership
    ADD CONSTRAINT coordination_intermoapartnership_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_stakeholderengagement
    ADD CONSTRAINT coordination_stakeholderengagement_engagement_type_id_fk
        FOREIGN KEY (engagement_type_id) REFERENCES coordination_stakeholderengagementtype (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_stakeholderengagement_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_stakeholderengagement_related_assessment_id_fk
        FOREIGN KEY (related_assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_stakeholderengagement_recurrence_pattern_id_fk
        FOREIGN KEY (recurrence_pattern_id) REFERENCES common_recurring_event_pattern (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_stakeholderengagement_recurrence_parent_id_fk
        FOREIGN KEY (recurrence_parent_id) REFERENCES coordination_stakeholderengagement (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_stakeholderengagement_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_engagementfacilitator
    ADD CONSTRAINT coordination_engagementfacilitator_engagement_id_fk
        FOREIGN KEY (engagement_id) REFERENCES coordination_stakeholderengagement (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_engagementfacilitator_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_consultationfeedback
    ADD CONSTRAINT coordination_consultationfeedback_engagement_id_fk
        FOREIGN KEY (engagement_id) REFERENCES coordination_stakeholderengagement (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_consultationfeedback_addressed_by_id_fk
        FOREIGN KEY (addressed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_consultationfeedback_recorded_by_id_fk
        FOREIGN KEY (recorded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_engagementtracking
    ADD CONSTRAINT coordination_engagementtracking_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_engagementtracking_calculated_by_id_fk
        FOREIGN KEY (calculated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_communication
    ADD CONSTRAINT coordination_communication_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communication_contact_id_fk
        FOREIGN KEY (contact_id) REFERENCES coordination_organizationcontact (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communication_related_engagement_id_fk
        FOREIGN KEY (related_engagement_id) REFERENCES coordination_stakeholderengagement (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communication_recorded_by_id_fk
        FOREIGN KEY (recorded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_communicationtemplate
    ADD CONSTRAINT coordination_communicationtemplate_approver_id_fk
        FOREIGN KEY (approver_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communicationtemplate_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_communicationschedule
    ADD CONSTRAINT coordination_communicationschedule_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communicationschedule_contact_id_fk
        FOREIGN KEY (contact_id) REFERENCES coordination_organizationcontact (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communicationschedule_template_id_fk
        FOREIGN KEY (template_id) REFERENCES coordination_communicationtemplate (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communicationschedule_assigned_to_id_fk
        FOREIGN KEY (assigned_to_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_communicationschedule_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_coordinationnote
    ADD CONSTRAINT coordination_coordinationnote_work_item_id_fk
        FOREIGN KEY (work_item_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_coordinationnote_coverage_region_id_fk
        FOREIGN KEY (coverage_region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_coordinationnote_coverage_province_id_fk
        FOREIGN KEY (coverage_province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_coordinationnote_coverage_municipality_id_fk
        FOREIGN KEY (coverage_municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_coordinationnote_coverage_barangay_id_fk
        FOREIGN KEY (coverage_barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_coordinationnote_recorded_by_id_fk
        FOREIGN KEY (recorded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_coordinationnote_staff_participants
    ADD CONSTRAINT coordinationnote_staff_participants_coordinationnote_fk
        FOREIGN KEY (coordinationnote_id) REFERENCES coordination_coordinationnote (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordination_coordinationnote_staff_participants_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_coordinationnote_partner_organizations
    ADD CONSTRAINT coordinationnote_partner_organizations_coordinationnote_fk
        FOREIGN KEY (coordinationnote_id) REFERENCES coordination_coordinationnote (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordinationnote_partner_organizations_organization_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE coordination_coordinationnote_partnership_agreements
    ADD CONSTRAINT coordinationnote_partnership_agreements_coordinationnote_fk
        FOREIGN KEY (coordinationnote_id) REFERENCES coordination_coordinationnote (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT coordinationnote_partnership_agreements_partnership_fk
        FOREIGN KEY (partnership_id) REFERENCES coordination_partnership (id) DEFERRABLE INITIALLY DEFERRED;

-- mapping and needs assessment

ALTER TABLE mana_assessment
    ADD CONSTRAINT mana_assessment_category_id_fk
        FOREIGN KEY (category_id) REFERENCES mana_assessmentcategory (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_region_id_fk
        FOREIGN KEY (region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_province_id_fk
        FOREIGN KEY (province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_barangay_id_fk
        FOREIGN KEY (barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_lead_assessor_id_fk
        FOREIGN KEY (lead_assessor_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessment_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_assessmentteammember
    ADD CONSTRAINT mana_assessmentteammember_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_assessmentteammember_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_facilitatorassessmentassignment
    ADD CONSTRAINT mana_facilitatorassessmentassignment_facilitator_id_fk
        FOREIGN KEY (facilitator_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_facilitatorassessmentassignment_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_facilitatorassessmentassignment_assigned_by_id_fk
        FOREIGN KEY (assigned_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_need
    ADD CONSTRAINT mana_need_category_id_fk
        FOREIGN KEY (category_id) REFERENCES mana_needscategory (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_validated_by_id_fk
        FOREIGN KEY (validated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_submitted_by_user_id_fk
        FOREIGN KEY (submitted_by_user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_forwarded_to_mao_id_fk
        FOREIGN KEY (forwarded_to_mao_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_forwarded_by_id_fk
        FOREIGN KEY (forwarded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_linked_ppa_id_fk
        FOREIGN KEY (linked_ppa_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_need_identified_by_id_fk
        FOREIGN KEY (identified_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_needvote
    ADD CONSTRAINT mana_needvote_need_id_fk
        FOREIGN KEY (need_id) REFERENCES mana_need (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_needvote_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_needvote_voter_community_id_fk
        FOREIGN KEY (voter_community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_needsprioritization
    ADD CONSTRAINT mana_needsprioritization_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_needsprioritization_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_needsprioritization_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_needsprioritization_facilitators
    ADD CONSTRAINT mana_needsprioritization_facilitators_needsprioritization_fk
        FOREIGN KEY (needsprioritization_id) REFERENCES mana_needsprioritization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_needsprioritization_facilitators_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_needsprioritizationitem
    ADD CONSTRAINT mana_needsprioritizationitem_prioritization_id_fk
        FOREIGN KEY (prioritization_id) REFERENCES mana_needsprioritization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_needsprioritizationitem_need_id_fk
        FOREIGN KEY (need_id) REFERENCES mana_need (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_survey
    ADD CONSTRAINT mana_survey_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_survey_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_surveyquestion
    ADD CONSTRAINT mana_surveyquestion_survey_id_fk
        FOREIGN KEY (survey_id) REFERENCES mana_survey (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_surveyresponse
    ADD CONSTRAINT mana_surveyresponse_survey_id_fk
        FOREIGN KEY (survey_id) REFERENCES mana_survey (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_surveyresponse_collected_by_id_fk
        FOREIGN KEY (collected_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_surveyresponse_validated_by_id_fk
        FOREIGN KEY (validated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_baselinestudy
    ADD CONSTRAINT mana_baselinestudy_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinestudy_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinestudy_principal_investigator_id_fk
        FOREIGN KEY (principal_investigator_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinestudy_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_baselinestudyteammember
    ADD CONSTRAINT mana_baselinestudyteammember_study_id_fk
        FOREIGN KEY (study_id) REFERENCES mana_baselinestudy (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinestudyteammember_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_baselineindicator
    ADD CONSTRAINT mana_baselineindicator_study_id_fk
        FOREIGN KEY (study_id) REFERENCES mana_baselinestudy (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselineindicator_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_baselinedatacollection
    ADD CONSTRAINT mana_baselinedatacollection_study_id_fk
        FOREIGN KEY (study_id) REFERENCES mana_baselinestudy (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinedatacollection_supervisor_id_fk
        FOREIGN KEY (supervisor_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinedatacollection_validated_by_id_fk
        FOREIGN KEY (validated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinedatacollection_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_baselinedatacollection_data_collectors
    ADD CONSTRAINT datacollection_data_collectors_datacollection_fk
        FOREIGN KEY (baselinedatacollection_id) REFERENCES mana_baselinedatacollection (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_baselinedatacollection_data_collectors_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_mappingactivity
    ADD CONSTRAINT mana_mappingactivity_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_mappingactivity_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_mappingactivity_mapping_team
    ADD CONSTRAINT mana_mappingactivity_mapping_team_mappingactivity_id_fk
        FOREIGN KEY (mappingactivity_id) REFERENCES mana_mappingactivity (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_mappingactivity_mapping_team_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_communityprofile
    ADD CONSTRAINT mana_communityprofile_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communityprofile_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communityprofile_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_communitygovernance
    ADD CONSTRAINT mana_communitygovernance_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communitygovernance_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communitygovernance_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_communitychallenges
    ADD CONSTRAINT mana_communitychallenges_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communitychallenges_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communitychallenges_identified_by_id_fk
        FOREIGN KEY (identified_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_communityaspirations
    ADD CONSTRAINT mana_communityaspirations_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communityaspirations_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_communityaspirations_captured_by_id_fk
        FOREIGN KEY (captured_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_manareport
    ADD CONSTRAINT mana_manareport_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_manareport_submitted_by_id_fk
        FOREIGN KEY (submitted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_manareport_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopactivity
    ADD CONSTRAINT mana_workshopactivity_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopactivity_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopactivity_facilitators
    ADD CONSTRAINT mana_workshopactivity_facilitators_workshopactivity_id_fk
        FOREIGN KEY (workshopactivity_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopactivity_facilitators_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopsession
    ADD CONSTRAINT mana_workshopsession_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopsession_facilitator_id_fk
        FOREIGN KEY (facilitator_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopparticipant
    ADD CONSTRAINT mana_workshopparticipant_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopparticipantaccount
    ADD CONSTRAINT mana_workshopparticipantaccount_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_region_id_fk
        FOREIGN KEY (region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_province_id_fk
        FOREIGN KEY (province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_municipality_id_fk
        FOREIGN KEY (municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_barangay_id_fk
        FOREIGN KEY (barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_office_region_id_fk
        FOREIGN KEY (office_region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_office_province_id_fk
        FOREIGN KEY (office_province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_office_municipality_id_fk
        FOREIGN KEY (office_municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_office_barangay_id_fk
        FOREIGN KEY (office_barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopparticipantaccount_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopresponse
    ADD CONSTRAINT mana_workshopresponse_participant_id_fk
        FOREIGN KEY (participant_id) REFERENCES mana_workshopparticipantaccount (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopresponse_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopaccesslog
    ADD CONSTRAINT mana_workshopaccesslog_participant_id_fk
        FOREIGN KEY (participant_id) REFERENCES mana_workshopparticipantaccount (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopaccesslog_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopoutput
    ADD CONSTRAINT mana_workshopoutput_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopoutput_created_by_session_id_fk
        FOREIGN KEY (created_by_session_id) REFERENCES mana_workshopsession (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopoutput_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopsynthesis
    ADD CONSTRAINT mana_workshopsynthesis_assessment_id_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopsynthesis_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopsynthesis_reviewed_by_id_fk
        FOREIGN KEY (reviewed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopsynthesis_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE mana_workshopnotification
    ADD CONSTRAINT mana_workshopnotification_participant_id_fk
        FOREIGN KEY (participant_id) REFERENCES mana_workshopparticipantaccount (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT mana_workshopnotification_workshop_id_fk
        FOREIGN KEY (workshop_id) REFERENCES mana_workshopactivity (id) DEFERRABLE INITIALLY DEFERRED;

-- monitoring of programmes

ALTER TABLE monitoring_monitoringentry
    ADD CONSTRAINT monitoring_monitoringentry_lead_organization_id_fk
        FOREIGN KEY (lead_organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_implementing_moa_id_fk
        FOREIGN KEY (implementing_moa_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_submitted_by_community_id_fk
        FOREIGN KEY (submitted_by_community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_submitted_to_organization_id_fk
        FOREIGN KEY (submitted_to_organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_related_assessment_id_fk
        FOREIGN KEY (related_assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_related_policy_id_fk
        FOREIGN KEY (related_policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_coverage_region_id_fk
        FOREIGN KEY (coverage_region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_coverage_province_id_fk
        FOREIGN KEY (coverage_province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_coverage_municipality_id_fk
        FOREIGN KEY (coverage_municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_coverage_barangay_id_fk
        FOREIGN KEY (coverage_barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_updated_by_id_fk
        FOREIGN KEY (updated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_reviewed_by_id_fk
        FOREIGN KEY (reviewed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_budget_approved_by_id_fk
        FOREIGN KEY (budget_approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_executive_approved_by_id_fk
        FOREIGN KEY (executive_approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_execution_project_id_fk
        FOREIGN KEY (execution_project_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentry_communities
    ADD CONSTRAINT monitoring_monitoringentry_communities_monitoringentry_id_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_communities_obccommunity_id_fk
        FOREIGN KEY (obccommunity_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentry_needs_addressed
    ADD CONSTRAINT monitoring_monitoringentry_needs_addressed_monitoringentry_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_needs_addressed_need_id_fk
        FOREIGN KEY (need_id) REFERENCES mana_need (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentry_implementing_policies
    ADD CONSTRAINT monitoringentry_implementing_policies_monitoringentry_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoringentry_implementing_policies_policyrecommendation_fk
        FOREIGN KEY (policyrecommendation_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentry_related_ppas
    ADD CONSTRAINT monitoringentry_related_ppas_from_monitoringentry_fk
        FOREIGN KEY (from_monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentry_related_ppas_to_monitoringentry_fk
        FOREIGN KEY (to_monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentry_standard_outcome_indicators
    ADD CONSTRAINT entry_standard_outcome_indicators_entry_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT entry_standard_outcome_indicators_outcomeindicator_fk
        FOREIGN KEY (outcomeindicator_id) REFERENCES monitoring_outcomeindicator (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentry_supporting_organizations
    ADD CONSTRAINT monitoringentry_supporting_organizations_monitoringentry_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoringentry_supporting_organizations_organization_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentryfunding
    ADD CONSTRAINT monitoring_monitoringentryfunding_entry_id_fk
        FOREIGN KEY (entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentryfunding_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentryfunding_updated_by_id_fk
        FOREIGN KEY (updated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentryworkflowstage
    ADD CONSTRAINT monitoring_monitoringentryworkflowstage_entry_id_fk
        FOREIGN KEY (entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentryworkflowstage_owner_team_id_fk
        FOREIGN KEY (owner_team_id) REFERENCES common_staffteam (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentryworkflowstage_owner_organization_fk
        FOREIGN KEY (owner_organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentryworkflowstage_last_updated_by_id_fk
        FOREIGN KEY (last_updated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringentryworkflowdocument
    ADD CONSTRAINT monitoring_monitoringentryworkflowdocument_workflow_stage_fk
        FOREIGN KEY (workflow_stage_id) REFERENCES monitoring_monitoringentryworkflowstage (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringentryworkflowdocument_uploaded_by_id_fk
        FOREIGN KEY (uploaded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringupdate
    ADD CONSTRAINT monitoring_monitoringupdate_entry_id_fk
        FOREIGN KEY (entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringupdate_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_monitoringrequestattachment
    ADD CONSTRAINT monitoring_monitoringrequestattachment_entry_id_fk
        FOREIGN KEY (entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_monitoringrequestattachment_uploaded_by_id_fk
        FOREIGN KEY (uploaded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_strategicgoal
    ADD CONSTRAINT monitoring_strategicgoal_lead_agency_id_fk
        FOREIGN KEY (lead_agency_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_strategicgoal_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_strategicgoal_linked_ppas
    ADD CONSTRAINT monitoring_strategicgoal_linked_ppas_strategicgoal_id_fk
        FOREIGN KEY (strategicgoal_id) REFERENCES monitoring_strategicgoal (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_strategicgoal_linked_ppas_monitoringentry_id_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_strategicgoal_linked_policies
    ADD CONSTRAINT monitoring_strategicgoal_linked_policies_strategicgoal_id_fk
        FOREIGN KEY (strategicgoal_id) REFERENCES monitoring_strategicgoal (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT strategicgoal_linked_policies_policyrecommendation_fk
        FOREIGN KEY (policyrecommendation_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_strategicgoal_supporting_agencies
    ADD CONSTRAINT monitoring_strategicgoal_supporting_agencies_strategicgoal_fk
        FOREIGN KEY (strategicgoal_id) REFERENCES monitoring_strategicgoal (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_strategicgoal_supporting_agencies_organization_fk
        FOREIGN KEY (organization_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_annualplanningcycle
    ADD CONSTRAINT monitoring_annualplanningcycle_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_annualplanningcycle_strategic_goals
    ADD CONSTRAINT annualplanningcycle_strategic_goals_annualplanningcycle_fk
        FOREIGN KEY (annualplanningcycle_id) REFERENCES monitoring_annualplanningcycle (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT annualplanningcycle_strategic_goals_strategicgoal_fk
        FOREIGN KEY (strategicgoal_id) REFERENCES monitoring_strategicgoal (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_annualplanningcycle_monitoring_entries
    ADD CONSTRAINT annualplanningcycle_monitoring_entries_annualplanningcycle_fk
        FOREIGN KEY (annualplanningcycle_id) REFERENCES monitoring_annualplanningcycle (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT annualplanningcycle_monitoring_entries_monitoringentry_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_annualplanningcycle_needs_addressed
    ADD CONSTRAINT annualplanningcycle_needs_addressed_annualplanningcycle_fk
        FOREIGN KEY (annualplanningcycle_id) REFERENCES monitoring_annualplanningcycle (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_annualplanningcycle_needs_addressed_need_id_fk
        FOREIGN KEY (need_id) REFERENCES mana_need (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_budgetscenario
    ADD CONSTRAINT monitoring_budgetscenario_planning_cycle_id_fk
        FOREIGN KEY (planning_cycle_id) REFERENCES monitoring_annualplanningcycle (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_budgetscenario_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE monitoring_scenarioallocation
    ADD CONSTRAINT monitoring_scenarioallocation_scenario_id_fk
        FOREIGN KEY (scenario_id) REFERENCES monitoring_budgetscenario (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT monitoring_scenarioallocation_ppa_id_fk
        FOREIGN KEY (ppa_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

-- policy recommendations and documents

ALTER TABLE policy_tracking_policyrecommendation
    ADD CONSTRAINT policy_tracking_policyrecommendation_target_region_id_fk
        FOREIGN KEY (target_region_id) REFERENCES common_region (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_target_province_id_fk
        FOREIGN KEY (target_province_id) REFERENCES common_province (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_target_municipality_fk
        FOREIGN KEY (target_municipality_id) REFERENCES common_municipality (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_target_barangay_id_fk
        FOREIGN KEY (target_barangay_id) REFERENCES common_barangay (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_proposed_by_id_fk
        FOREIGN KEY (proposed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_lead_author_id_fk
        FOREIGN KEY (lead_author_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_assigned_reviewer_id_fk
        FOREIGN KEY (assigned_reviewer_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyrecommendation_target_communities
    ADD CONSTRAINT policy_target_communities_policy_fk
        FOREIGN KEY (policyrecommendation_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policyrecommendation_target_communities_obccommunity_fk
        FOREIGN KEY (obccommunity_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyrecommendation_related_assessments
    ADD CONSTRAINT policy_related_assessments_policy_fk
        FOREIGN KEY (policyrecommendation_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policyrecommendation_related_assessments_assessment_fk
        FOREIGN KEY (assessment_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyrecommendation_related_needs
    ADD CONSTRAINT policyrecommendation_related_needs_policyrecommendation_fk
        FOREIGN KEY (policyrecommendation_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyrecommendation_related_needs_need_id_fk
        FOREIGN KEY (need_id) REFERENCES mana_need (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyrecommendation_contributing_authors
    ADD CONSTRAINT policy_contributing_authors_policy_fk
        FOREIGN KEY (policyrecommendation_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policyrecommendation_contributing_authors_user_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyevidence
    ADD CONSTRAINT policy_tracking_policyevidence_policy_id_fk
        FOREIGN KEY (policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyevidence_verified_by_id_fk
        FOREIGN KEY (verified_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyevidence_added_by_id_fk
        FOREIGN KEY (added_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyimpact
    ADD CONSTRAINT policy_tracking_policyimpact_policy_id_fk
        FOREIGN KEY (policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyimpact_measured_by_id_fk
        FOREIGN KEY (measured_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policyimplementationmilestone
    ADD CONSTRAINT policy_tracking_policyimplementationmilestone_policy_id_fk
        FOREIGN KEY (policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyimplementationmilestone_assigned_to_fk
        FOREIGN KEY (assigned_to_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policyimplementationmilestone_created_by_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE policy_tracking_policydocument
    ADD CONSTRAINT policy_tracking_policydocument_policy_id_fk
        FOREIGN KEY (policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT policy_tracking_policydocument_uploaded_by_id_fk
        FOREIGN KEY (uploaded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE documents_document
    ADD CONSTRAINT documents_document_category_id_fk
        FOREIGN KEY (category_id) REFERENCES documents_category (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_document_community_id_fk
        FOREIGN KEY (community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_document_parent_document_id_fk
        FOREIGN KEY (parent_document_id) REFERENCES documents_document (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_document_uploaded_by_id_fk
        FOREIGN KEY (uploaded_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_document_reviewed_by_id_fk
        FOREIGN KEY (reviewed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_document_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE documents_comment
    ADD CONSTRAINT documents_comment_document_id_fk
        FOREIGN KEY (document_id) REFERENCES documents_document (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_comment_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_comment_parent_comment_id_fk
        FOREIGN KEY (parent_comment_id) REFERENCES documents_comment (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE documents_access
    ADD CONSTRAINT documents_access_document_id_fk
        FOREIGN KEY (document_id) REFERENCES documents_document (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_access_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT documents_access_granted_by_id_fk
        FOREIGN KEY (granted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- planning and project central

ALTER TABLE planning_strategicplan
    ADD CONSTRAINT planning_strategicplan_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE planning_strategicgoal
    ADD CONSTRAINT planning_strategicgoal_strategic_plan_id_fk
        FOREIGN KEY (strategic_plan_id) REFERENCES planning_strategicplan (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE planning_annualworkplan
    ADD CONSTRAINT planning_annualworkplan_strategic_plan_id_fk
        FOREIGN KEY (strategic_plan_id) REFERENCES planning_strategicplan (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT planning_annualworkplan_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE planning_workplanobjective
    ADD CONSTRAINT planning_workplanobjective_annual_work_plan_id_fk
        FOREIGN KEY (annual_work_plan_id) REFERENCES planning_annualworkplan (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT planning_workplanobjective_strategic_goal_id_fk
        FOREIGN KEY (strategic_goal_id) REFERENCES planning_strategicgoal (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE project_central_alert
    ADD CONSTRAINT project_central_alert_related_workflow_id_fk
        FOREIGN KEY (related_workflow_id) REFERENCES common_work_item (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_alert_related_ppa_id_fk
        FOREIGN KEY (related_ppa_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_alert_related_need_id_fk
        FOREIGN KEY (related_need_id) REFERENCES mana_need (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_alert_related_policy_id_fk
        FOREIGN KEY (related_policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_alert_related_mao_id_fk
        FOREIGN KEY (related_mao_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_alert_acknowledged_by_id_fk
        FOREIGN KEY (acknowledged_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE project_central_budgetceiling
    ADD CONSTRAINT project_central_budgetceiling_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE project_central_budgetscenario
    ADD CONSTRAINT project_central_budgetscenario_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_budgetscenario_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE project_central_budgetapprovalstage
    ADD CONSTRAINT project_central_budgetapprovalstage_ppa_id_fk
        FOREIGN KEY (ppa_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT project_central_budgetapprovalstage_approver_id_fk
        FOREIGN KEY (approver_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- budget preparation and execution

ALTER TABLE budget_preparation_budgetproposal
    ADD CONSTRAINT budget_preparation_budgetproposal_organization_id_fk
        FOREIGN KEY (organization_id) REFERENCES organizations_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_preparation_budgetproposal_submitted_by_id_fk
        FOREIGN KEY (submitted_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_preparation_budgetproposal_approved_by_id_fk
        FOREIGN KEY (approved_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_preparation_programbudget
    ADD CONSTRAINT budget_preparation_programbudget_budget_proposal_id_fk
        FOREIGN KEY (budget_proposal_id) REFERENCES budget_preparation_budgetproposal (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_preparation_programbudget_monitoring_entry_id_fk
        FOREIGN KEY (monitoring_entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_preparation_programbudget_strategic_goal_id_fk
        FOREIGN KEY (strategic_goal_id) REFERENCES planning_strategicgoal (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_preparation_programbudget_annual_work_plan_id_fk
        FOREIGN KEY (annual_work_plan_id) REFERENCES planning_annualworkplan (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_preparation_programbudget_program_id_fk
        FOREIGN KEY (program_id) REFERENCES planning_workplanobjective (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_preparation_budgetlineitem
    ADD CONSTRAINT budget_preparation_budgetlineitem_program_budget_id_fk
        FOREIGN KEY (program_budget_id) REFERENCES budget_preparation_programbudget (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_preparation_budgetjustification
    ADD CONSTRAINT budget_preparation_budgetjustification_program_budget_id_fk
        FOREIGN KEY (program_budget_id) REFERENCES budget_preparation_programbudget (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budgetjustification_needs_assessment_reference_fk
        FOREIGN KEY (needs_assessment_reference_id) REFERENCES mana_assessment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budgetjustification_monitoring_entry_reference_fk
        FOREIGN KEY (monitoring_entry_reference_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_execution_allotment
    ADD CONSTRAINT budget_execution_allotment_program_budget_id_fk
        FOREIGN KEY (program_budget_id) REFERENCES budget_preparation_programbudget (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_execution_allotment_released_by_id_fk
        FOREIGN KEY (released_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_execution_obligation
    ADD CONSTRAINT budget_execution_obligation_allotment_id_fk
        FOREIGN KEY (allotment_id) REFERENCES budget_execution_allotment (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_execution_obligation_work_item_id_fk
        FOREIGN KEY (work_item_id) REFERENCES budget_execution_workitem (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_execution_obligation_obligated_by_id_fk
        FOREIGN KEY (obligated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_execution_disbursement
    ADD CONSTRAINT budget_execution_disbursement_obligation_id_fk
        FOREIGN KEY (obligation_id) REFERENCES budget_execution_obligation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_execution_disbursement_disbursed_by_id_fk
        FOREIGN KEY (disbursed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_execution_disbursement_line_item
    ADD CONSTRAINT budget_execution_disbursement_line_item_disbursement_id_fk
        FOREIGN KEY (disbursement_id) REFERENCES budget_execution_disbursement (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT budget_execution_disbursement_line_item_monitoring_entry_fk
        FOREIGN KEY (monitoring_entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE budget_execution_workitem
    ADD CONSTRAINT budget_execution_workitem_monitoring_entry_id_fk
        FOREIGN KEY (monitoring_entry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

-- services and data imports

ALTER TABLE services_serviceoffering
    ADD CONSTRAINT services_serviceoffering_offering_mao_id_fk
        FOREIGN KEY (offering_mao_id) REFERENCES coordination_organization (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT services_serviceoffering_focal_person_id_fk
        FOREIGN KEY (focal_person_id) REFERENCES coordination_maofocalperson (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT services_serviceoffering_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE services_serviceoffering_linked_ppas
    ADD CONSTRAINT services_serviceoffering_linked_ppas_serviceoffering_id_fk
        FOREIGN KEY (serviceoffering_id) REFERENCES services_serviceoffering (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT services_serviceoffering_linked_ppas_monitoringentry_id_fk
        FOREIGN KEY (monitoringentry_id) REFERENCES monitoring_monitoringentry (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE services_serviceapplication
    ADD CONSTRAINT services_serviceapplication_service_id_fk
        FOREIGN KEY (service_id) REFERENCES services_serviceoffering (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT services_serviceapplication_applicant_community_id_fk
        FOREIGN KEY (applicant_community_id) REFERENCES communities_obc_community (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT services_serviceapplication_applicant_user_id_fk
        FOREIGN KEY (applicant_user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT services_serviceapplication_reviewed_by_id_fk
        FOREIGN KEY (reviewed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE data_imports_template
    ADD CONSTRAINT data_imports_template_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE data_imports_field_mapping
    ADD CONSTRAINT data_imports_field_mapping_created_by_id_fk
        FOREIGN KEY (created_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE data_imports_import
    ADD CONSTRAINT data_imports_import_imported_by_id_fk
        FOREIGN KEY (imported_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE data_imports_log
    ADD CONSTRAINT data_imports_log_import_session_id_fk
        FOREIGN KEY (import_session_id) REFERENCES data_imports_import (id) DEFERRABLE INITIALLY DEFERRED;

-- assistant

ALTER TABLE ai_assistant_aioperation
    ADD CONSTRAINT ai_assistant_aioperation_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ai_assistant_aiconversation
    ADD CONSTRAINT ai_assistant_aiconversation_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aiconversation_related_policy_id_fk
        FOREIGN KEY (related_policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ai_assistant_aiinsight
    ADD CONSTRAINT ai_assistant_aiinsight_related_policy_id_fk
        FOREIGN KEY (related_policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aiinsight_conversation_id_fk
        FOREIGN KEY (conversation_id) REFERENCES ai_assistant_aiconversation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aiinsight_validated_by_id_fk
        FOREIGN KEY (validated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aiinsight_generated_by_id_fk
        FOREIGN KEY (generated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ai_assistant_aigenerateddocument
    ADD CONSTRAINT ai_assistant_aigenerateddocument_related_policy_id_fk
        FOREIGN KEY (related_policy_id) REFERENCES policy_tracking_policyrecommendation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aigenerateddocument_conversation_id_fk
        FOREIGN KEY (conversation_id) REFERENCES ai_assistant_aiconversation (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aigenerateddocument_reviewed_by_id_fk
        FOREIGN KEY (reviewed_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT ai_assistant_aigenerateddocument_generated_by_id_fk
        FOREIGN KEY (generated_by_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ai_assistant_aiusagemetrics
    ADD CONSTRAINT ai_assistant_aiusagemetrics_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ai_assistant_documentembedding
    ADD CONSTRAINT ai_assistant_documentembedding_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_chat_message
    ADD CONSTRAINT common_chat_message_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

-- framework and audit

ALTER TABLE django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT django_admin_log_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE auditlog_logentry
    ADD CONSTRAINT auditlog_logentry_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT auditlog_logentry_actor_id_fk
        FOREIGN KEY (actor_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE common_audit_log
    ADD CONSTRAINT common_audit_log_content_type_id_fk
        FOREIGN KEY (content_type_id) REFERENCES django_content_type (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT common_audit_log_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE token_blacklist_outstandingtoken
    ADD CONSTRAINT token_blacklist_outstandingtoken_user_id_fk
        FOREIGN KEY (user_id) REFERENCES auth_user (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE token_blacklist_blacklistedtoken
    ADD CONSTRAINT token_blacklist_blacklistedtoken_token_id_fk
        FOREIGN KEY (token_id) REFERENCES token_blacklist_outstandingtoken (id) DEFERRABLE INITIALLY DEFERRED;
