-- OBCMS reference schema: monitoring of programmes
--
-- Programmes, projects and activities of the agencies, and the requests of
-- communities, are one table of 86 columns, monitoring_monitoringentry, with
-- funding, workflow and updates as children. Dashboards filter it by category,
-- status, fiscal year and sector, none of which is indexed, and sort it by
-- updated_at, which is not indexed either. It has five of the six named CHECKs of
-- the schema. An entry and its execution project in common_work_item point at
-- each other.

-- Programmes and community requests. High volume and very wide.
CREATE TABLE monitoring_monitoringentry (
    id                                 uuid          PRIMARY KEY,
    title                              varchar(255)  NOT NULL,
    category                           varchar(20)   NOT NULL,
    summary                            text          NOT NULL,
    request_objectives                 jsonb         NOT NULL,
    status                             varchar(20)   NOT NULL,
    request_status                     varchar(20)   NOT NULL,
    priority                           varchar(10)   NOT NULL,
    progress                           integer       NOT NULL CHECK (progress >= 0),
    -- the request and the one who made it
    request_source                     varchar(32)   NOT NULL,
    requester_name                     varchar(255)  NOT NULL,
    requester_position                 varchar(255)  NOT NULL,
    requester_affiliation              varchar(255)  NOT NULL,
    requester_contact_number           varchar(32)   NOT NULL,
    requester_alternate_contact_number varchar(32)   NOT NULL,
    requester_email                    varchar(254)  NOT NULL,
    -- who does it, and why
    lead_organization_id               uuid,
    implementing_moa_id                uuid,
    oobc_unit                          varchar(255)  NOT NULL,
    submitted_by_community_id          bigint,
    submitted_to_organization_id       uuid,
    related_assessment_id              uuid,
    related_policy_id                  uuid,
    -- planning and budget classification
    plan_year                          integer       CHECK (plan_year >= 0),
    fiscal_year                        integer       CHECK (fiscal_year >= 0),
    sector                             varchar(32)   NOT NULL,
    appropriation_class                varchar(8)    NOT NULL,
    funding_source                     varchar(32)   NOT NULL,
    funding_source_other               varchar(255)  NOT NULL,
    program_code                       varchar(100)  NOT NULL,
    plan_reference                     varchar(255)  NOT NULL,
    goal_alignment                     jsonb         NOT NULL,
    moral_governance_pillar            varchar(100)  NOT NULL,
    -- compliance flags
    compliance_gad                     boolean       NOT NULL,
    compliance_ccet                    boolean       NOT NULL,
    benefits_indigenous_peoples        boolean       NOT NULL,
    supports_peace_agenda              boolean       NOT NULL,
    supports_sdg                       boolean       NOT NULL,
    -- dates and money
    budget_ceiling                     numeric(14,2),
    start_date                         date,
    target_end_date                    date,
    actual_end_date                    date,
    next_milestone_date                date,
    milestone_dates                    jsonb         NOT NULL,
    budget_allocation                  numeric(14,2),
    budget_currency                    varchar(10)   NOT NULL,
    budget_obc_allocation              numeric(14,2),
    total_slots                        integer       CHECK (total_slots >= 0),
    obc_slots                          integer       CHECK (obc_slots >= 0),
    cost_per_beneficiary               numeric(14,2),
    cost_effectiveness_rating          varchar(12)   NOT NULL,
    -- where
    coverage_region_id                 bigint,
    coverage_province_id               bigint,
    coverage_municipality_id           bigint,
    coverage_barangay_id               bigint,
    -- outcomes
    outcome_framework                  jsonb         NOT NULL,
    outcome_indicators                 text          NOT NULL,
    accomplishments                    text          NOT NULL,
    challenges                         text          NOT NULL,
    support_required                   text          NOT NULL,
    follow_up_actions                  text          NOT NULL,
    -- beneficiaries
    beneficiary_organizations_total    integer       CHECK (beneficiary_organizations_total >= 0),
    beneficiary_individuals_total      integer       CHECK (beneficiary_individuals_total >= 0),
    beneficiary_description            text          NOT NULL,
    beneficiary_demographics           jsonb         NOT NULL,
    obcs_benefited                     text          NOT NULL,
    is_disaster_related                boolean       NOT NULL,
    estimated_total_amount             numeric(14,2),
    -- bookkeeping
    request_notes                      text          NOT NULL,
    last_status_update                 date,
    created_by_id                      bigint,
    updated_by_id                      bigint,
    created_at                         timestamptz   NOT NULL,
    updated_at                         timestamptz   NOT NULL,
    -- approval
    approval_status                    varchar(30)   NOT NULL,
    approval_history                   jsonb         NOT NULL,
    reviewed_by_id                     bigint,
    budget_approved_by_id              bigint,
    executive_approved_by_id           bigint,
    approval_notes                     text          NOT NULL,
    rejection_reason                   text          NOT NULL,
    -- execution as a work item
    execution_project_id               uuid,
    enable_workitem_tracking           boolean       NOT NULL,
    budget_distribution_policy         varchar(20)   NOT NULL,
    auto_sync_progress                 boolean       NOT NULL,
    auto_sync_status                   boolean       NOT NULL,

    CONSTRAINT monitoring_monitoringentry_execution_project_id_uniq UNIQUE (execution_project_id),
    CONSTRAINT monitoring_entry_valid_progress CHECK (progress >= 0 AND progress <= 100),
    CONSTRAINT monitoring_entry_valid_date_range
        CHECK (target_end_date >= start_date OR start_date IS NULL OR target_end_date IS NULL),
    CONSTRAINT monitoring_entry_budget_allocation_within_ceiling
        CHECK (budget_ceiling IS NULL OR budget_allocation IS NULL OR budget_allocation <= budget_ceiling),
    CONSTRAINT monitoring_entry_obc_allocation_within_total
        CHECK (budget_allocation IS NULL OR budget_obc_allocation IS NULL OR budget_obc_allocation <= budget_allocation),
    CONSTRAINT monitoring_entry_obc_slots_within_total
        CHECK (total_slots IS NULL OR obc_slots IS NULL OR obc_slots <= total_slots)
);

