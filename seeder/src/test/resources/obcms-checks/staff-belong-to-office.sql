-- Profiles and team memberships are of staff of the office, and begin when they joined.
SELECT 'profile' AS what, p.id
FROM common_staffprofile p JOIN auth_user u ON u.id = p.user_id
WHERE u.user_type NOT IN ('admin', 'oobc_executive', 'oobc_staff')
   OR p.date_joined_organization <> (u.date_joined AT TIME ZONE 'Asia/Manila')::date
   OR p.created_at < u.date_joined
UNION ALL
SELECT 'membership', m.id
FROM common_staffteammembership m LEFT JOIN common_staffprofile p ON p.user_id = m.user_id
WHERE p.id IS NULL OR m.joined_at < p.created_at
UNION ALL
SELECT 'target', id FROM common_performancetarget
WHERE (scope = 'staff') <> (staff_profile_id IS NOT NULL) OR (scope = 'team') <> (team_id IS NOT NULL)
   OR period_end <= period_start
UNION ALL
SELECT 'training', id FROM common_trainingenrollment
WHERE (status = 'completed') <> (completion_date IS NOT NULL) OR completion_date < scheduled_date;
