-- All collations, to be looked up by their oids.
SELECT co.oid::bigint             AS oid,
       n.nspname                  AS collation_schema,
       co.collname                AS collation_name,
       co.collisdeterministic     AS collation_deterministic
  FROM pg_catalog.pg_collation co
  JOIN pg_catalog.pg_namespace n ON n.oid = co.collnamespace;
