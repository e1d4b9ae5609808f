-- The CHECKs of domains, in the order in which PostgreSQL looks at them.
SELECT k.contypid::bigint            AS type_oid,
       k.conname                     AS name,
       pg_get_expr(k.conbin, 0)      AS expression,
       k.convalidated                AS validated,
       pg_get_constraintdef(k.oid)   AS definition,
       k.oid::bigint                 AS constraint_oid
  FROM pg_catalog.pg_constraint k
 WHERE k.contypid <> 0
   AND k.contype = 'c'
 ORDER BY k.contypid, k.conname COLLATE "C";
