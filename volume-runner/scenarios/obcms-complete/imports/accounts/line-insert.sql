-- A new account of a line, for the path row.
INSERT INTO auth_user (
    password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined,
    user_type, organization, position, contact_number, is_approved, moa_first_level_approved)
VALUES ('!', false, :username, :first_name, :last_name, :email, false, true, now(), 'bmoa',
        (SELECT name FROM organizations_organization WHERE code = :organization),
        coalesce(:position, ''), coalesce(:contact_number, ''), false, false);
