-- Triggers that would fire for a COPY, with what switches each back to where it was.
SELECT tn.nspname, t.relname, g.tgname,
       CASE g.tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enable,
       pg_has_role(t.relowner, 'USAGE') AS may_alter
FROM pg_catalog.pg_trigger g
JOIN pg_catalog.pg_class t ON t.oid = g.tgrelid
JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
WHERE NOT g.tgisinternal
  AND g.tgenabled IN ('O', 'A')
  AND g.tgtype & 4 <> 0
ORDER BY tn.nspname, t.relname, g.tgname
