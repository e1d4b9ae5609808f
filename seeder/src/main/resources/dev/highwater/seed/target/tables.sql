-- What the role may do with each wanted table; a table that is not there has no relkind.
SELECT wanted.schema_name,
       wanted.table_name,
       c.relkind IS NOT NULL                                                 AS present,
       coalesce(c.relkind IN ('r', 'p'), false)                              AS loadable,
       coalesce(has_schema_privilege(n.oid, 'USAGE')
                AND has_table_privilege(c.oid, 'INSERT'), false)             AS may_insert,
       coalesce(has_schema_privilege(n.oid, 'USAGE')
                AND has_table_privilege(c.oid, 'SELECT'), false)             AS may_select,
       coalesce(pg_has_role(c.relowner, 'USAGE'), false)                     AS may_alter,
       coalesce(row_security_active(c.oid), false)                           AS row_security
FROM unnest(?::text[], ?::text[]) AS wanted (schema_name, table_name)
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema_name
LEFT JOIN pg_catalog.pg_class c
  ON c.relnamespace = n.oid AND c.relname = wanted.table_name AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
