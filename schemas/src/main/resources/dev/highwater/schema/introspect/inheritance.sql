-- What tables inherit from by INHERITS, partitions apart.
SELECT i.inhrelid::bigint AS table_oid,
       pn.nspname         AS parent_schema,
       pc.relname         AS parent_name
  FROM pg_catalog.pg_inherits i
  JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
  JOIN pg_catalog.pg_class pc ON pc.oid = i.inhparent
  JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
 WHERE c.relkind IN ('r', 'f')
   AND NOT c.relispartition
 ORDER BY i.inhrelid, i.inhseqno;
