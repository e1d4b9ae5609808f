-- A small OBCMS by plain SQL, for tests that need rows and not the seeder: as many work items as
-- the setting highwater.scale says, everything else in proportion. The same rows each time.

-- Inserts rows whose unnamed NOT NULL columns get a neutral value of their type.
CREATE FUNCTION pg_temp.fill(target regclass, given jsonb, source text) RETURNS bigint
LANGUAGE plpgsql AS $fill$
DECLARE
    columns text;
    expressions text;
    filled bigint;
BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
           string_agg(coalesce(given ->> attname, CASE
               WHEN typname IN ('text', 'varchar') THEN ''''''
               WHEN typname IN ('int2', 'int4', 'int8', 'numeric', 'float8') THEN '0'
               WHEN typname = 'bool' THEN 'false'
               WHEN typname = 'jsonb' THEN '''{}''::jsonb'
               WHEN typname = 'date' THEN 'date ''2025-01-06'''
               WHEN typname = 'timestamptz' THEN 'timestamptz ''2025-01-06 09:00+08'''
               WHEN typname = 'uuid' THEN format('md5(%L || i)::uuid', target::text)
           END), ', ' ORDER BY attnum)
      INTO columns, expressions
      FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
     WHERE attrelid = target AND attnum > 0 AND NOT attisdropped
       AND (given ? attname::text OR attnotnull AND attidentity = '');
    EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s', target, columns, expressions, source);
    GET DIAGNOSTICS filled = ROW_COUNT;
    RETURN filled;
END
$fill$;

CREATE FUNCTION pg_temp.n(share numeric) RETURNS int
LANGUAGE sql AS $n$ SELECT greatest(1, round(current_setting('highwater.scale')::int * share))::int $n$;

-- geography: four regions of uneven size, a fifth of the barangays without a community
SELECT pg_temp.fill('common_region', '{"id": "i", "code": "''R'' || i", "name": "''Region '' || i", "is_active": "true"}', 'generate_series(1, 4) i');
SELECT pg_temp.fill('common_province', '{"id": "i", "region_id": "1 + (i * i) % 7 % 4", "code": "''P'' || i", "name": "''Province '' || i", "population_total": "i * 10000"}', 'generate_series(1, 12) i');
SELECT pg_temp.fill('common_municipality', '{"id": "i", "province_id": "1 + i % 12", "code": "''M'' || i", "name": "''Municipality '' || i", "municipality_type": "''municipality''"}', 'generate_series(1, 60) i');
SELECT pg_temp.fill('common_barangay', '{"id": "i", "municipality_id": "1 + i % 60", "code": "''B'' || i", "name": "''Barangay '' || i", "is_active": "true", "population_total": "500 + i % 3000"}', 'generate_series(1, greatest(3000, pg_temp.n(0.25))) i');

-- people and organizations
SELECT pg_temp.fill('auth_user', '{"id": "i", "username": "''user'' || i", "first_name": "''First '' || i", "last_name": "''Last '' || i", "email": "''user'' || i || ''@mail.example''", "is_active": "true", "is_approved": "i % 10 <> 0", "user_type": "''oobc_staff''"}', 'generate_series(1, 20 + pg_temp.n(0.01)) i');
SELECT pg_temp.fill('coordination_organization', '{"name": "CASE WHEN i <= 16 THEN ''Ministry '' ELSE ''Office '' END || i", "acronym": "''M'' || i", "organization_type": "CASE WHEN i <= 30 THEN ''bmoa'' ELSE ''ngo'' END", "is_active": "true"}', 'generate_series(1, 44) i');
SELECT pg_temp.fill('organizations_organization', '{"id": "i", "code": "''O'' || i", "name": "''Organization '' || i", "acronym": "''O'' || i", "org_type": "''ministry''", "is_active": "true"}', 'generate_series(1, 45) i');
SELECT pg_temp.fill('coordination_partnership', '{"title": "''Partnership '' || i", "status": "(array[''active'', ''draft'', ''completed''])[1 + i % 3]", "lead_organization_id": "md5(''coordination_organization'' || (1 + i % 44))::uuid", "created_by_id": "1"}', 'generate_series(1, pg_temp.n(0.01)) i');
SELECT pg_temp.fill('django_content_type', '{"id": "i", "app_label": "(array[''monitoring'', ''common'', ''communities''])[i]", "model": "(array[''monitoringentry'', ''workitem'', ''obccommunity''])[i]"}', 'generate_series(1, 3) i');

