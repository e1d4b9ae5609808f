-- Foreign keys that must stay where they are: not ours to alter, or a partition's part of its
-- parent's, which goes and comes with that.
SELECT tn.nspname, t.relname, f.conname
FROM pg_catalog.pg_constraint f
JOIN pg_catalog.pg_class t ON t.oid = f.conrelid
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_catalog.pg_class r ON r.oid = f.confrelid
WHERE f.contype = 'f'
  AND (f.conparentid <> 0
       OR NOT pg_has_role(t.relowner, 'USAGE')
       OR NOT has_table_privilege(r.oid, 'REFERENCES'))
