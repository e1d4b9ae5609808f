-- Tables that hold rows of users: no system schema, nothing temporary, no part of an extension.
SELECT c.oid::bigint                                                      AS oid,
       n.nspname                                                          AS schema,
       c.relname                                                          AS name,
       c.relkind                                                          AS kind,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END        AS partition_key,
       CASE WHEN c.relispartition THEN pn.nspname END                     AS parent_schema,
       CASE WHEN c.relispartition THEN pc.relname END                     AS parent_name,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       d.description                                                      AS comment
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
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
