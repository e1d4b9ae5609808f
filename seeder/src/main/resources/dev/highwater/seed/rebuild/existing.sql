-- Constraints, indexes and tables by name, as they are now: what is there need not be created again.
SELECT 'CONSTRAINT' AS kind, n.nspname, t.relname, k.conname AS name, k.convalidated AS whole
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class t ON t.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
WHERE k.contype IN ('p', 'u', 'f')
UNION ALL
SELECT 'INDEX', n.nspname, t.relname, i.relname, x.indisvalid
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
