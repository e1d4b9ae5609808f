-- Comments on whatever is no part of an extension. Those of indexes and constraints are written
-- with them, but for those of CHECKs and domains.
SELECT i.type AS kind, i.identity AS name,
  'COMMENT ON ' || CASE
      WHEN i.type LIKE '% column' THEN 'COLUMN ' || i.identity
      WHEN i.type = 'table constraint' THEN 'CONSTRAINT ' || i.identity
      WHEN i.type = 'domain constraint' THEN 'CONSTRAINT ' || quote_ident(k.conname) || ' ON DOMAIN ' || (SELECT quote_ident(n.nspname) || '.' || quote_ident(t.typname) FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace WHERE t.oid = k.contypid)
      WHEN i.type = 'statistics object' THEN 'STATISTICS ' || i.identity
      ELSE upper(i.type) || ' ' || i.identity END
    || ' IS ' || quote_literal(d.description) AS statement
FROM pg_description AS d
CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) AS i
LEFT JOIN pg_constraint AS k ON d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid
LEFT JOIN pg_class AS c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
WHERE d.objoid >= 16384 AND d.classoid NOT IN ('pg_extension'::regclass, 'pg_language'::regclass, 'pg_event_trigger'::regclass)
  AND NOT (k.contype IN ('p', 'u', 'x', 'f'))  IS TRUE
  AND (c.relkind = 'i' OR c.relkind = 'I') IS NOT TRUE
  AND NOT EXISTS (SELECT FROM pg_depend AS m WHERE m.classid = d.classoid AND m.objid = d.objoid AND m.deptype = 'e')
  AND i.schema IS DISTINCT FROM 'highwater'
UNION ALL
SELECT 'schema', n.nspname, 'COMMENT ON SCHEMA ' || quote_ident(n.nspname) || ' IS ' || quote_literal(d.description)
FROM pg_description AS d
JOIN pg_namespace AS n ON n.oid = d.objoid AND d.classoid = 'pg_namespace'::regclass
WHERE n.nspname = 'public' AND d.description <> 'standard public schema'
ORDER BY kind, name