-- Join table: the communities an entry serves. High volume.
CREATE TABLE monitoring_monitoringentry_communities (
    id                 bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    monitoringentry_id uuid   NOT NULL,
    obccommunity_id    bigint NOT NULL,
    CONSTRAINT monitoringentry_communities_monitoringentry_obccommunity_uniq
        UNIQUE (monitoringentry_id, obccommunity_id)
);

-- Join table: the needs an entry addresses.
CREATE TABLE monitoring_monitoringentry_needs_addressed (
    id                 bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    monitoringentry_id uuid   NOT NULL,
    need_id            bigint NOT NULL,
    CONSTRAINT monitoringentry_needs_addressed_monitoringentry_need_uniq UNIQUE (monitoringentry_id, need_id)
);

-- Join table: the policies an entry implements.
CREATE TABLE monitoring_monitoringentry_implementing_policies (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    monitoringentry_id      uuid   NOT NULL,
    policyrecommendation_id uuid   NOT NULL,
    CONSTRAINT entry_implementing_policies_entry_policy_uniq
        UNIQUE (monitoringentry_id, policyrecommendation_id)
);

-- Join table: related entries.
CREATE TABLE monitoring_monitoringentry_related_ppas (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    from_monitoringentry_id uuid   NOT NULL,
    to_monitoringentry_id   uuid   NOT NULL,
    CONSTRAINT entry_related_ppas_from_entry_to_entry_uniq
        UNIQUE (from_monitoringentry_id, to_monitoringentry_id)
);

