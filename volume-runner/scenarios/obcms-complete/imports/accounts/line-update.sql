-- What a line gives replaces what its account has; what it leaves empty stays.
UPDATE auth_user
   SET first_name = :first_name,
       last_name = :last_name,
       email = :email,
       organization = (SELECT name FROM organizations_organization WHERE code = :organization),
       position = coalesce(:position, position),
       contact_number = coalesce(:contact_number, contact_number)
 WHERE username = :username;
