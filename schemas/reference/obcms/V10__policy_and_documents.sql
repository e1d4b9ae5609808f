-- OBCMS reference schema: policy recommendations and documents
--
-- Recommendations with their evidence, impacts, milestones and papers, and the
-- document store. A recommendation is a wide row, mostly text. Its reference
-- number is made from COUNT(*) + 1 of the year, so the unique key on it is what
-- concurrent writers run into.

-- High volume; most of its columns are text.
CREATE TABLE policy_tracking_policyrecommendation (
    id                              uuid          PRIMARY KEY,
    title                           varchar(255)  NOT NULL,
    reference_number                varchar(50)   NOT NULL,
    category                        varchar(30)   NOT NULL,
    secondary_categories            jsonb,
    description                     text          NOT NULL,
    rationale                       text          NOT NULL,
    scope                           varchar(15)   NOT NULL,
    -- where
    target_region_id                bigint,
    target_province_id              bigint,
    target_municipality_id          bigint,
    target_barangay_id              bigint,
    -- who
    proposed_by_id                  bigint        NOT NULL,
    lead_author_id                  bigint,
    assigned_reviewer_id            bigint,
    -- life cycle
    status                          varchar(20)   NOT NULL,
    priority                        varchar(10)   NOT NULL,
    submission_date                 date,
    review_deadline                 date,
    approval_date                   date,
    implementation_start_date       date,
    implementation_deadline         date,
    -- the recommendation itself
    problem_statement               text          NOT NULL,
    policy_objectives               text          NOT NULL,
    proposed_solution               text          NOT NULL,
    implementation_strategy         text          NOT NULL,
    success_metrics                 text          NOT NULL,
    expected_outcomes               text          NOT NULL,
    potential_risks                 text          NOT NULL,
    mitigation_strategies           text          NOT NULL,
    stakeholder_impact              text          NOT NULL,
    -- means and law
    budget_implications             text          NOT NULL,
    estimated_cost                  numeric(15,2),
    funding_source                  varchar(255)  NOT NULL,
    human_resources_required        text          NOT NULL,
    technical_requirements          text          NOT NULL,
    legal_implications              text          NOT NULL,
    regulatory_changes_needed       text          NOT NULL,
    compliance_requirements         text          NOT NULL,
    -- implementation and review
    implementation_phases           text          NOT NULL,
    responsible_agencies            text          NOT NULL,
    monitoring_framework            text          NOT NULL,
    reporting_requirements          text          NOT NULL,
    review_comments                 text          NOT NULL,
    revision_history                jsonb,
    feedback_summary                text          NOT NULL,
    actual_outcomes                 text          NOT NULL,
    lessons_learned                 text          NOT NULL,
    recommendations_for_improvement text          NOT NULL,
    -- classification
    recommendation_type             varchar(10)   NOT NULL,
    importance                      varchar(10)   NOT NULL,
    urgency                         varchar(10)   NOT NULL,
    core_recommendation_type        varchar(30)   NOT NULL,
    core_recommendation_other       varchar(255)  NOT NULL,
    -- evidence and tracking
    consultation_references         text          NOT NULL,
    research_data                   text          NOT NULL,
    performance_indicators          jsonb,
    tracking_mechanisms             text          NOT NULL,
    reporting_schedule              varchar(20)   NOT NULL,
    identified_risks                jsonb,
    consultation_dates              jsonb,
    stakeholder_feedback_detailed   text          NOT NULL,
    -- partners and benefits
    community_validated             boolean       NOT NULL,
    lgus_involved                   text          NOT NULL,
    ngas_involved                   text          NOT NULL,
    cso_partners                    text          NOT NULL,
    short_term_benefits             text          NOT NULL,
    long_term_benefits              text          NOT NULL,
    equity_considerations           text          NOT NULL,
    sustainability_measures         text          NOT NULL,
    cultural_alignment              text          NOT NULL,
    -- bookkeeping
    notes                           text          NOT NULL,
    created_at                      timestamptz   NOT NULL,
    updated_at                      timestamptz   NOT NULL,

    CONSTRAINT policy_tracking_policyrecommendation_reference_number_uniq UNIQUE (reference_number)
);