-- Join table: the catalogue indicators of an entry.
CREATE TABLE monitoring_monitoringentry_standard_outcome_indicators (
    id                  bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    monitoringentry_id  uuid   NOT NULL,
    outcomeindicator_id uuid   NOT NULL,
    CONSTRAINT entry_standard_outcome_indicators_entry_outcomeindicator_uniq
        UNIQUE (monitoringentry_id, outcomeindicator_id)
);

-- Join table: the organizations that support an entry.
CREATE TABLE monitoring_monitoringentry_supporting_organizations (
    id                 bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    monitoringentry_id uuid   NOT NULL,
    organization_id    uuid   NOT NULL,
    CONSTRAINT entry_supporting_organizations_entry_organization_uniq
        UNIQUE (monitoringentry_id, organization_id)
);

-- Tranches: allocations, obligations, disbursements. High volume.
CREATE TABLE monitoring_monitoringentryfunding (
    id                   uuid          PRIMARY KEY,
    entry_id             uuid          NOT NULL,
    tranche_type         varchar(20)   NOT NULL,
    amount               numeric(14,2) NOT NULL,
    funding_source       varchar(32)   NOT NULL,
    funding_source_other varchar(255)  NOT NULL,
    scheduled_date       date,
    remarks              text          NOT NULL,
    created_by_id        bigint,
    updated_by_id        bigint,
    created_at           timestamptz   NOT NULL,
    updated_at           timestamptz   NOT NULL
);

-- Six budget stages at most per entry. High volume.
CREATE TABLE monitoring_monitoringentryworkflowstage (
    id                    uuid        PRIMARY KEY,
    entry_id              uuid        NOT NULL,
    stage                 varchar(40) NOT NULL,
    status                varchar(20) NOT NULL,
    owner_team_id         bigint,
    owner_organization_id uuid,
    due_date              date,
    completed_at          date,
    notes                 text        NOT NULL,
    last_updated_by_id    bigint,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,

    CONSTRAINT monitoring_monitoringentryworkflowstage_entry_id_stage_uniq UNIQUE (entry_id, stage)
);

CREATE TABLE monitoring_monitoringentryworkflowdocument (
    id                uuid         PRIMARY KEY,
    workflow_stage_id uuid         NOT NULL,
    title             varchar(255) NOT NULL,
    document_type     varchar(32)  NOT NULL,
    file              varchar(100) NOT NULL,
    file_size         integer      CHECK (file_size >= 0),
    description       text         NOT NULL,
    uploaded_by_id    bigint,
    created_at        timestamptz  NOT NULL,
    updated_at        timestamptz  NOT NULL
);

-- Progress reports. High volume.
CREATE TABLE monitoring_monitoringupdate (
    id             bigint      GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    entry_id       uuid        NOT NULL,
    update_type    varchar(20) NOT NULL,
    status         varchar(20) NOT NULL,
    request_status varchar(20) NOT NULL,
    progress       integer     CHECK (progress >= 0),
    notes          text        NOT NULL,
    next_steps     text        NOT NULL,
    follow_up_date date,
    created_by_id  bigint,
    created_at     timestamptz NOT NULL
);

CREATE TABLE monitoring_monitoringrequestattachment (
    id             uuid         PRIMARY KEY,
    entry_id       uuid         NOT NULL,
    document_type  varchar(32)  NOT NULL,
    file           varchar(100) NOT NULL,
    description    varchar(255) NOT NULL,
    uploaded_by_id bigint,
    uploaded_at    timestamptz  NOT NULL
);

-- Catalogue of standard indicators.
CREATE TABLE monitoring_outcomeindicator (
    id                 uuid         PRIMARY KEY,
    category           varchar(64)  NOT NULL,
    indicator_name     varchar(255) NOT NULL,
    definition         text         NOT NULL,
    measurement_method text         NOT NULL,
    data_source        varchar(255) NOT NULL,
    frequency          varchar(100) NOT NULL,
    unit_of_measure    varchar(50)  NOT NULL,
    related_sdg        varchar(50)  NOT NULL,
    is_active          boolean      NOT NULL,
    created_at         timestamptz  NOT NULL,
    updated_at         timestamptz  NOT NULL
);

