-- About how many rows each table has, and how many bytes with what is toasted.
SELECT n.nspname                              AS schema,
       c.relname                              AS name,
       c.oid::bigint                          AS oid,
       c.reltuples::double precision          AS rows,
       pg_catalog.pg_table_size(c.oid)        AS bytes,
       pg_catalog.pg_relation_size(c.oid)     AS heap
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
