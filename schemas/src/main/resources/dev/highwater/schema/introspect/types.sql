-- Every type, with its modifier, that a column has, and from there on what arrays, ranges and
-- composites are made of and what domains stand on.
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
    SELECT part.oid, part.modifier
      FROM reached r
      JOIN pg_catalog.pg_type t ON t.oid = r.oid
     CROSS JOIN LATERAL (
           SELECT t.typbasetype, t.typtypmod WHERE t.typtype = 'd'
           UNION ALL
           SELECT t.typelem, r.modifier
            WHERE t.typsubscript = 'pg_catalog.array_subscript_handler'::regproc
           UNION ALL
           SELECT f.atttypid, f.atttypmod
             FROM pg_catalog.pg_attribute f
            WHERE t.typtype = 'c' AND f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped
           UNION ALL
           SELECT g.rngsubtype, -1 FROM pg_catalog.pg_range g
            WHERE t.typtype = 'r' AND g.rngtypid = t.oid
           UNION ALL
           SELECT g.rngtypid, -1 FROM pg_catalog.pg_range g
            WHERE t.typtype = 'm' AND g.rngmultitypid = t.oid) AS part (oid, modifier)
)
SELECT t.oid::bigint                     AS oid,
       r.modifier                        AS modifier,
       n.nspname                         AS schema,
       t.typname                         AS name,
       t.typtype                         AS kind,
       t.typsubscript = 'pg_catalog.array_subscript_handler'::regproc AS is_array,
       CASE t.typtype WHEN 'd' THEN t.typbasetype
                      WHEN 'r' THEN (SELECT g.rngsubtype FROM pg_catalog.pg_range g
                                      WHERE g.rngtypid = t.oid)
                      WHEN 'm' THEN (SELECT g.rngtypid FROM pg_catalog.pg_range g
                                      WHERE g.rngmultitypid = t.oid)
                      ELSE t.typelem END::bigint AS element_oid,
       CASE t.typtype WHEN 'd' THEN t.typtypmod
                      WHEN 'b' THEN r.modifier
                      ELSE -1 END        AS element_modifier,
       t.typnotnull                      AS not_null,
       CASE WHEN t.typtype = 'd' THEN coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault)
       END                               AS default_expression,
       t.typreceive::oid <> 0             AS receives,
       cn.nspname                        AS collation_schema,
       co.collname                       AS collation_name,
       co.collisdeterministic            AS collation_deterministic,
       x.extname                         AS extension,
       format_type(t.oid, r.modifier)    AS sql,
       ARRAY(SELECT e.enumlabel::text
               FROM pg_catalog.pg_enum e
              WHERE e.enumtypid = t.oid
              ORDER BY e.enumsortorder)  AS labels,
       field.names                       AS field_names,
       field.types                       AS field_types,
       field.modifiers                   AS field_modifiers
  FROM reached r
  JOIN pg_catalog.pg_type t ON t.oid = r.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_collation co ON co.oid = t.typcollation
  LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_catalog.pg_depend e
         ON e.classid = 'pg_catalog.pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension x ON x.oid = e.refobjid
  CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(f.attname::text ORDER BY f.attnum), '{}')    AS names,
              coalesce(array_agg(f.atttypid::bigint ORDER BY f.attnum), '{}') AS types,
              coalesce(array_agg(f.atttypmod ORDER BY f.attnum), '{}')        AS modifiers
         FROM pg_catalog.pg_attribute f
        WHERE t.typtype = 'c'
          AND f.attrelid = t.typrelid
          AND f.attnum > 0
          AND NOT f.attisdropped) AS field;