-- Join table: the communities a recommendation is for.
CREATE TABLE policy_tracking_policyrecommendation_target_communities (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policyrecommendation_id uuid   NOT NULL,
    obccommunity_id         bigint NOT NULL,
    CONSTRAINT policy_target_communities_policy_obccommunity_uniq
        UNIQUE (policyrecommendation_id, obccommunity_id)
);

-- Join table: the assessments behind a recommendation.
CREATE TABLE policy_tracking_policyrecommendation_related_assessments (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policyrecommendation_id uuid   NOT NULL,
    assessment_id           uuid   NOT NULL,
    CONSTRAINT policy_related_assessments_policy_assessment_uniq UNIQUE (policyrecommendation_id, assessment_id)
);

-- Join table: the needs behind a recommendation.
CREATE TABLE policy_tracking_policyrecommendation_related_needs (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policyrecommendation_id uuid   NOT NULL,
    need_id                 bigint NOT NULL,
    CONSTRAINT policy_related_needs_policy_need_uniq UNIQUE (policyrecommendation_id, need_id)
);

-- Join table: the authors besides the lead author.
CREATE TABLE policy_tracking_policyrecommendation_contributing_authors (
    id                      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policyrecommendation_id uuid   NOT NULL,
    user_id                 bigint NOT NULL,
    CONSTRAINT policy_contributing_authors_policy_user_uniq UNIQUE (policyrecommendation_id, user_id)
);

-- High volume.
CREATE TABLE policy_tracking_policyevidence (
    id                    bigint       GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policy_id             uuid         NOT NULL,
    title                 varchar(255) NOT NULL,
    evidence_type         varchar(25)  NOT NULL,
    description           text         NOT NULL,
    source                varchar(255) NOT NULL,
    methodology           text         NOT NULL,
    reliability_level     varchar(15)  NOT NULL,
    quality_notes         text         NOT NULL,
    key_findings          text         NOT NULL,
    relevance_explanation text         NOT NULL,
    statistical_data      jsonb,
    document              varchar(100),
    url                   varchar(200) NOT NULL,
    reference_citation    text         NOT NULL,
    date_collected        date,
    date_added            date         NOT NULL,
    verified              boolean      NOT NULL,
    verified_by_id        bigint,
    verification_date     date,
    verification_notes    text         NOT NULL,
    added_by_id           bigint       NOT NULL,
    notes                 text         NOT NULL,
    created_at            timestamptz  NOT NULL,
    updated_at            timestamptz  NOT NULL
);

-- Baseline, target and measured values are kept as text. High volume.
CREATE TABLE policy_tracking_policyimpact (
    id                    bigint       GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policy_id             uuid         NOT NULL,
    impact_type           varchar(15)  NOT NULL,
    title                 varchar(255) NOT NULL,
    description           text         NOT NULL,
    measurement_type      varchar(15)  NOT NULL,
    measurement_method    text         NOT NULL,
    unit_of_measurement   varchar(100) NOT NULL,
    baseline_value        varchar(200) NOT NULL,
    baseline_date         date,
    target_value          varchar(200) NOT NULL,
    target_date           date,
    current_value         varchar(200) NOT NULL,
    last_measurement_date date,
    final_value           varchar(200) NOT NULL,
    final_assessment_date date,
    analysis_notes        text         NOT NULL,
    variance_explanation  text         NOT NULL,
    contributing_factors  text         NOT NULL,
    data_quality          varchar(10)  NOT NULL,
    confidence_level      varchar(10)  NOT NULL,
    measured_by_id        bigint,
    notes                 text         NOT NULL,
    created_at            timestamptz  NOT NULL,
    updated_at            timestamptz  NOT NULL
);

