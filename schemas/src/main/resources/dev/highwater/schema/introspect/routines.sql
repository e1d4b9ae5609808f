-- The functions that tables, their constraints, defaults, indexes and triggers and their domains
-- call, and from there on those that are called by functions whose bodies PostgreSQL understands.
WITH RECURSIVE called (oid) AS (
    SELECT d.refobjid
      FROM pg_catalog.pg_depend d
      LEFT JOIN pg_catalog.pg_type t
             ON d.classid = 'pg_catalog.pg_type'::regclass AND t.oid = d.objid
     WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass
       AND (d.classid IN ('pg_catalog.pg_constraint'::regclass, 'pg_catalog.pg_attrdef'::regclass,
                          'pg_catalog.pg_class'::regclass, 'pg_catalog.pg_trigger'::regclass)
            OR t.typtype = 'd')
  UNION
    SELECT d.refobjid
      FROM called c
      JOIN pg_catalog.pg_depend d
        ON d.classid = 'pg_catalog.pg_proc'::regclass
       AND d.objid = c.oid
       AND d.refclassid = 'pg_catalog.pg_proc'::regclass
)
SELECT n.nspname                                               AS schema,
       p.proname                                               AS name,
       pg_get_function_identity_arguments(p.oid)               AS arguments,
       l.lanname                                               AS language,
       p.provolatile                                           AS volatility,
       p.proisstrict                                           AS strict,
       p.prorettype = 'pg_catalog.trigger'::regtype            AS is_trigger,
       p.proargnames                                           AS argument_names,
       ARRAY(SELECT format_type(a.type, NULL)
               FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, place)
              ORDER BY a.place)                                AS argument_types,
       -- of functions that give one value for arguments of which each is one
       CASE WHEN p.prokind = 'f' AND NOT p.proretset AND p.proallargtypes IS NULL
             AND p.provariadic = 0 AND t.typtype <> 'p'
            THEN format_type(p.prorettype, NULL) END           AS result,
       coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)      AS body,
       x.extname                                               AS extension
  FROM called
  JOIN pg_catalog.pg_proc p ON p.oid = called.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  JOIN pg_catalog.pg_type t ON t.oid = p.prorettype
  LEFT JOIN pg_catalog.pg_depend e
         ON e.classid = 'pg_catalog.pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension x ON x.oid = e.refobjid
 WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'highwater')
 ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C",
          pg_get_function_identity_arguments(p.oid) COLLATE "C";
