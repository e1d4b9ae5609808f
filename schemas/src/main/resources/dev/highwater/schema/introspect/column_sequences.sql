-- Which columns take numbers from which sequences: by their default, whoever owns the sequence, or
-- as an identity.
SELECT ad.adrelid::bigint AS table_oid,
       ad.adnum           AS position,
       n.nspname          AS sequence_schema,
       s.relname          AS sequence_name
  FROM pg_catalog.pg_attrdef ad
  JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_attrdef'::regclass
   AND d.objid = ad.oid
   AND d.refclassid = 'pg_catalog.pg_class'::regclass
  JOIN pg_catalog.pg_class s ON s.oid = d.refobjid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
UNION ALL
SELECT d.refobjid::bigint, d.refobjsubid, n.nspname, s.relname
  FROM pg_catalog.pg_class s
  JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_class'::regclass
   AND d.objid = s.oid
   AND d.objsubid = 0
   AND d.refclassid = 'pg_catalog.pg_class'::regclass
   AND d.refobjsubid > 0
   AND d.deptype = 'i'
 WHERE s.relkind = 'S'
 ORDER BY 1, 2, 3, 4;
