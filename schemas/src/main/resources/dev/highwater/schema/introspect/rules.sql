-- The rewrite rules of tables; those that make views are no rules of tables.
SELECT r.ev_class::bigint          AS table_oid,
       r.rulename                  AS name,
       r.ev_type                   AS event,
       r.is_instead                AS instead,
       r.ev_enabled                AS state,
       pg_get_ruledef(r.oid)       AS definition
  FROM pg_catalog.pg_rewrite r
  JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
 WHERE c.relkind IN ('r', 'p', 'f')
 ORDER BY r.ev_class, r.rulename COLLATE "C";
