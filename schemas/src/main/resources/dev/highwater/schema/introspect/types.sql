-- Every type, with its modifier, that a column has, and from there on what arrays are made of and
-- what domains stand on.
WITH RECURSIVE reached (oid, modifier) AS (
    SELECT DISTINCT a.atttypid, a.atttypmod
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'f')
       AND c.relpersistence <> 't'
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
       AND a.attnum > 0
       AND NOT a.attisdropped
  UNION
    SELECT CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.typelem END,
           CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE r.modifier END
      FROM reached r
      JOIN pg_catalog.pg_type t ON t.oid = r.oid
     WHERE t.typtype = 'd' OR t.typsubscript = 'pg_catalog.array_subscript_handler'::regproc
)
SELECT t.oid::bigint                     AS oid,
       r.modifier                        AS modifier,
       n.nspname                         AS schema,
       t.typname                         AS name,
       t.typtype                         AS kind,
       t.typsubscript = 'pg_catalog.array_subscript_handler'::regproc AS is_array,
       CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.typelem END::bigint AS element_oid,
       CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE r.modifier END AS element_modifier,
       t.typnotnull                      AS not_null,
       format_type(t.oid, r.modifier)    AS sql,
       ARRAY(SELECT e.enumlabel::text
               FROM pg_catalog.pg_enum e
              WHERE e.enumtypid = t.oid
              ORDER BY e.enumsortorder)  AS labels,
       ARRAY(SELECT pg_get_expr(k.conbin, 0)
               FROM pg_catalog.pg_constraint k
              WHERE k.contypid = t.oid AND k.contype = 'c'
              ORDER BY k.conname COLLATE "C") AS checks
  FROM reached r
  JOIN pg_catalog.pg_type t ON t.oid = r.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace;
