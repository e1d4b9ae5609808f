-- The triggers that somebody made, not those behind constraints. On PostgreSQL 14 the copies that partitions
-- have of their parent's triggers count as internal.
SELECT t.tgrelid::bigint                 AS table_oid,
       t.tgname                          AS name,
       t.tgtype::integer                 AS type,
       t.tgenabled                       AS state,
       fn.nspname                        AS function_schema,
       f.proname                         AS function_name,
       ARRAY(SELECT a.attname::text
               FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS part (number, place)
               JOIN pg_catalog.pg_attribute a
                 ON a.attrelid = t.tgrelid AND a.attnum = part.number
              ORDER BY part.place)       AS columns,
       t.tgqual IS NOT NULL              AS conditional,
       t.tgconstraint <> 0               AS is_constraint,
       t.tgdeferrable                    AS is_deferrable,
       t.tginitdeferred                  AS initially_deferred,
       t.tgparentid <> 0                 AS inherited,
       pg_get_triggerdef(t.oid, false)   AS definition,
       d.description                     AS comment
  FROM pg_catalog.pg_trigger t
  JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
  LEFT JOIN pg_catalog.pg_description d
         ON d.objoid = t.oid
        AND d.classoid = 'pg_catalog.pg_trigger'::regclass
        AND d.objsubid = 0
 WHERE NOT t.tgisinternal OR (t.tgparentid <> 0 AND t.tgconstraint = 0)
 ORDER BY t.tgrelid, t.tgname COLLATE "C";
