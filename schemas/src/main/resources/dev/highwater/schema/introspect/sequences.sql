-- Sequences, with the column that owns each: that of an identity (i) or of a serial (a).
SELECT n.nspname                        AS schema,
       c.relname                        AS name,
       format_type(s.seqtypid, NULL)    AS type,
       s.seqstart                       AS start,
       s.seqincrement                   AS increment,
       s.seqmin                         AS minimum,
       s.seqmax                         AS maximum,
       s.seqcycle                       AS cycle,
       tn.nspname                       AS owner_schema,
       tc.relname                       AS owner_name,
       a.attname                        AS owner_column
  FROM pg_catalog.pg_sequence s
  JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_depend o
         ON o.classid = 'pg_catalog.pg_class'::regclass
        AND o.objid = c.oid
        AND o.objsubid = 0
        AND o.refclassid = 'pg_catalog.pg_class'::regclass
        AND o.refobjsubid > 0
        AND o.deptype IN ('a', 'i')
  LEFT JOIN pg_catalog.pg_class tc ON tc.oid = o.refobjid
  LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = tc.relnamespace
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
 WHERE c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
   AND NOT EXISTS (SELECT
                     FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::regclass
                      AND e.objid = c.oid
                      AND e.deptype = 'e');