-- communities: four of five barangays
SELECT pg_temp.fill('communities_obc_community', '{"id": "i", "barangay_id": "i", "community_names": "''Community '' || i", "name": "''Community '' || i", "estimated_obc_population": "50 + i % 900", "households": "10 + i % 150", "primary_ethnolinguistic_group": "(array[''maguindanaon'', ''meranaw'', ''tausug'', ''sama'', ''iranun''])[1 + i % 5]", "unemployment_rate": "(array[''low'', ''moderate'', ''high''])[1 + i % 3]", "settlement_type": "(array[''village'', ''sitio'', ''purok''])[1 + i % 3]", "mosques_count": "i % 3", "madrasah_count": "i % 2", "women_count": "i % 400", "children_0_9": "i % 200", "is_active": "true"}', '(SELECT i FROM generate_series(1, (SELECT count(*)::int FROM common_barangay)) i WHERE i % 5 <> 0) s');
SELECT pg_temp.fill('communities_municipalitycoverage', '{"id": "i", "municipality_id": "i", "auto_sync": "true"}', 'generate_series(1, 60) i');
SELECT pg_temp.fill('communities_provincecoverage', '{"id": "i", "province_id": "i", "auto_sync": "true"}', 'generate_series(1, 12) i');
SELECT pg_temp.fill('communities_livelihood', '{"id": "c.id", "community_id": "c.id", "livelihood_type": "(array[''fishing'', ''trade'', ''agriculture''])[1 + c.id % 3]"}', 'communities_obc_community c');
SELECT pg_temp.fill('communities_infrastructure', '{"id": "c.id * 3 + k", "community_id": "c.id", "infrastructure_type": "(array[''water'', ''road'', ''health''])[k]", "priority_for_improvement": "(array[''critical'', ''high'', ''low''])[1 + (c.id + k) % 3]", "availability_status": "''limited''"}', 'communities_obc_community c, generate_series(1, 3) k');
SELECT pg_temp.fill('communities_stakeholder', '{"id": "c.id * 3 + k", "community_id": "c.id", "full_name": "''Person '' || c.id || k", "stakeholder_type": "''imam''"}', 'communities_obc_community c, generate_series(1, 3) k');

-- policies and needs
SELECT pg_temp.fill('policy_tracking_policyrecommendation', '{"title": "''Policy '' || i", "reference_number": "''OOBC-POL-2025-'' || i", "category": "''social_development''", "status": "(array[''draft'', ''approved'', ''in_implementation'', ''implemented''])[1 + i % 4]", "priority": "(array[''low'', ''high'', ''critical''])[1 + i % 3]", "proposed_by_id": "1", "scope": "''regional''", "target_region_id": "1 + i % 4"}', 'generate_series(1, pg_temp.n(0.03)) i');
SELECT pg_temp.fill('policy_tracking_policyimplementationmilestone', '{"policy_id": "md5(''policy_tracking_policyrecommendation'' || (1 + i / 4))::uuid", "title": "''Milestone '' || i", "order": "i % 4", "progress_percentage": "i % 101", "status": "''in_progress''", "created_by_id": "1"}', 'generate_series(0, pg_temp.n(0.03) * 4 - 1) i');
SELECT pg_temp.fill('mana_needscategory', '{"id": "i", "name": "''Category '' || i", "sector": "''social''", "is_active": "true"}', 'generate_series(1, 8) i');
SELECT pg_temp.fill('mana_assessmentcategory', '{"id": "i", "name": "''Category '' || i", "category_type": "''needs''"}', 'generate_series(1, 8) i');
SELECT pg_temp.fill('mana_assessment', '{"title": "''Assessment '' || i", "category_id": "1 + i % 8", "status": "(array[''planning'', ''completed'', ''analysis''])[1 + i % 3]", "lead_assessor_id": "1", "created_by_id": "1", "region_id": "1 + i % 4"}', 'generate_series(1, pg_temp.n(0.005)) i');
SELECT pg_temp.fill('mana_need', '{"id": "i", "title": "''Need '' || i", "category_id": "1 + i % 8", "community_id": "c.id", "impact_severity": "1 + i % 5", "status": "(array[''identified'', ''validated'', ''prioritized''])[1 + i % 3]", "priority_score": "i % 6", "identified_by_id": "1"}', '(SELECT i, id FROM (SELECT id, row_number() OVER (ORDER BY id) AS r, count(*) OVER () AS total FROM communities_obc_community) c JOIN generate_series(1, pg_temp.n(0.2)) i ON c.r = 1 + i % c.total) c');
SELECT pg_temp.fill('mana_needvote', '{"need_id": "i", "user_id": "1 + i % 20", "vote_weight": "1 + i % 5"}', 'generate_series(1, pg_temp.n(0.1)) i');

