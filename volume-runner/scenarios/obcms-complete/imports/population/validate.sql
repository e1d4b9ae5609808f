-- Every rule over all lines at once; a line that breaks several is told all of them.

-- name: statistics
ANALYZE highwater_population_lines;
-- name: required
INSERT INTO import_rejects
SELECT line, field, value, 'is required'
  FROM highwater_population_lines s
 CROSS JOIN LATERAL (VALUES ('code', s.code), ('name', s.name),
                            ('municipality', s.municipality)) AS given (field, value)
 WHERE value IS NULL OR btrim(value) = '';
-- name: length
INSERT INTO import_rejects
SELECT line, field, left(value, 40) || '…', 'has ' || length(value) || ' characters; ' || most || ' fit'
  FROM highwater_population_lines s
 CROSS JOIN LATERAL (VALUES ('code', s.code, 64), ('name', s.name, 255)) AS given (field, value, most)
 WHERE length(value) > most;
-- name: numbers
INSERT INTO import_rejects
SELECT line, 'population_total', population_total,
       CASE WHEN population_total ~ '^-[0-9]+$' THEN 'is negative'
            ELSE 'is no whole number below a billion' END
  FROM highwater_population_lines
 WHERE population_total IS NOT NULL AND population_total !~ '^[0-9]{1,9}$';
-- name: municipality
INSERT INTO import_rejects
SELECT s.line, 'municipality', s.municipality, 'names no municipality'
  FROM highwater_population_lines s
 WHERE s.municipality IS NOT NULL
   AND NOT EXISTS (SELECT FROM common_municipality m WHERE m.code = s.municipality);
-- name: duplicates
INSERT INTO import_rejects
SELECT line, 'code', code, 'stands on line ' || first_line || ' already'
  FROM (SELECT line, code, min(line) OVER (PARTITION BY code) AS first_line
          FROM highwater_population_lines WHERE code IS NOT NULL) AS seen
 WHERE line > first_line;
-- name: accepted
-- What stays is safe to convert.
DELETE FROM highwater_population_lines s USING import_rejects r WHERE r.line = s.line;