-- Goals of the sectors; planning_strategicgoal is another thing.
CREATE TABLE monitoring_strategicgoal (
    id                             uuid          PRIMARY KEY,
    title                          varchar(500)  NOT NULL,
    description                    text          NOT NULL,
    goal_statement                 text          NOT NULL,
    sector                         varchar(100)  NOT NULL,
    priority_level                 varchar(20)   NOT NULL,
    aligns_with_rdp                boolean       NOT NULL,
    rdp_reference                  varchar(200)  NOT NULL,
    aligns_with_national_framework boolean       NOT NULL,
    start_year                     integer       NOT NULL CHECK (start_year >= 0),
    target_year                    integer       NOT NULL CHECK (target_year >= 0),
    target_outcome                 text          NOT NULL,
    baseline_value                 numeric(15,2),
    target_value                   numeric(15,2),
    unit_of_measure                varchar(100)  NOT NULL,
    estimated_total_budget         numeric(15,2),
    lead_agency_id                 uuid,
    status                         varchar(20)   NOT NULL,
    progress_percentage            integer       NOT NULL CHECK (progress_percentage >= 0),
    created_by_id                  bigint,
    created_at                     timestamptz   NOT NULL,
    updated_at                     timestamptz   NOT NULL
);

-- Join table: the entries that serve a goal.
CREATE TABLE monitoring_strategicgoal_linked_ppas (
    id                 bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    strategicgoal_id   uuid   NOT NULL,
    monitoringentry_id uuid   NOT NULL,
    CONSTRAINT strategicgoal_linked_ppas_strategicgoal_monitoringentry_uniq
        UNIQUE (strategicgoal_id, monitoringentry_id)
);

-- Join table: the policies behind a goal.
CREATE TABLE monitoring_strategicgoal_linked_policies (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    strategicgoal_id        uuid   NOT NULL,
    policyrecommendation_id uuid   NOT NULL,
    CONSTRAINT strategicgoal_linked_policies_strategicgoal_policy_uniq
        UNIQUE (strategicgoal_id, policyrecommendation_id)
);

-- Join table: the agencies that support a goal.
CREATE TABLE monitoring_strategicgoal_supporting_agencies (
    id               bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    strategicgoal_id uuid   NOT NULL,
    organization_id  uuid   NOT NULL,
    CONSTRAINT goal_supporting_agencies_goal_organization_uniq UNIQUE (strategicgoal_id, organization_id)
);

-- One per fiscal year.
CREATE TABLE monitoring_annualplanningcycle (
    id                     uuid          PRIMARY KEY,
    fiscal_year            integer       NOT NULL CHECK (fiscal_year >= 0),
    cycle_name             varchar(200)  NOT NULL,
    planning_start_date    date          NOT NULL,
    planning_end_date      date          NOT NULL,
    budget_submission_date date          NOT NULL,
    budget_approval_date   date,
    execution_start_date   date          NOT NULL,
    execution_end_date     date          NOT NULL,
    total_budget_envelope  numeric(15,2),
    allocated_budget       numeric(15,2) NOT NULL,
    status                 varchar(30)   NOT NULL,
    plan_document_url      varchar(200)  NOT NULL,
    budget_document_url    varchar(200)  NOT NULL,
    notes                  text          NOT NULL,
    created_by_id          bigint,
    created_at             timestamptz   NOT NULL,
    updated_at             timestamptz   NOT NULL,

    CONSTRAINT monitoring_annualplanningcycle_fiscal_year_uniq UNIQUE (fiscal_year)
);

