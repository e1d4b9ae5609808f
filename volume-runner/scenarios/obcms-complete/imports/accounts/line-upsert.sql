-- One accepted line becomes an account, for the paths batch and chunk.
INSERT INTO auth_user AS u (
    password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined,
    user_type, organization, position, contact_number, is_approved, moa_first_level_approved)
VALUES ('!', false, :username, :first_name, :last_name, :email, false, true, now(), 'bmoa',
        (SELECT name FROM organizations_organization WHERE code = :organization),
        coalesce(:position, ''), coalesce(:contact_number, ''), false, false)
ON CONFLICT (username) DO UPDATE
   SET first_name = excluded.first_name,
       last_name = excluded.last_name,
       email = excluded.email,
       organization = excluded.organization,
       position = coalesce(nullif(excluded.position, ''), u.position),
       contact_number = coalesce(nullif(excluded.contact_number, ''), u.contact_number)
RETURNING u.xmax = 0 AS inserted;
