-- What is made when the rows are in, and keys and indexes are built.
WITH member AS (
  SELECT classid, objid FROM pg_depend
  WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
), relation AS (
  SELECT c.*, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS full_name, n.nspname
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'highwater')
    AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
)
SELECT 1 AS rank, 'index' AS kind, c.nspname AS schema, i.relname AS name,
  pg_get_indexdef(i.oid)
    || coalesce('; COMMENT ON INDEX ' || quote_ident(c.nspname) || '.' || quote_ident(i.relname) || ' IS ' || quote_literal(obj_description(i.oid, 'pg_class')), '')
    || CASE WHEN x.indisclustered THEN '; ALTER TABLE ' || c.full_name || ' CLUSTER ON ' || quote_ident(i.relname) ELSE '' END AS statement
FROM relation AS c
JOIN pg_index AS x ON x.indrelid = c.oid
JOIN pg_class AS i ON i.oid = x.indexrelid
WHERE c.relkind = 'm'
UNION ALL
SELECT 2, 'statistics', n.nspname, s.stxname, pg_get_statisticsobjdef(s.oid)
    || coalesce('; ALTER STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname) || ' SET STATISTICS ' || nullif(to_jsonb(s) ->> 'stxstattarget', '-1'), '')
FROM pg_statistic_ext AS s
JOIN pg_namespace AS n ON n.oid = s.stxnamespace
JOIN relation AS c ON c.oid = s.stxrelid
UNION ALL
SELECT 3, 'default', c.nspname, c.relname || '.' || a.attname,
  'ALTER VIEW ' || c.full_name || ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)
FROM relation AS c
JOIN pg_attribute AS a ON a.attrelid = c.oid
JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relkind = 'v'
UNION ALL
SELECT 3, 'rule', c.nspname, c.relname || '.' || r.rulename,
  pg_get_ruledef(r.oid) || CASE r.ev_enabled WHEN 'O' THEN '' ELSE ' ALTER TABLE ' || c.full_name
    || CASE r.ev_enabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END || ' RULE ' || quote_ident(r.rulename) END
FROM relation AS c
JOIN pg_rewrite AS r ON r.ev_class = c.oid
WHERE r.rulename <> '_RETURN'
UNION ALL
SELECT 4, 'trigger', c.nspname, c.relname || '.' || t.tgname,
  CASE WHEN t.tgparentid = 0 THEN pg_get_triggerdef(t.oid) || ';' ELSE '' END
    || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' ALTER TABLE ' || c.full_name
    || CASE t.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname) END
FROM relation AS c
JOIN pg_trigger AS t ON t.tgrelid = c.oid
WHERE (NOT t.tgisinternal OR (t.tgparentid <> 0 AND t.tgconstraint = 0)) AND (t.tgparentid = 0 OR t.tgenabled <> 'O')
UNION ALL
SELECT 5, 'policy', c.nspname, c.relname || '.' || p.polname,
  'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || c.full_name
    || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
    || ' FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
    || ' TO ' || CASE WHEN p.polroles = '{0}' THEN 'PUBLIC' ELSE (SELECT string_agg(quote_ident(r.rolname), ', ' ORDER BY r.rolname) FROM pg_roles AS r WHERE r.oid = ANY (p.polroles)) END
    || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
FROM relation AS c
JOIN pg_policy AS p ON p.polrelid = c.oid
UNION ALL
SELECT 6, 'row security', c.nspname, c.relname,
  CASE WHEN c.relrowsecurity THEN 'ALTER TABLE ' || c.full_name || ' ENABLE ROW LEVEL SECURITY;' ELSE '' END
    || CASE WHEN c.relforcerowsecurity THEN ' ALTER TABLE ' || c.full_name || ' FORCE ROW LEVEL SECURITY' ELSE '' END
FROM relation AS c
WHERE c.relrowsecurity OR c.relforcerowsecurity
UNION ALL
SELECT 7, 'owned sequence', c.nspname, s.relname,
  'ALTER SEQUENCE ' || quote_ident(sn.nspname) || '.' || quote_ident(s.relname) || ' OWNED BY ' || c.full_name || '.' || quote_ident(a.attname)
FROM relation AS c
JOIN pg_depend AS d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid > 0 AND d.deptype = 'a' AND d.classid = 'pg_class'::regclass
JOIN pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
JOIN pg_namespace AS sn ON sn.oid = s.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
UNION ALL
SELECT 8, 'replica identity', c.nspname, c.relname,
  'ALTER TABLE ' || c.full_name || ' REPLICA IDENTITY ' || CASE c.relreplident WHEN 'f' THEN 'FULL' ELSE 'NOTHING' END
FROM relation AS c
WHERE c.relkind IN ('r', 'p') AND c.relreplident IN ('f', 'n')
ORDER BY rank, schema, name
