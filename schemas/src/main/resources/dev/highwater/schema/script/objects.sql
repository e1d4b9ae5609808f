-- What a database is made of, each object with the statement that makes it, before rows come in.
-- Objects of extensions come with their extension.
WITH member AS (
  SELECT classid, objid FROM pg_depend
  WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
), space AS (
  SELECT oid, nspname FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'highwater')
), relation AS (
  SELECT c.*, quote_ident(s.nspname) || '.' || quote_ident(c.relname) AS full_name, s.nspname
  FROM pg_class AS c
  JOIN space AS s ON s.oid = c.relnamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
), kind AS (
  SELECT t.*, quote_ident(s.nspname) || '.' || quote_ident(t.typname) AS full_name, s.nspname
  FROM pg_type AS t
  JOIN space AS s ON s.oid = t.typnamespace
  WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)
)
SELECT 'schema' AS kind, 'pg_namespace'::regclass::oid AS class, s.oid AS object, s.nspname AS schema,
  '' AS name, 'CREATE SCHEMA IF NOT EXISTS ' || quote_ident(s.nspname) AS statement
FROM space AS s
WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_namespace'::regclass AND m.objid = s.oid)
UNION ALL
SELECT 'extension', 'pg_extension'::regclass::oid, e.oid, n.nspname, e.extname,
  CASE WHEN n.nspname IN ('pg_catalog', 'public') THEN '' ELSE 'CREATE SCHEMA IF NOT EXISTS ' || quote_ident(n.nspname) || '; ' END
    || 'CREATE EXTENSION IF NOT EXISTS ' || quote_ident(e.extname) || ' WITH SCHEMA ' || quote_ident(n.nspname)
FROM pg_extension AS e
JOIN pg_namespace AS n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
UNION ALL
SELECT 'collation', 'pg_collation'::regclass::oid, c.oid, s.nspname, c.collname,
  'CREATE COLLATION ' || quote_ident(s.nspname) || '.' || quote_ident(c.collname) || ' (provider = '
    || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' ELSE 'builtin' END
    || CASE WHEN c.collcollate IS NULL OR c.collcollate = c.collctype AND c.collprovider = 'c' THEN '' ELSE ', lc_ctype = ' || quote_literal(c.collctype) END
    || CASE WHEN c.collprovider = 'c' AND c.collcollate = c.collctype THEN ', locale = ' || quote_literal(c.collcollate)
         WHEN c.collcollate IS NOT NULL THEN ', lc_collate = ' || quote_literal(c.collcollate)
         ELSE ', locale = ' || quote_literal(coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale')) END
    || coalesce(', rules = ' || quote_literal(to_jsonb(c) ->> 'collicurules'), '')
    || CASE WHEN c.collisdeterministic THEN '' ELSE ', deterministic = false' END || ')'
FROM pg_collation AS c
JOIN space AS s ON s.oid = c.collnamespace
WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_collation'::regclass AND m.objid = c.oid)
UNION ALL
SELECT 'text search dictionary', 'pg_ts_dict'::regclass::oid, d.oid, s.nspname, d.dictname,
  'CREATE TEXT SEARCH DICTIONARY ' || quote_ident(s.nspname) || '.' || quote_ident(d.dictname)
    || ' (TEMPLATE = ' || quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname) || coalesce(', ' || d.dictinitoption, '') || ')'
FROM pg_ts_dict AS d
JOIN space AS s ON s.oid = d.dictnamespace
JOIN pg_ts_template AS t ON t.oid = d.dicttemplate
JOIN pg_namespace AS tn ON tn.oid = t.tmplnamespace
WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_ts_dict'::regclass AND m.objid = d.oid)
UNION ALL
SELECT 'text search configuration', 'pg_ts_config'::regclass::oid, c.oid, s.nspname, c.cfgname,
  'CREATE TEXT SEARCH CONFIGURATION ' || quote_ident(s.nspname) || '.' || quote_ident(c.cfgname)
    || ' (PARSER = ' || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')'
    || coalesce((
         SELECT string_agg('; ALTER TEXT SEARCH CONFIGURATION ' || quote_ident(s.nspname) || '.' || quote_ident(c.cfgname)
                  || ' ADD MAPPING FOR ' || quote_ident(k.alias) || ' WITH ' || g.dictionaries, '' ORDER BY g.maptokentype)
         FROM (SELECT g.maptokentype, string_agg(quote_ident(dn.nspname) || '.' || quote_ident(d.dictname), ', ' ORDER BY g.mapseqno) AS dictionaries
               FROM pg_ts_config_map AS g
               JOIN pg_ts_dict AS d ON d.oid = g.mapdict
               JOIN pg_namespace AS dn ON dn.oid = d.dictnamespace
               WHERE g.mapcfg = c.oid
               GROUP BY g.maptokentype) AS g
         JOIN ts_token_type(c.cfgparser) AS k ON k.tokid = g.maptokentype), '')
