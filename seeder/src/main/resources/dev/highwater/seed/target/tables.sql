-- What the role may do with each wanted table; a table that is not there has no kind. Rights may be
-- given by column, and are of no use without the right to look into the schema.
SELECT wanted.schema_name,
       wanted.table_name,
       CASE WHEN c.oid IS NULL THEN NULL ELSE c.relkind END                  AS kind,
       n.oid IS NULL OR has_schema_privilege(n.oid, 'USAGE')                 AS reachable,
       coalesce(has_table_privilege(c.oid, 'INSERT'), false)                 AS may_insert,
       coalesce(has_table_privilege(c.oid, 'SELECT'), false)                 AS may_select,
       ARRAY(SELECT a.attname::text
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               AND has_column_privilege(c.oid, a.attnum, 'INSERT'))          AS insertable,
       ARRAY(SELECT a.attname::text
             FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               AND has_column_privilege(c.oid, a.attnum, 'SELECT'))          AS selectable,
       coalesce(pg_has_role(c.relowner, 'USAGE'), false)                     AS may_alter,
       coalesce(pg_has_role(c.relowner, 'USAGE')
                OR d.datdba = (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = current_user)
                OR CASE WHEN current_setting('server_version_num')::integer >= 170000
                        THEN has_table_privilege(c.oid, 'MAINTAIN')
                        ELSE false END, false)                               AS may_vacuum,
       coalesce(row_security_active(c.oid), false)                           AS row_security,
       coalesce(c.relforcerowsecurity AND pg_has_role(c.relowner, 'USAGE'), false)
                                                                             AS row_security_forced
FROM unnest(?::text[], ?::text[]) AS wanted (schema_name, table_name)
JOIN pg_catalog.pg_database d ON d.datname = current_database()
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema_name
LEFT JOIN pg_catalog.pg_class c
  ON c.relnamespace = n.oid AND c.relname = wanted.table_name AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
