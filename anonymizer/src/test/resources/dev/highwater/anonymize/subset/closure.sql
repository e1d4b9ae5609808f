-- The closure of what is in taken_, by brute force over the catalogue: each round takes the parents
-- of all rows, and for the constraints in followed_ the children of those that descend, until no
-- row is new. Roots and children descend; parents do where nothing descends into their table.
CREATE TABLE taken_ (relation oid, place tid, descends boolean, PRIMARY KEY (relation, place));
CREATE TABLE followed_ (name text);
CREATE TABLE reached_ (relation oid PRIMARY KEY);

-- A table with its partitions and with what inherits from it.
CREATE FUNCTION tree_(root oid) RETURNS SETOF oid LANGUAGE sql AS $$
  WITH RECURSIVE t AS (
    SELECT root AS relation
    UNION SELECT i.inhrelid FROM t JOIN pg_inherits AS i ON i.inhparent = t.relation)
  SELECT relation FROM t
$$;

-- A foreign key leads to a table itself, or to all of its partitions; rows that inherit refer too.
CREATE FUNCTION from_(relation oid) RETURNS text LANGUAGE sql AS $$
  SELECT CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || c.oid::regclass::text
  FROM pg_class AS c WHERE c.oid = relation
$$;

CREATE FUNCTION close_() RETURNS void LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
  k record;
  grown bigint;
  more bigint;
  matching text;
BEGIN
  TRUNCATE reached_;
  INSERT INTO reached_ SELECT DISTINCT relation FROM taken_;
  INSERT INTO reached_ SELECT DISTINCT t FROM reached_, tree_(relation) AS t ON CONFLICT DO NOTHING;
  LOOP
    INSERT INTO reached_
      SELECT DISTINCT t FROM pg_constraint AS c
        JOIN followed_ AS f ON f.name = c.conname AND c.conparentid = 0
        CROSS JOIN LATERAL tree_(c.conrelid) AS t
       WHERE EXISTS (SELECT FROM reached_ AS r WHERE r.relation IN (SELECT tree_(c.confrelid))
                     AND (r.relation = c.confrelid
                          OR (SELECT relkind FROM pg_class WHERE oid = c.confrelid) = 'p'))
      ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS more = ROW_COUNT;
    EXIT WHEN more = 0;
  END LOOP;
  LOOP
    grown := 0;
    FOR k IN SELECT c.oid, c.conrelid, c.confrelid, c.conkey, c.confkey, c.conname
               FROM pg_constraint AS c WHERE c.contype = 'f' AND c.conparentid = 0 LOOP
      SELECT string_agg(format(
        'convert_to((p.%I)::text, ''UTF8'') = convert_to((c.%I)::text, ''UTF8'')',
        pa.attname, ca.attname), ' AND ')
        INTO matching
        FROM unnest(k.conkey, k.confkey) AS u(child, parent)
        JOIN pg_attribute AS ca ON ca.attrelid = k.conrelid AND ca.attnum = u.child
        JOIN pg_attribute AS pa ON pa.attrelid = k.confrelid AND pa.attnum = u.parent;
      EXECUTE format(
        'INSERT INTO taken_
           SELECT DISTINCT p.tableoid, p.ctid, p.tableoid NOT IN (SELECT relation FROM reached_)
           FROM %s AS c JOIN taken_ AS t ON t.relation = c.tableoid AND t.place = c.ctid
           JOIN %s AS p ON %s ON CONFLICT DO NOTHING',
        k.conrelid::regclass, from_(k.confrelid), matching);
      GET DIAGNOSTICS more = ROW_COUNT;
      grown := grown + more;
      IF EXISTS (SELECT FROM followed_ WHERE name = k.conname) THEN
        EXECUTE format(
          'INSERT INTO taken_ AS old SELECT DISTINCT c.tableoid, c.ctid, true FROM %s AS p
             JOIN taken_ AS t ON t.relation = p.tableoid AND t.place = p.ctid AND t.descends
             JOIN %s AS c ON %s
           ON CONFLICT (relation, place) DO UPDATE SET descends = true WHERE NOT old.descends',
          from_(k.confrelid), k.conrelid::regclass, matching);
        GET DIAGNOSTICS more = ROW_COUNT;
        grown := grown + more;
      END IF;
    END LOOP;
    INSERT INTO taken_
      SELECT DISTINCT c.tableoid, c.ctid, c.tableoid NOT IN (SELECT relation FROM reached_)
      FROM audit AS a
      JOIN taken_ AS t ON t.relation = a.tableoid AND t.place = a.ctid
      JOIN customer AS c ON c.id::text = a.customer_no ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS more = ROW_COUNT;
    grown := grown + more;
    EXIT WHEN grown = 0;
  END LOOP;
END $$;
