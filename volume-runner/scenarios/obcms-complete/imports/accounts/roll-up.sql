-- Each account in :keys is a member of the organization it names; the first membership of an account
-- is its primary one.
INSERT INTO organizations_organizationmembership AS m (
    user_id, organization_id, role, is_primary, is_active, position, department, can_manage_users,
    can_approve_plans, can_approve_budgets, can_view_reports, joined_date, created_at, updated_at)
SELECT u.id, o.id, 'staff',
       NOT EXISTS (SELECT FROM organizations_organizationmembership other
                    WHERE other.user_id = u.id AND other.is_primary),
       true, left(u.position, 200), '', false, false, false, true, current_date, now(), now()
  FROM auth_user u
  JOIN organizations_organization o ON o.name = u.organization
 WHERE u.username = ANY (CAST(:keys AS text[]))
ON CONFLICT (user_id, organization_id) DO UPDATE
   SET position = excluded.position, is_active = true, updated_at = excluded.updated_at;