-- Join table: the goals of a cycle.
CREATE TABLE monitoring_annualplanningcycle_strategic_goals (
    id                     bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    annualplanningcycle_id uuid   NOT NULL,
    strategicgoal_id       uuid   NOT NULL,
    CONSTRAINT planningcycle_strategic_goals_planningcycle_strategicgoal_uniq
        UNIQUE (annualplanningcycle_id, strategicgoal_id)
);

-- Join table: the entries of a cycle.
CREATE TABLE monitoring_annualplanningcycle_monitoring_entries (
    id                     bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    annualplanningcycle_id uuid   NOT NULL,
    monitoringentry_id     uuid   NOT NULL,
    CONSTRAINT planningcycle_monitoring_entries_planningcycle_entry_uniq
        UNIQUE (annualplanningcycle_id, monitoringentry_id)
);

-- Join table: the needs of a cycle.
CREATE TABLE monitoring_annualplanningcycle_needs_addressed (
    id                     bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    annualplanningcycle_id uuid   NOT NULL,
    need_id                bigint NOT NULL,
    CONSTRAINT planningcycle_needs_addressed_planningcycle_need_uniq UNIQUE (annualplanningcycle_id, need_id)
);

-- What-if budgets; project_central_budgetscenario is another thing.
CREATE TABLE monitoring_budgetscenario (
    id                         uuid          PRIMARY KEY,
    name                       varchar(300)  NOT NULL,
    description                text          NOT NULL,
    scenario_type              varchar(30)   NOT NULL,
    total_budget               numeric(15,2) NOT NULL,
    allocated_budget           numeric(15,2) NOT NULL,
    is_baseline                boolean       NOT NULL,
    planning_cycle_id          uuid,
    status                     varchar(20)   NOT NULL,
    weight_needs_coverage      numeric(5,2)  NOT NULL,
    weight_equity              numeric(5,2)  NOT NULL,
    weight_strategic_alignment numeric(5,2)  NOT NULL,
    optimization_score         numeric(8,2),
    estimated_beneficiaries    integer       NOT NULL CHECK (estimated_beneficiaries >= 0),
    estimated_needs_addressed  integer       NOT NULL CHECK (estimated_needs_addressed >= 0),
    created_by_id              bigint,
    created_at                 timestamptz   NOT NULL,
    updated_at                 timestamptz   NOT NULL,
    notes                      text          NOT NULL
);

-- Share of an entry in a scenario, with its scores. High volume.
CREATE TABLE monitoring_scenarioallocation (
    id                        uuid          PRIMARY KEY,
    scenario_id               uuid          NOT NULL,
    ppa_id                    uuid          NOT NULL,
    allocated_amount          numeric(15,2) NOT NULL,
    priority_rank             integer       CHECK (priority_rank >= 0),
    status                    varchar(20)   NOT NULL,
    allocation_rationale      text          NOT NULL,
    cost_per_beneficiary      numeric(15,2),
    needs_coverage_score      numeric(8,2),
    equity_score              numeric(8,2),
    strategic_alignment_score numeric(8,2),
    overall_score             numeric(8,2),
    created_at                timestamptz   NOT NULL,
    updated_at                timestamptz   NOT NULL,

    CONSTRAINT monitoring_scenarioallocation_scenario_id_ppa_id_uniq UNIQUE (scenario_id, ppa_id)
);

CREATE TABLE monitoring_ceilingmanagement (
    id                uuid          PRIMARY KEY,
    fiscal_year       integer       NOT NULL CHECK (fiscal_year >= 0),
    funding_source    varchar(50)   NOT NULL,
    sector            varchar(50)   NOT NULL,
    ceiling_amount    numeric(15,2) NOT NULL,
    allocated_amount  numeric(15,2) NOT NULL,
    remaining_ceiling numeric(15,2) NOT NULL,
    threshold_warning numeric(5,2)  NOT NULL,
    is_exceeded       boolean       NOT NULL,
    notes             text          NOT NULL,
    created_at        timestamptz   NOT NULL,
    updated_at        timestamptz   NOT NULL
);