-- High volume.
CREATE TABLE policy_tracking_policyimplementationmilestone (
    id                     uuid         PRIMARY KEY,
    policy_id              uuid         NOT NULL,
    title                  varchar(255) NOT NULL,
    description            text         NOT NULL,
    "order"                integer      NOT NULL CHECK ("order" >= 0),
    target_date            date         NOT NULL,
    actual_completion_date date,
    status                 varchar(15)  NOT NULL,
    responsible_party      varchar(255) NOT NULL,
    assigned_to_id         bigint,
    progress_percentage    integer      NOT NULL CHECK (progress_percentage >= 0),
    deliverables           text         NOT NULL,
    actual_outputs         text         NOT NULL,
    challenges             text         NOT NULL,
    notes                  text         NOT NULL,
    created_by_id          bigint       NOT NULL,
    created_at             timestamptz  NOT NULL,
    updated_at             timestamptz  NOT NULL
);

CREATE TABLE policy_tracking_policydocument (
    id              bigint       GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    policy_id       uuid         NOT NULL,
    document_type   varchar(20)  NOT NULL,
    title           varchar(255) NOT NULL,
    description     text         NOT NULL,
    version         varchar(10)  NOT NULL,
    file            varchar(100) NOT NULL,
    file_size       integer      CHECK (file_size >= 0),
    is_confidential boolean      NOT NULL,
    is_public       boolean      NOT NULL,
    document_date   date,
    author          varchar(255) NOT NULL,
    uploaded_by_id  bigint       NOT NULL,
    upload_date     timestamptz  NOT NULL,
    notes           text         NOT NULL
);

CREATE TABLE documents_category (
    id          bigint       GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    name        varchar(100) NOT NULL,
    description text         NOT NULL,
    icon        varchar(50)  NOT NULL,
    color       varchar(7)   NOT NULL,
    is_active   boolean      NOT NULL,
    created_at  timestamptz  NOT NULL,
    updated_at  timestamptz  NOT NULL,

    CONSTRAINT documents_category_name_uniq UNIQUE (name)
);

-- Versions form a chain through parent_document_id.
CREATE TABLE documents_document (
    id                    bigint       GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    title                 varchar(255) NOT NULL,
    description           text         NOT NULL,
    document_type         varchar(20)  NOT NULL,
    category_id           bigint,
    file                  varchar(100) NOT NULL,
    original_filename     varchar(255) NOT NULL,
    file_size             integer      CHECK (file_size >= 0),
    file_type             varchar(100) NOT NULL,
    community_id          bigint,
    tags                  varchar(500) NOT NULL,
    author                varchar(255) NOT NULL,
    language              varchar(10)  NOT NULL,
    version               varchar(20)  NOT NULL,
    parent_document_id    bigint,
    is_latest_version     boolean      NOT NULL,
    confidentiality_level varchar(20)  NOT NULL,
    allowed_user_types    varchar(255) NOT NULL,
    requires_approval     boolean      NOT NULL,
    status                varchar(20)  NOT NULL,
    uploaded_by_id        bigint,
    reviewed_by_id        bigint,
    approved_by_id        bigint,
    document_date         date,
    expiry_date           date,
    reviewed_at           timestamptz,
    approved_at           timestamptz,
    download_count        integer      NOT NULL CHECK (download_count >= 0),
    view_count            integer      NOT NULL CHECK (view_count >= 0),
    is_featured           boolean      NOT NULL,
    is_active             boolean      NOT NULL,
    notes                 text         NOT NULL,
    created_at            timestamptz  NOT NULL,
    updated_at            timestamptz  NOT NULL
);

-- Comments form a tree.
CREATE TABLE documents_comment (
    id                bigint      GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    document_id       bigint      NOT NULL,
    user_id           bigint      NOT NULL,
    comment           text        NOT NULL,
    parent_comment_id bigint,
    is_internal       boolean     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL
);

-- Who viewed or downloaded what, and from where.
CREATE TABLE documents_access (
    id            bigint      GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    document_id   bigint      NOT NULL,
    user_id       bigint      NOT NULL,
    access_type   varchar(20) NOT NULL,
    granted_by_id bigint,
    ip_address    inet,
    user_agent    text        NOT NULL,
    notes         text        NOT NULL,
    is_active     boolean     NOT NULL,
    accessed_at   timestamptz NOT NULL
);
