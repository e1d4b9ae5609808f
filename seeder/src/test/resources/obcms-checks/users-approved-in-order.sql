-- Who approves was there before; nobody is approved before joining, nor logs in before being approved.
SELECT u.id, u.username
FROM auth_user u LEFT JOIN auth_user by_user ON by_user.id = u.approved_by_id
WHERE (u.id > 1 AND u.is_approved <> (u.approved_by_id IS NOT NULL))
   OR u.is_approved <> (u.approved_at IS NOT NULL)
   OR u.approved_by_id >= u.id
   OR u.approved_at < u.date_joined
   OR by_user.date_joined > u.approved_at
   OR u.last_login < u.approved_at
   OR (u.last_login IS NOT NULL AND NOT u.is_approved)
   OR (u.user_type = 'bmoa') <> (u.moa_organization_id IS NOT NULL)
   OR (u.moa_first_level_approved_at IS NOT NULL) <> u.moa_first_level_approved;
