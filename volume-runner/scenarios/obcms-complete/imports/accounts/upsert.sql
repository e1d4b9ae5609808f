-- Accepted lines become accounts that wait for approval; of one that is there, what the line gives
-- replaces what it has, and its password and rights stay.

-- name: upsert
WITH saved AS (
    INSERT INTO auth_user AS u (
        password, is_superuser, username, first_name, last_name, email, is_staff, is_active,
        date_joined, user_type, organization, position, contact_number, is_approved,
        moa_first_level_approved)
    SELECT '!', false, s.username, s.first_name, s.last_name, s.email, false, true, now(), 'bmoa',
           o.name, coalesce(s.position, ''), coalesce(s.contact_number, ''), false, false
      FROM highwater_account_lines s
      JOIN organizations_organization o ON o.code = s.organization
     ORDER BY s.line
    ON CONFLICT (username) DO UPDATE
       SET first_name = excluded.first_name,
           last_name = excluded.last_name,
           email = excluded.email,
           organization = excluded.organization,
           position = coalesce(nullif(excluded.position, ''), u.position),
           contact_number = coalesce(nullif(excluded.contact_number, ''), u.contact_number)
    RETURNING u.xmax = 0 AS inserted
)
SELECT count(*) FILTER (WHERE inserted) AS inserted,
       count(*) FILTER (WHERE NOT inserted) AS updated
  FROM saved;
