-- The lines of the file: a fifth of the accounts that exist in another position, half as many new
-- ones under names of people who are there, mixed, and about two lines in a hundred with a mistake.
-- Drawn by hashes of keys, so the same database gives the same file.
WITH numbered_users AS (
    SELECT id, username, first_name, last_name, email, contact_number,
           row_number() OVER (ORDER BY md5('account' || id)) AS place, count(*) OVER () AS accounts
      FROM auth_user
), codes AS (
    SELECT code, row_number() OVER (ORDER BY code) AS place, count(*) OVER () AS organizations
      FROM organizations_organization
), good AS (
    SELECT username, first_name, last_name, email, contact_number, place
      FROM numbered_users WHERE place <= ceil(accounts * 0.2)
    UNION ALL
    SELECT 'pilot.' || u.place, u.first_name, other.last_name,
           'pilot.' || u.place || '@pilot.example', u.contact_number, u.place
      FROM numbered_users u
      JOIN numbered_users other ON other.place = u.accounts - u.place + 1
     WHERE u.place <= ceil(u.accounts * 0.5)
), numbered AS (
    SELECT good.*, row_number() OVER (ORDER BY md5('line' || username)) AS n FROM good
), spoilt AS (
    SELECT numbered.*, CASE WHEN n % 50 = 5 THEN n / 50 % 6 ELSE -1 END AS mistake FROM numbered
)
SELECT CASE mistake WHEN 0 THEN NULL WHEN 1 THEN repeat('long', 40) ELSE username END AS username,
       CASE mistake WHEN 2 THEN NULL ELSE first_name END AS first_name, last_name, email,
       CASE mistake WHEN 3 THEN 'NOWHERE' ELSE codes.code END AS organization,
       'Planning Officer ' || 1 + n % 4 AS position,
       CASE mistake WHEN 4 THEN 'ask at the front desk' ELSE left(contact_number, 20) END AS contact_number
  FROM spoilt
  JOIN codes ON codes.place = 1 + spoilt.place % codes.organizations
 CROSS JOIN generate_series(0, CASE WHEN mistake = 5 THEN 1 ELSE 0 END) AS twin
 ORDER BY n, twin;
