-- Every rule over all lines at once; a line that breaks several is told all of them.

-- name: statistics
ANALYZE highwater_account_lines;
-- name: required
INSERT INTO import_rejects
SELECT line, field, value, 'is required'
  FROM highwater_account_lines s
 CROSS JOIN LATERAL (VALUES ('username', s.username), ('first_name', s.first_name),
                            ('last_name', s.last_name), ('email', s.email),
                            ('organization', s.organization)) AS given (field, value)
 WHERE value IS NULL OR btrim(value) = '';
-- name: length
INSERT INTO import_rejects
SELECT line, field, left(value, 40) || '…', 'has ' || length(value) || ' characters; ' || most || ' fit'
  FROM highwater_account_lines s
 CROSS JOIN LATERAL (VALUES ('username', s.username, 150), ('first_name', s.first_name, 150),
                            ('last_name', s.last_name, 150), ('email', s.email, 254),
                            ('position', s.position, 200),
                            ('contact_number', s.contact_number, 20)) AS given (field, value, most)
 WHERE length(value) > most;
-- name: organization
INSERT INTO import_rejects
SELECT s.line, 'organization', s.organization, 'names no organization'
  FROM highwater_account_lines s
 WHERE s.organization IS NOT NULL
   AND NOT EXISTS (SELECT FROM organizations_organization o WHERE o.code = s.organization);
-- name: duplicates
INSERT INTO import_rejects
SELECT line, 'username', username, 'stands on line ' || first_line || ' already'
  FROM (SELECT line, username, min(line) OVER (PARTITION BY username) AS first_line
          FROM highwater_account_lines WHERE username IS NOT NULL) AS seen
 WHERE line > first_line;
-- name: accepted
-- What stays is safe to convert.
DELETE FROM highwater_account_lines s USING import_rejects r WHERE r.line = s.line;