FROM pg_ts_config AS c
JOIN space AS s ON s.oid = c.cfgnamespace
JOIN pg_ts_parser AS p ON p.oid = c.cfgparser
JOIN pg_namespace AS pn ON pn.oid = p.prsnamespace
WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_ts_config'::regclass AND m.objid = c.oid)
UNION ALL
SELECT 'cast', 'pg_cast'::regclass::oid, c.oid, format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL), '',
  'CREATE CAST (' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ') '
    || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
    || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END
FROM pg_cast AS c
WHERE c.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend AS m WHERE m.classid = 'pg_cast'::regclass AND m.objid = c.oid AND m.deptype IN ('e', 'i'))
UNION ALL
SELECT 'enum', 'pg_type'::regclass::oid, t.oid, t.nspname, t.typname,
  'CREATE TYPE ' || t.full_name || ' AS ENUM ('
    || coalesce((SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum AS e WHERE e.enumtypid = t.oid), '') || ')'
FROM kind AS t
WHERE t.typtype = 'e'
UNION ALL
SELECT 'domain', 'pg_type'::regclass::oid, t.oid, t.nspname, t.typname,
  'CREATE DOMAIN ' || t.full_name || ' AS ' || format_type(t.typbasetype, t.typtypmod)
    || CASE WHEN t.typcollation <> b.typcollation AND t.typcollation <> 0
         THEN ' COLLATE ' || (SELECT quote_ident(n.nspname) || '.' || quote_ident(c.collname) FROM pg_collation AS c JOIN pg_namespace AS n ON n.oid = c.collnamespace WHERE c.oid = t.typcollation)
         ELSE '' END
    || coalesce(' DEFAULT ' || pg_get_expr(t.typdefaultbin, 'pg_type'::regclass), '')
    || CASE WHEN t.typnotnull THEN coalesce(
         (SELECT ' CONSTRAINT ' || quote_ident(k.conname) FROM pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'n'), '') || ' NOT NULL' ELSE '' END
    || coalesce((SELECT string_agg(' CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), '' ORDER BY k.conname)
         FROM pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'c' AND k.convalidated), '')
    || coalesce((SELECT string_agg('; ALTER DOMAIN ' || t.full_name || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), '' ORDER BY k.conname)
         FROM pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'c' AND NOT k.convalidated), '')
FROM kind AS t
JOIN pg_type AS b ON b.oid = t.typbasetype
WHERE t.typtype = 'd'
UNION ALL
SELECT 'range', 'pg_type'::regclass::oid, t.oid, t.nspname, t.typname,
  'CREATE TYPE ' || t.full_name || ' AS RANGE (subtype = ' || format_type(r.rngsubtype, NULL)
    || coalesce((SELECT ', subtype_opclass = ' || quote_ident(n.nspname) || '.' || quote_ident(o.opcname)
         FROM pg_opclass AS o JOIN pg_namespace AS n ON n.oid = o.opcnamespace WHERE o.oid = r.rngsubopc AND NOT o.opcdefault), '')
    || coalesce((SELECT ', collation = ' || quote_ident(n.nspname) || '.' || quote_ident(c.collname)
         FROM pg_collation AS c JOIN pg_namespace AS n ON n.oid = c.collnamespace
         JOIN pg_type AS b ON b.oid = r.rngsubtype WHERE c.oid = r.rngcollation AND b.typcollation <> c.oid), '')
    || CASE WHEN r.rngsubdiff::oid <> 0 THEN ', subtype_diff = ' || r.rngsubdiff::regproc::text ELSE '' END
    || ', multirange_type_name = ' || (SELECT quote_ident(n.nspname) || '.' || quote_ident(m.typname) FROM pg_type AS m JOIN pg_namespace AS n ON n.oid = m.typnamespace WHERE m.oid = r.rngmultitypid)
    || ')'
