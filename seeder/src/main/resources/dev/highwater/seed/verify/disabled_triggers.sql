-- Foreign keys whose own triggers are switched off: they are there and check nothing.
SELECT DISTINCT n.nspname, t.relname, k.conname
FROM pg_catalog.pg_trigger g
JOIN pg_catalog.pg_constraint k ON k.oid = g.tgconstraint AND k.contype = 'f'
JOIN pg_catalog.pg_class t ON t.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
WHERE g.tgisinternal AND g.tgenabled IN ('D', 'R')
ORDER BY n.nspname, t.relname, k.conname
