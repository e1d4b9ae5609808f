-- Bytes of the tables that miss something, and whether they are divided into partitions.
SELECT DISTINCT r.table_schema, r.table_name, pg_relation_size(c.oid), c.relkind = 'p'
FROM highwater.restore r
JOIN pg_catalog.pg_namespace n ON n.nspname = r.table_schema
JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = r.table_name
WHERE r.dropped_at IS NOT NULL AND r.restored_at IS NULL
