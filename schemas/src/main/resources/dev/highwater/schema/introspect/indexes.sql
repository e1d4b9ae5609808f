-- All indexes, also those behind keys and exclusion constraints.
SELECT i.indrelid::bigint                          AS table_oid,
       ixn.nspname                                 AS schema,
       ix.relname                                  AS name,
       am.amname                                   AS method,
       ARRAY(SELECT pg_get_indexdef(i.indexrelid, place, false)
               FROM generate_series(1, i.indnkeyatts) AS place
              ORDER BY place)                      AS keys,
       i.indisunique                               AS is_unique,
       i.indisprimary                              AS is_primary,
       i.indisvalid                                AS is_valid,
       pg_get_expr(i.indpred, i.indrelid)          AS predicate,
       k.conname                                   AS constraint_name,
       pg_get_constraintdef(k.oid)                 AS constraint_definition,
       pg_get_indexdef(i.indexrelid)               AS definition,
       ts.spcname                                  AS tablespace,
       i.indisclustered                            AS is_clustered,
       i.indisreplident                            AS is_replica_identity,
       pn.nspname                                  AS parent_schema,
       pc.relname                                  AS parent_name,
       d.description                               AS comment
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class ix ON ix.oid = i.indexrelid
  JOIN pg_catalog.pg_namespace ixn ON ixn.oid = ix.relnamespace
  JOIN pg_catalog.pg_am am ON am.oid = ix.relam
  JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = ix.reltablespace
  LEFT JOIN pg_catalog.pg_constraint k
         ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_catalog.pg_inherits inh ON inh.inhrelid = i.indexrelid
  LEFT JOIN pg_catalog.pg_class pc ON pc.oid = inh.inhparent
  LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
  LEFT JOIN pg_catalog.pg_description d
         ON d.objoid = i.indexrelid
        AND d.classoid = 'pg_catalog.pg_class'::regclass
        AND d.objsubid = 0
 WHERE c.relkind IN ('r', 'p', 'f')
   AND c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater');
