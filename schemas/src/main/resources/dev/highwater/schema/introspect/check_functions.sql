-- The functions that CHECKs of tables and domains call, those of PostgreSQL itself apart.
SELECT k.oid::bigint   AS constraint_oid,
       n.nspname       AS schema,
       p.proname       AS name
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_constraint'::regclass
   AND d.objid = k.oid
   AND d.refclassid = 'pg_catalog.pg_proc'::regclass
  JOIN pg_catalog.pg_proc p ON p.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
 WHERE k.contype = 'c'
 ORDER BY 1, 2, 3;