-- programmes with their money, stages and updates; years and agencies are skewed
SELECT pg_temp.fill('monitoring_monitoringentry', '{"title": "''Programme '' || i", "category": "(array[''moa_ppa'', ''moa_ppa'', ''oobc_ppa'', ''obc_request''])[1 + i % 4]", "summary": "repeat(''A programme for the communities. '', 20)", "status": "(array[''planning'', ''ongoing'', ''completed'', ''on_hold''])[1 + i % 4]", "request_status": "CASE WHEN i % 4 = 3 THEN (array[''submitted'', ''approved'', ''under_review''])[1 + i % 3] ELSE '''' END", "priority": "(array[''low'', ''medium'', ''high'', ''urgent''])[1 + i % 4]", "progress": "i % 101", "plan_year": "2021 + i % 13 % 5", "fiscal_year": "2021 + i % 13 % 5", "sector": "(array[''economic'', ''social'', ''infrastructure'', ''environment'', ''governance'', ''peace_security''])[1 + i % 6]", "appropriation_class": "(array[''ps'', ''mooe'', ''co''])[1 + i % 3]", "funding_source": "(array[''gaab_2025'', ''sdf'', ''oda''])[1 + i % 3]", "start_date": "make_date(2021 + i % 13 % 5, 1 + i % 12, 1)", "target_end_date": "make_date(2022 + i % 13 % 5, 1 + i % 12, 1)", "budget_ceiling": "2000000", "budget_allocation": "CASE WHEN i % 9 <> 0 THEN 1000000 + i END", "total_slots": "100", "obc_slots": "40", "lead_organization_id": "md5(''coordination_organization'' || (1 + i % 44))::uuid", "implementing_moa_id": "md5(''coordination_organization'' || (1 + i * i % 97 % 44))::uuid", "submitted_to_organization_id": "CASE WHEN i % 4 = 3 THEN md5(''coordination_organization'' || (1 + i % 44))::uuid END", "coverage_region_id": "1 + i % 7 % 4", "coverage_province_id": "1 + i % 12", "coverage_municipality_id": "1 + i % 60", "approval_status": "(array[''draft'', ''approved'', ''enacted''])[1 + i % 3]", "approval_history": "''[]''", "milestone_dates": "''[]''", "execution_project_id": "CASE WHEN i <= pg_temp.n(0.09) THEN md5(''tree'' || i)::uuid END", "updated_at": "timestamptz ''2025-10-09 09:00+08'' - i * interval ''1 hour''"}', 'generate_series(1, pg_temp.n(0.1)) i');
SELECT pg_temp.fill('monitoring_monitoringentryfunding', '{"entry_id": "md5(''monitoring_monitoringentry'' || (1 + i / 6))::uuid", "tranche_type": "(array[''allocation'', ''obligation'', ''disbursement'', ''allocation'', ''obligation'', ''adjustment''])[1 + i % 6]", "amount": "1000 + i % 5000", "funding_source": "''gaab_2025''", "scheduled_date": "date ''2025-09-01'' + i % 200"}', 'generate_series(0, pg_temp.n(0.1) * 6 - 1) i');
SELECT pg_temp.fill('monitoring_monitoringentryworkflowstage', '{"entry_id": "md5(''monitoring_monitoringentry'' || (1 + i / 6))::uuid", "stage": "(array[''budget_call'', ''formulation'', ''technical_hearing'', ''legislation'', ''execution'', ''accountability''])[1 + i % 6]", "status": "(array[''completed'', ''in_progress'', ''not_started'', ''blocked''])[1 + i % 4]", "due_date": "date ''2025-09-01'' + i % 200"}', 'generate_series(0, pg_temp.n(0.1) * 6 - 1) i');
SELECT pg_temp.fill('monitoring_monitoringupdate', '{"entry_id": "md5(''monitoring_monitoringentry'' || (1 + i / 4))::uuid", "update_type": "''progress''", "progress": "i % 100"}', 'generate_series(0, pg_temp.n(0.1) * 4 - 1) i');
SELECT pg_temp.fill('monitoring_monitoringentry_communities', '{"monitoringentry_id": "md5(''monitoring_monitoringentry'' || (1 + i / 3))::uuid", "obccommunity_id": "1 + 5 * (i % 40) + i % 3"}', 'generate_series(0, pg_temp.n(0.1) * 3 - 1) i');
SELECT pg_temp.fill('monitoring_monitoringentry_implementing_policies', '{"monitoringentry_id": "md5(''monitoring_monitoringentry'' || i)::uuid", "policyrecommendation_id": "md5(''policy_tracking_policyrecommendation'' || (1 + i % pg_temp.n(0.03)))::uuid"}', 'generate_series(1, pg_temp.n(0.1)) i');
SELECT pg_temp.fill('project_central_alert', '{"alert_type": "''overdue_ppa''", "severity": "(array[''info'', ''high'', ''critical''])[1 + i % 3]", "title": "''Alert '' || i", "is_active": "true", "is_acknowledged": "i % 2 = 0"}', 'generate_series(1, pg_temp.n(0.02)) i');

-- work: trees of eleven, a tenth of them longer: a root, two activities, four tasks under each, sub-tasks
SELECT pg_temp.fill('common_work_item', '{"id": "CASE WHEN k = 0 THEN md5(''tree'' || t)::uuid ELSE md5(''node'' || t || ''.'' || k)::uuid END", "work_type": "CASE WHEN k = 0 THEN ''project'' WHEN k % 5 = 1 THEN ''activity'' ELSE ''task'' END", "title": "''Work '' || t || ''.'' || k", "description": "repeat(''Something to be done. '', 8)", "parent_id": "CASE WHEN k = 0 THEN NULL WHEN k % 5 = 1 THEN md5(''tree'' || t)::uuid ELSE md5(''node'' || t || ''.'' || k - (k + 4) % 5)::uuid END", "status": "(array[''not_started'', ''in_progress'', ''completed'', ''at_risk'', ''blocked''])[1 + (t + k) % 5]", "priority": "(array[''low'', ''medium'', ''high'', ''urgent'', ''critical''])[1 + k % 5]", "start_date": "date ''2025-01-01'' + (t + k) % 300", "due_date": "date ''2025-01-15'' + (t + k) % 300", "is_calendar_visible": "k % 3 <> 2", "calendar_color": "''#336699''", "progress": "(t * k) % 101", "created_by_id": "1 + t % 20", "content_type_id": "CASE WHEN k = 0 THEN 1 END", "object_id": "CASE WHEN k = 0 THEN md5(''monitoring_monitoringentry'' || t)::uuid END", "related_ppa_id": "md5(''monitoring_monitoringentry'' || t)::uuid", "ppa_category": "''moa_ppa''", "implementing_moa_id": "md5(''coordination_organization'' || (1 + t % 44))::uuid", "allocated_budget": "1000 * k", "created_at": "timestamptz ''2025-01-01 09:00+08'' + t * interval ''1 minute''", "tree_id": "t", "level": "CASE WHEN k = 0 THEN 0 WHEN k % 5 = 1 THEN 1 ELSE 2 END", "lft": "CASE WHEN k = 0 THEN 1 WHEN k % 5 = 1 THEN 2 * k ELSE 2 * k - 1 + 0 END", "rght": "CASE WHEN k = 0 THEN 2 * m + 2 WHEN k % 5 = 1 THEN 2 * least(k + 4, m) + 1 ELSE 2 * k END"}', '(SELECT t, m, generate_series(0, m) AS k FROM (SELECT t, CASE WHEN t % 10 = 0 THEN 20 ELSE 10 END AS m FROM generate_series(1, pg_temp.n(0.09)) t) trees) i');
SELECT pg_temp.fill('common_work_item_assignees', '{"workitem_id": "w.id", "user_id": "1 + w.tree_id % 20"}', 'common_work_item w WHERE w.level > 0');
SELECT pg_temp.fill('common_calendar_resource', '{"id": "i", "name": "''Resource '' || i", "resource_type": "''vehicle''", "is_available": "true"}', 'generate_series(1, 10) i');
SELECT pg_temp.fill('common_calendar_resource_booking', '{"resource_id": "1 + i % 10", "start_datetime": "timestamptz ''2025-06-01 08:00+08'' + i * interval ''2 hours''", "end_datetime": "timestamptz ''2025-06-01 10:00+08'' + i * interval ''2 hours''", "status": "(array[''approved'', ''pending'', ''cancelled''])[1 + i % 3]", "booked_by_id": "1 + i % 20"}', 'generate_series(1, pg_temp.n(0.05)) i');
SELECT pg_temp.fill('common_calendar_notification', '{"recipient_id": "1 + i % 20", "notification_type": "''reminder''", "delivery_method": "''email''", "scheduled_for": "timestamptz ''2025-06-01 08:00+08'' + i * interval ''1 hour''", "status": "(array[''pending'', ''sent''])[1 + i % 2]"}', 'generate_series(1, pg_temp.n(0.05)) i');

-- the budget: a proposal per organization and year, a programme budget per entry, and the chain to disbursements
SELECT pg_temp.fill('budget_preparation_budgetproposal', '{"id": "o * 10 + y", "organization_id": "o", "fiscal_year": "2021 + y", "title": "''Proposal''", "status": "''approved''", "total_requested_budget": "5000000", "total_approved_budget": "4000000"}', 'generate_series(1, 44) o, generate_series(0, 4) y');
SELECT pg_temp.fill('budget_preparation_programbudget', '{"id": "i", "budget_proposal_id": "(1 + i % 44) * 10 + i % 13 % 5", "monitoring_entry_id": "md5(''monitoring_monitoringentry'' || i)::uuid", "requested_amount": "100000", "approved_amount": "90000"}', 'generate_series(1, pg_temp.n(0.1)) i');
SELECT pg_temp.fill('budget_execution_allotment', '{"program_budget_id": "1 + i / 4", "quarter": "''Q'' || 1 + i % 4", "amount": "20000", "status": "''released''", "released_at": "date ''2025-01-06'' + i % 300", "updated_at": "timestamptz ''2025-01-06 09:00+08'' + i * interval ''1 minute''"}', 'generate_series(0, pg_temp.n(0.1) * 4 - 1) i');
SELECT pg_temp.fill('budget_execution_obligation', '{"allotment_id": "md5(''budget_execution_allotment'' || i / 2)::uuid", "amount": "8000 + i % 1900", "payee": "''Supplier'' || i % 50", "status": "''obligated''", "obligated_at": "date ''2025-01-06'' + i % 300"}', 'generate_series(0, pg_temp.n(0.1) * 8 - 1) i');
SELECT pg_temp.fill('budget_execution_disbursement', '{"obligation_id": "md5(''budget_execution_obligation'' || i)::uuid", "amount": "4000", "status": "''paid''", "payment_method": "''check''", "disbursed_at": "date ''2025-01-06'' + i % 300"}', 'generate_series(0, pg_temp.n(0.1) * 8 - 1) i');

-- plans of the years: goals, scenarios of the budget
SELECT pg_temp.fill('monitoring_strategicgoal', '{"title": "''Goal '' || i", "sector": "''education''", "priority_level": "''high''", "aligns_with_rdp": "i % 2 = 0"}', 'generate_series(1, 8) i');
SELECT pg_temp.fill('monitoring_strategicgoal_linked_ppas', '{"strategicgoal_id": "md5(''monitoring_strategicgoal'' || (1 + i % 8))::uuid", "monitoringentry_id": "md5(''monitoring_monitoringentry'' || i)::uuid"}', 'generate_series(1, pg_temp.n(0.05)) i');
SELECT pg_temp.fill('monitoring_budgetscenario', '{"name": "''Scenario '' || i", "status": "''draft''", "total_budget": "100000000"}', 'generate_series(1, 4) i');
SELECT pg_temp.fill('monitoring_scenarioallocation', '{"scenario_id": "md5(''monitoring_budgetscenario'' || (1 + i % 4))::uuid", "ppa_id": "md5(''monitoring_monitoringentry'' || i)::uuid", "allocated_amount": "50000"}', 'generate_series(1, pg_temp.n(0.05)) i');

-- identity columns go on after the given keys
DO $next$
DECLARE
    identity record;
BEGIN
    FOR identity IN
        SELECT attrelid::regclass AS relation, attname AS name
          FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
         WHERE attidentity <> '' AND relnamespace = 'public'::regnamespace
    LOOP
        EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce((SELECT max(%I) FROM %s), 0) + 1, false)',
            identity.relation::text, identity.name, identity.name, identity.relation);
    END LOOP;
END
$next$;

ANALYZE;
