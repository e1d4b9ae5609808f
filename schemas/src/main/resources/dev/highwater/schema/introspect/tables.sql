-- Tables that hold rows of users: no system schema, nothing temporary, no part of an extension;
-- with what the current role may do.
SELECT c.oid::bigint                                                      AS oid,
       n.nspname                                                          AS schema,
       c.relname                                                          AS name,
       c.relkind                                                          AS kind,
       c.relpersistence = 'u'                                             AS unlogged,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END        AS partition_key,
       CASE WHEN c.relispartition THEN pn.nspname END                     AS parent_schema,
       CASE WHEN c.relispartition THEN pc.relname END                     AS parent_name,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       c.relrowsecurity                                                   AS row_security,
       c.relforcerowsecurity                                              AS row_security_forced,
       row_security_active(c.oid)                                         AS row_security_active,
       pg_get_userbyid(c.relowner)                                        AS owner,
       pg_has_role(c.relowner, 'USAGE')                                   AS owned,
       reachable AND has_table_privilege(c.oid, 'SELECT')                 AS may_select,
       reachable AND has_table_privilege(c.oid, 'INSERT')                 AS may_insert,
       reachable AND has_table_privilege(c.oid, 'UPDATE')                 AS may_update,
       reachable AND has_table_privilege(c.oid, 'DELETE')                 AS may_delete,
       reachable AND has_table_privilege(c.oid, 'TRUNCATE')               AS may_truncate,
       reachable AND has_table_privilege(c.oid, 'REFERENCES')             AS may_reference,
       reachable AND has_table_privilege(c.oid, 'TRIGGER')                AS may_trigger,
       d.description                                                      AS comment
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL has_schema_privilege(n.oid, 'USAGE') AS reachable
  LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_catalog.pg_class pc ON pc.oid = i.inhparent
  LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
  LEFT JOIN pg_catalog.pg_description d
         ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
 WHERE c.relkind IN ('r', 'p', 'f')
   AND c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
   AND NOT EXISTS (SELECT
                     FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e');
