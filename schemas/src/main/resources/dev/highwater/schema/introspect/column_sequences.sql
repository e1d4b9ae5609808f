-- Which columns take numbers from which sequences: by their default, whoever owns the sequence, or
-- as an identity.
SELECT ad.adrelid::bigint AS table_oid,
       ad.adnum           AS position,
       tn.nspname         AS table_schema,
       t.relname          AS table_name,
       a.attname          AS column_name,
       n.nspname          AS sequence_schema,
       s.relname          AS sequence_name
  FROM pg_catalog.pg_attrdef ad
  JOIN pg_catalog.pg_class t ON t.oid = ad.adrelid AND t.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
  JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_attrdef'::regclass
   AND d.objid = ad.oid
   AND d.refclassid = 'pg_catalog.pg_class'::regclass
  JOIN pg_catalog.pg_class s ON s.oid = d.refobjid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
UNION ALL
SELECT d.refobjid::bigint, d.refobjsubid, tn.nspname, t.relname, a.attname, n.nspname, s.relname
  FROM pg_catalog.pg_class s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_class'::regclass
   AND d.objid = s.oid
   AND d.objsubid = 0
   AND d.refclassid = 'pg_catalog.pg_class'::regclass
   AND d.refobjsubid > 0
   AND d.deptype = 'i'
  JOIN pg_catalog.pg_class t ON t.oid = d.refobjid AND t.relpersistence <> 't'
  JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
 WHERE s.relkind = 'S'
 ORDER BY 3, 4, 2, 6, 7;
