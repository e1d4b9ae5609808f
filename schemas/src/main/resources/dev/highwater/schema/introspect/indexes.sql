-- All indexes, also those behind keys and exclusion constraints. For each key its column, or null
-- for an expression, which then stands at the same place of key_texts.
SELECT i.indrelid::bigint                          AS table_oid,
       i.indexrelid::bigint                        AS index_oid,
       ixn.nspname                                 AS schema,
       ix.relname                                  AS name,
       am.amname                                   AS method,
       key.columns,
       key.texts,
       i.indclass::oid[]::bigint[]                 AS class_oids,
       i.indcollation::oid[]::bigint[]             AS collation_oids,
       ARRAY(SELECT a.attname::text
               FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS extra (number, place)
               JOIN pg_catalog.pg_attribute a
                 ON a.attrelid = i.indrelid AND a.attnum = extra.number
              WHERE extra.place > i.indnkeyatts
              ORDER BY extra.place)                AS include,
       i.indisunique                               AS is_unique,
       i.indisprimary                              AS is_primary,
       i.indisexclusion                            AS is_exclusion,
       i.indisvalid                                AS is_valid,
       coalesce((to_jsonb(i.*) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
       pg_get_expr(i.indpred, i.indrelid)          AS predicate,
       k.conname                                   AS constraint_name,
       pg_get_constraintdef(k.oid)                 AS constraint_definition,
       pg_get_indexdef(i.indexrelid)               AS definition,
       ts.spcname                                  AS tablespace,
       i.indisclustered                            AS is_clustered,
       i.indisreplident                            AS is_replica_identity,
       pn.nspname                                  AS parent_schema,
       pc.relname                                  AS parent_name,
       coalesce(ix.reloptions, '{}')               AS options,
       CASE WHEN i.indexprs IS NULL THEN '{}' ELSE
            ARRAY(SELECT a.attnum::integer
                    FROM pg_catalog.pg_attribute a
                   WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0
                   ORDER BY a.attnum) END          AS statistics_places,
       CASE WHEN i.indexprs IS NULL THEN '{}' ELSE
            ARRAY(SELECT a.attstattarget::integer
                    FROM pg_catalog.pg_attribute a
                   WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0
                   ORDER BY a.attnum) END          AS statistics_targets,
       d.description                               AS comment
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class ix ON ix.oid = i.indexrelid
  JOIN pg_catalog.pg_namespace ixn ON ixn.oid = ix.relnamespace
  JOIN pg_catalog.pg_am am ON am.oid = ix.relam
  JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
       SELECT array_agg(a.attname::text ORDER BY part.place)          AS columns,
              array_agg(CASE WHEN part.number = 0
                             THEN pg_get_indexdef(i.indexrelid, part.place::integer, false)
                        END ORDER BY part.place)                      AS texts
         FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS part (number, place)
         LEFT JOIN pg_catalog.pg_attribute a
                ON a.attrelid = i.indrelid AND a.attnum = part.number AND part.number <> 0
        WHERE part.place <= i.indnkeyatts) AS key
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
