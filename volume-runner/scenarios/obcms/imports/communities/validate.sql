-- Every rule over all lines at once; a line that breaks several is told all of them.

-- name: statistics
ANALYZE highwater_community_lines;
-- name: required
INSERT INTO import_rejects
SELECT line, field, value, 'is required'
  FROM highwater_community_lines s
 CROSS JOIN LATERAL (VALUES ('barangay_id', s.barangay_id),
                            ('community_names', s.community_names)) AS given (field, value)
 WHERE value IS NULL OR btrim(value) = '';
-- name: length
INSERT INTO import_rejects
SELECT line, 'community_names', left(community_names, 40) || '…',
       'has ' || length(community_names) || ' characters; 255 fit'
  FROM highwater_community_lines
 WHERE length(community_names) > 255;
-- name: numbers
INSERT INTO import_rejects
SELECT line, field, value,
       CASE WHEN value ~ '^-[0-9]+$' THEN 'is negative' ELSE 'is no whole number below a billion' END
  FROM highwater_community_lines s
 CROSS JOIN LATERAL (VALUES ('barangay_id', s.barangay_id),
                            ('estimated_obc_population', s.estimated_obc_population),
                            ('households', s.households)) AS given (field, value)
 WHERE value IS NOT NULL AND value !~ '^[0-9]{1,9}$';
-- name: coordinates
INSERT INTO import_rejects
SELECT line, field, value, 'is no degree between -' || most || ' and ' || most
  FROM highwater_community_lines s
 CROSS JOIN LATERAL (VALUES ('latitude', s.latitude, 90),
                            ('longitude', s.longitude, 180)) AS given (field, value, most)
 WHERE value IS NOT NULL
   AND CASE WHEN value ~ '^-?[0-9]{1,3}([.][0-9]{1,12})?$' THEN abs(value::numeric) > most ELSE true END;
-- name: words
INSERT INTO import_rejects
SELECT line, field, value, 'is none of ' || array_to_string(known, ', ')
  FROM highwater_community_lines s
 CROSS JOIN LATERAL (VALUES
           ('primary_ethnolinguistic_group', s.primary_ethnolinguistic_group,
            ARRAY['badjao', 'iranun', 'jama_mapun', 'kagan_kalagan', 'kolibugan', 'maguindanaon',
                  'meranaw', 'molbog', 'palawani', 'sama', 'sangil', 'tausug', 'yakan', 'other']),
           ('unemployment_rate', s.unemployment_rate,
            ARRAY['unknown', 'very_low', 'low', 'moderate', 'high', 'very_high', 'extremely_high']),
           ('settlement_type', s.settlement_type,
            ARRAY['village', 'subdivision', 'sitio', 'purok', 'compound', 'dispersed'])
       ) AS given (field, value, known)
 WHERE value IS NOT NULL AND value <> ALL (known);
-- name: barangay
INSERT INTO import_rejects
SELECT s.line, 'barangay_id', s.barangay_id, 'names no barangay'
  FROM highwater_community_lines s
 WHERE s.barangay_id ~ '^[0-9]{1,9}$'
   AND NOT EXISTS (SELECT FROM common_barangay b
                    WHERE b.id = CASE WHEN s.barangay_id ~ '^[0-9]{1,9}$' THEN s.barangay_id::bigint END);
-- name: duplicates
INSERT INTO import_rejects
SELECT line, 'barangay_id', barangay_id, 'stands on line ' || first_line || ' already'
  FROM (SELECT line, barangay_id, min(line) OVER (PARTITION BY number) AS first_line
          FROM (SELECT line, barangay_id,
                       CASE WHEN barangay_id ~ '^[0-9]{1,9}$' THEN barangay_id::bigint END AS number
                  FROM highwater_community_lines) AS numbered
         WHERE number IS NOT NULL) AS seen
 WHERE line > first_line;
-- name: accepted
-- What stays is safe to convert.
DELETE FROM highwater_community_lines s USING import_rejects r WHERE r.line = s.line;