FROM kind AS t
JOIN pg_range AS r ON r.rngtypid = t.oid
WHERE t.typtype = 'r' AND r.rngcanonical::oid = 0
UNION ALL
SELECT 'composite', 'pg_class'::regclass::oid, c.oid, c.nspname, c.relname,
  'CREATE TYPE ' || c.full_name || ' AS ('
    || coalesce((SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
         || CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation
              THEN ' COLLATE ' || (SELECT quote_ident(n.nspname) || '.' || quote_ident(l.collname) FROM pg_collation AS l JOIN pg_namespace AS n ON n.oid = l.collnamespace WHERE l.oid = a.attcollation)
              ELSE '' END, ', ' ORDER BY a.attnum)
       FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
FROM relation AS c
WHERE c.relkind = 'c'
UNION ALL
SELECT 'routine', 'pg_proc'::regclass::oid, p.oid, s.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
  pg_get_functiondef(p.oid)
FROM pg_proc AS p
JOIN space AS s ON s.oid = p.pronamespace
WHERE p.prokind IN ('f', 'p', 'w')
  AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
  -- Those that a range type makes itself.
  AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
UNION ALL
SELECT 'aggregate', 'pg_proc'::regclass::oid, p.oid, s.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
  'CREATE AGGREGATE ' || quote_ident(s.nspname) || '.' || quote_ident(p.proname)
    || '(' || CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(p.oid) END || ') (SFUNC = ' || a.aggtransfn::regproc::text
    || ', STYPE = ' || format_type(a.aggtranstype, NULL)
    || CASE WHEN a.aggtransspace <> 0 THEN ', SSPACE = ' || a.aggtransspace ELSE '' END
    || CASE WHEN a.aggfinalfn::oid <> 0 THEN ', FINALFUNC = ' || a.aggfinalfn::regproc::text ELSE '' END
    || CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END
    || CASE a.aggfinalmodify WHEN 's' THEN ', FINALFUNC_MODIFY = SHAREABLE' WHEN 'w' THEN ', FINALFUNC_MODIFY = READ_WRITE' ELSE '' END
    || CASE WHEN a.aggcombinefn::oid <> 0 THEN ', COMBINEFUNC = ' || a.aggcombinefn::regproc::text ELSE '' END
    || CASE WHEN a.aggserialfn::oid <> 0 THEN ', SERIALFUNC = ' || a.aggserialfn::regproc::text ELSE '' END
    || CASE WHEN a.aggdeserialfn::oid <> 0 THEN ', DESERIALFUNC = ' || a.aggdeserialfn::regproc::text ELSE '' END
    || coalesce(', INITCOND = ' || quote_literal(a.agginitval), '')
    || CASE WHEN a.aggsortop <> 0 THEN ', SORTOP = ' || (SELECT 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' FROM pg_operator AS o JOIN pg_namespace AS n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop) ELSE '' END
    || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' ELSE '' END || ')'
FROM pg_proc AS p
JOIN pg_aggregate AS a ON a.aggfnoid = p.oid
JOIN space AS s ON s.oid = p.pronamespace
WHERE a.aggkind = 'n' AND a.aggmtransfn::oid = 0
  AND NOT EXISTS (SELECT FROM member AS m WHERE m.classid = 'pg_proc'::regclass AND m.objid = p.oid)
UNION ALL
SELECT 'sequence', 'pg_class'::regclass::oid, c.oid, c.nspname, c.relname,
  'CREATE ' || CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END || 'SEQUENCE ' || c.full_name || ' AS ' || format_type(q.seqtypid, NULL)
    || ' INCREMENT BY ' || q.seqincrement || ' MINVALUE ' || q.seqmin || ' MAXVALUE ' || q.seqmax
    || ' START WITH ' || q.seqstart || ' CACHE ' || q.seqcache || CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END
FROM relation AS c
JOIN pg_sequence AS q ON q.seqrelid = c.oid
WHERE NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')
UNION ALL
SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, 'pg_class'::regclass::oid, c.oid, c.nspname, c.relname,
  'CREATE ' || CASE c.relkind WHEN 'v' THEN 'VIEW ' ELSE 'MATERIALIZED VIEW ' END || c.full_name || ' ('
    || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) || ')'
    || coalesce(' WITH (' || (SELECT string_agg(option, ', ') FROM unnest(c.reloptions) AS option) || ')', '')
    || ' AS ' || rtrim(pg_get_viewdef(c.oid), ';')
    || CASE c.relkind WHEN 'm' THEN ' WITH NO DATA' ELSE '' END
FROM relation AS c
WHERE c.relkind IN ('v', 'm') AND EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
