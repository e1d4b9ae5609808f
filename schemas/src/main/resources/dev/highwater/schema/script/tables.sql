-- Tables with what their statements are made of.
WITH member AS (
  SELECT objid FROM pg_depend
  WHERE deptype = 'e' AND classid = 'pg_class'::regclass AND refclassid = 'pg_extension'::regclass
)
SELECT c.oid AS object, n.nspname AS schema, c.relname AS name,
  quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS full_name,
  c.relpersistence = 'u' AS unlogged,
  CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
  pg_get_expr(c.relpartbound, c.oid) AS bound,
  ARRAY(SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.relname)
    FROM pg_inherits AS i JOIN pg_class AS p ON p.oid = i.inhparent JOIN pg_namespace AS pn ON pn.oid = p.relnamespace
    WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) AS parents,
  ARRAY(SELECT option FROM unnest(c.reloptions) AS option)
    || ARRAY(SELECT 'toast.' || option FROM pg_class AS t, unnest(t.reloptions) AS option WHERE t.oid = c.reltoastrelid) AS options,
  CASE WHEN c.relam <> 0 AND m.amname <> 'heap' THEN m.amname END AS access_method,
  CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
  c.relreplident AS replica_identity,
  ARRAY(SELECT 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint AS k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.convalidated AND k.conislocal
    ORDER BY k.conname) AS checks,
  ARRAY(SELECT 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint AS k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.convalidated AND NOT k.conislocal
    ORDER BY k.conname) AS inherited_checks,
  ARRAY(SELECT 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint AS k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'n') AND NOT k.convalidated AND k.conislocal
    ORDER BY k.conname) AS later_checks,
  -- A partition that has just its parent's columns is made as one, and has what the parent has.
  c.relispartition AND (
    SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
  IS NOT DISTINCT FROM (
    SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute AS a
    WHERE a.attrelid = (SELECT i.inhparent FROM pg_inherits AS i WHERE i.inhrelid = c.oid) AND a.attnum > 0 AND NOT a.attisdropped) AS like_parent,
  -- Inherited columns stand before others, in the order of the parents, unless the table was attached to its parents later.
  NOT EXISTS (
    SELECT FROM pg_attribute AS a JOIN pg_attribute AS b ON b.attrelid = a.attrelid AND b.attnum > a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND NOT b.attisdropped
      AND a.attinhcount = 0 AND b.attinhcount > 0)
  AND (
    SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute AS a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount > 0)
  IS NOT DISTINCT FROM (
    SELECT array_agg(p.attname ORDER BY p.inhseqno, p.attnum) FROM (
      SELECT DISTINCT ON (b.attname) b.attname, i.inhseqno, b.attnum
      FROM pg_inherits AS i JOIN pg_attribute AS b ON b.attrelid = i.inhparent
      WHERE i.inhrelid = c.oid AND b.attnum > 0 AND NOT b.attisdropped
      ORDER BY b.attname, i.inhseqno) AS p) AS inherited_first
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_am AS m ON m.oid = c.relam
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'highwater')
  AND c.oid NOT IN (SELECT objid FROM member)
ORDER BY n.nspname, c.relname
