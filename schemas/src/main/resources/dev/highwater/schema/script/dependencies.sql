-- Which objects must be there before which others. Parts stand for what they are parts of: defaults
-- and CHECKs for their table, a row type for its table, an array for its elements, a multirange for
-- its range, a rule for its view.
WITH owner AS (
  SELECT 'pg_attrdef'::regclass::oid AS class, d.oid AS object, 'pg_class'::regclass::oid AS owner_class, d.adrelid AS owner FROM pg_attrdef AS d
  UNION ALL
  SELECT 'pg_constraint'::regclass::oid, k.oid, 'pg_class'::regclass::oid, k.conrelid FROM pg_constraint AS k WHERE k.conrelid <> 0 AND k.contype IN ('c', 'n')
  UNION ALL
  SELECT 'pg_constraint'::regclass::oid, k.oid, 'pg_type'::regclass::oid, k.contypid FROM pg_constraint AS k WHERE k.contypid <> 0
  UNION ALL
  SELECT 'pg_type'::regclass::oid, t.oid, 'pg_class'::regclass::oid, t.typrelid FROM pg_type AS t WHERE t.typrelid <> 0
  UNION ALL
  SELECT 'pg_type'::regclass::oid, t.oid,
    CASE WHEN e.typrelid <> 0 THEN 'pg_class'::regclass::oid ELSE 'pg_type'::regclass::oid END,
    CASE WHEN e.typrelid <> 0 THEN e.typrelid ELSE e.oid END
  FROM pg_type AS t JOIN pg_type AS e ON e.typarray = t.oid
  UNION ALL
  SELECT 'pg_type'::regclass::oid, r.rngmultitypid, 'pg_type'::regclass::oid, r.rngtypid FROM pg_range AS r
  UNION ALL
  SELECT 'pg_rewrite'::regclass::oid, r.oid, 'pg_class'::regclass::oid, r.ev_class FROM pg_rewrite AS r WHERE r.rulename = '_RETURN'
), edge AS (
  SELECT coalesce(o.owner_class, d.classid) AS class, coalesce(o.owner, d.objid) AS object,
    coalesce(f.owner_class, d.refclassid) AS needs_class, coalesce(f.owner, d.refobjid) AS needs
  FROM pg_depend AS d
  LEFT JOIN owner AS o ON o.class = d.classid AND o.object = d.objid
  LEFT JOIN owner AS f ON f.class = d.refclassid AND f.object = d.refobjid
  WHERE d.objid >= 16384
    -- A sequence belongs to the table whose default needs it.
    AND NOT (d.deptype = 'a' AND d.classid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_class AS s WHERE s.oid = d.objid AND s.relkind = 'S'))
)
SELECT DISTINCT class, object, needs_class, needs
FROM edge
WHERE (class, object) <> (needs_class, needs) AND needs >= 16384
UNION
-- Whatever an extension made needs the extension.
SELECT e.class, e.object, 'pg_extension'::regclass::oid, m.refobjid
FROM edge AS e
JOIN pg_depend AS m ON m.classid = e.needs_class AND m.objid = e.needs AND m.deptype = 'e'
UNION
SELECT 'pg_class'::regclass::oid, i.inhrelid, 'pg_class'::regclass::oid, i.inhparent FROM pg_inherits AS i
