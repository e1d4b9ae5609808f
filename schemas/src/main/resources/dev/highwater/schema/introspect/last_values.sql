-- What sequences gave last: of those that gave something, that the role may use, and that a standby
-- can know. This looks into each sequence and locks it against being dropped meanwhile.
SELECT s.schema, s.name, s.last_value
  FROM (SELECT n.nspname AS schema,
               c.relname AS name,
               CASE WHEN has_sequence_privilege(c.oid, 'USAGE, SELECT')
                     AND (c.relpersistence = 'p' OR NOT pg_is_in_recovery())
                    THEN pg_sequence_last_value(c.oid)
               END       AS last_value
          FROM pg_catalog.pg_class c
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind = 'S'
           AND c.relpersistence <> 't'
           AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')) AS s
 WHERE s.last_value IS NOT NULL;
