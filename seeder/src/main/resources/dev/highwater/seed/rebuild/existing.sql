-- Constraints and indexes by name, as they are now: what is there need not be created again. A key
-- is whole when its index is, which that of a partitioned table is only with those of all partitions.
SELECT 'CONSTRAINT' AS kind, n.nspname, t.relname, k.conname AS name,
       CASE k.contype WHEN 'f' THEN k.convalidated ELSE x.indisvalid END AS whole
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class t ON t.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = k.conindid
WHERE k.contype IN ('p', 'u', 'f')
UNION ALL
SELECT 'INDEX', n.nspname, t.relname, i.relname, x.indisvalid
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
