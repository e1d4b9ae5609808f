-- Indexes, those of keys included, that cannot be brought back just as they were, or that others
-- rest on.
SELECT tn.nspname, t.relname, i.relname
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_constraint k
  ON k.conindid = i.oid AND k.conrelid = t.oid AND k.contype IN ('p', 'u', 'x')
WHERE tn.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'highwater')
  AND (t.relkind NOT IN ('r', 'p')
       OR NOT pg_has_role(t.relowner, 'USAGE')
       OR NOT has_schema_privilege(tn.oid, 'CREATE')
       OR NOT x.indisvalid
       OR x.indisexclusion
       -- a tablespace that the role may not build in
       OR i.reltablespace <> 0 AND NOT has_tablespace_privilege(i.reltablespace, 'CREATE')
       -- a statistics target of its own
       OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
                  WHERE a.attrelid = i.oid AND a.attstattarget >= 0)
       -- a view that groups by a key, and the like
       OR EXISTS (SELECT FROM pg_catalog.pg_depend d
                  LEFT JOIN pg_catalog.pg_constraint f
                    ON d.classid = 'pg_catalog.pg_constraint'::regclass AND f.oid = d.objid
                       AND f.contype = 'f'
                  WHERE d.deptype = 'n' AND f.oid IS NULL
                    AND (d.refclassid = 'pg_catalog.pg_constraint'::regclass AND d.refobjid = k.oid
                         OR d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = i.oid))
       -- a foreign key that cannot be taken off for the time
       OR EXISTS (SELECT FROM pg_catalog.pg_constraint f
                  JOIN pg_catalog.pg_class r ON r.oid = f.conrelid
                  WHERE f.contype = 'f' AND f.conindid = i.oid
                    AND NOT pg_has_role(r.relowner, 'USAGE')))
