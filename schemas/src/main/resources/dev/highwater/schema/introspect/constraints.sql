-- Primary keys, unique and exclusion constraints, foreign keys and CHECKs, each with its columns in
-- order. A foreign key to a partitioned table is stored once more for each partition: those are
-- left out. What only newer servers know is read through JSON, so that older ones give nothing.
SELECT k.oid::bigint                             AS constraint_oid,
       k.conrelid::bigint                        AS table_oid,
       k.conname                                 AS name,
       k.contype                                 AS kind,
       k.condeferrable                           AS is_deferrable,
       k.condeferred                             AS initially_deferred,
       k.convalidated                            AS validated,
       coalesce((newer.facts ->> 'conenforced')::boolean, true) AS enforced,
       coalesce((newer.facts ->> 'conperiod')::boolean, false)  AS period,
       k.conparentid <> 0                        AS inherited,
       k.coninhcount > 0                         AS from_parent,
       k.connoinherit                            AS no_inherit,
       k.confmatchtype                           AS match,
       k.confdeltype                             AS on_delete,
       k.confupdtype                             AS on_update,
       ARRAY(SELECT a.attname::text
               FROM unnest(k.conkey) WITH ORDINALITY AS key (number, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = key.number
              ORDER BY key.place)                AS columns,
       rn.nspname                                AS referenced_schema,
       rc.relname                                AS referenced_name,
       ARRAY(SELECT a.attname::text
               FROM unnest(k.confkey) WITH ORDINALITY AS key (number, place)
               JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = key.number
              ORDER BY key.place)                AS referenced_columns,
       ic.relname                                AS index,
       k.conindid::bigint                        AS index_oid,
       coalesce((newer.index_facts ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
       CASE WHEN k.contype = 'x' THEN
            ARRAY(SELECT orn.nspname::text
                    FROM unnest(k.conexclop) WITH ORDINALITY AS part (operator, place)
                    JOIN pg_catalog.pg_operator o ON o.oid = part.operator
                    JOIN pg_catalog.pg_namespace orn ON orn.oid = o.oprnamespace
                   ORDER BY part.place) END      AS operator_schemas,
       CASE WHEN k.contype = 'x' THEN
            ARRAY(SELECT o.oprname::text
                    FROM unnest(k.conexclop) WITH ORDINALITY AS part (operator, place)
                    JOIN pg_catalog.pg_operator o ON o.oid = part.operator
                   ORDER BY part.place) END      AS operator_names,
       CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
       pg_get_constraintdef(k.oid)               AS definition,
       d.description                             AS comment
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_constraint parent ON parent.oid = k.conparentid
  LEFT JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid
  LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
  CROSS JOIN LATERAL (SELECT to_jsonb(k.*) - 'conbin' AS facts, to_jsonb(i.*) AS index_facts) AS newer
  LEFT JOIN pg_catalog.pg_description d
         ON d.objoid = k.oid
        AND d.classoid = 'pg_catalog.pg_constraint'::regclass
        AND d.objsubid = 0
 WHERE k.contype IN ('p', 'u', 'x', 'f', 'c')
   AND c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
   AND (k.conparentid = 0 OR k.contype <> 'f' OR parent.confrelid = k.confrelid);
