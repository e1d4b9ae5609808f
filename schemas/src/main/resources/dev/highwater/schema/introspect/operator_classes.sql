-- All operator classes, to be looked up by their oids.
SELECT oc.oid::bigint   AS oid,
       n.nspname        AS schema,
       oc.opcname       AS name,
       oc.opcdefault    AS is_default
  FROM pg_catalog.pg_opclass oc
  JOIN pg_catalog.pg_namespace n ON n.oid = oc.opcnamespace;
