-- Which of these sequences the role may not move.
SELECT n.nspname, c.relname
FROM unnest(?::text[], ?::text[]) AS wanted (schema_name, sequence_name)
JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema_name
JOIN pg_catalog.pg_class c
  ON c.relnamespace = n.oid AND c.relname = wanted.sequence_name AND c.relkind = 'S'
WHERE NOT (has_sequence_privilege(c.oid, 'SELECT') AND has_sequence_privilege(c.oid, 'UPDATE'))
ORDER BY n.nspname, c.relname
