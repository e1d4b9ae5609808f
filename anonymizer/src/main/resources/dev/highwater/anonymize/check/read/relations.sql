WITH RECURSIVE base AS (
  SELECT t.oid, t.oid AS base, t.typtype, t.typbasetype FROM pg_catalog.pg_type AS t
  UNION ALL
  SELECT b.oid, t.oid, t.typtype, t.typbasetype
  FROM base AS b
  JOIN pg_catalog.pg_type AS t ON t.oid = b.typbasetype
  WHERE b.typtype = 'd'
), parents AS (
  SELECT i.inhrelid AS child, i.inhparent AS parent, 1 AS distance FROM pg_catalog.pg_inherits AS i
  UNION ALL
  SELECT p.child, i.inhparent, p.distance + 1
  FROM parents AS p
  JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = p.parent
)
SELECT
  n.nspname AS schema,
  c.relname AS name,
  c.oid::pg_catalog.int8 AS oid,
  c.relkind = 'm' AS view,
  c.reltuples AS rows,
  pg_catalog.pg_relation_size(c.oid) / pg_catalog.current_setting('block_size')::pg_catalog.int8
    AS pages,
  ARRAY(
    SELECT a.attname::pg_catalog.text FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
  ) AS columns,
  ARRAY(
    SELECT t.typname::pg_catalog.text
    FROM pg_catalog.pg_attribute AS a
    JOIN base AS b ON b.oid = a.atttypid AND b.typtype <> 'd'
    JOIN pg_catalog.pg_type AS t ON t.oid = b.base
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
  ) AS types,
  ARRAY(
    SELECT t.typcategory::pg_catalog.text
    FROM pg_catalog.pg_attribute AS a
    JOIN base AS b ON b.oid = a.atttypid AND b.typtype <> 'd'
    JOIN pg_catalog.pg_type AS t ON t.oid = b.base
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
  ) AS categories,
  ARRAY(
    SELECT pn.nspname::pg_catalog.text
    FROM parents AS p
    JOIN pg_catalog.pg_class AS pc ON pc.oid = p.parent
    JOIN pg_catalog.pg_namespace AS pn ON pn.oid = pc.relnamespace
    WHERE p.child = c.oid ORDER BY p.distance, pn.nspname, pc.relname
  ) AS parent_schemas,
  ARRAY(
    SELECT pc.relname::pg_catalog.text
    FROM parents AS p
    JOIN pg_catalog.pg_class AS pc ON pc.oid = p.parent
    JOIN pg_catalog.pg_namespace AS pn ON pn.oid = pc.relnamespace
    WHERE p.child = c.oid ORDER BY p.distance, pn.nspname, pc.relname
  ) AS parent_names,
  ARRAY(
    SELECT a.attname::pg_catalog.text
    FROM pg_catalog.pg_constraint AS k
    CROSS JOIN pg_catalog.unnest(k.conkey) WITH ORDINALITY AS u(attnum, place)
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = u.attnum
    WHERE k.conrelid = c.oid AND k.contype = 'p' ORDER BY u.place
  ) AS key
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm')
  AND c.relpersistence <> 't'
  AND n.nspname <> 'information_schema'
  AND n.nspname NOT LIKE 'pg\_%'
ORDER BY n.nspname, c.relname
