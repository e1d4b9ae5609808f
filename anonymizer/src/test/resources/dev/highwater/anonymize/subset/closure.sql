-- The closure of what is in taken_, by brute force over the catalogue: each round takes the parents
-- of all rows, and of the constraints in followed_ the children too, until no row is new.
CREATE FUNCTION close_() RETURNS void LANGUAGE plpgsql
  SET enable_nestloop = off AS $$
DECLARE
  k record;
  grown bigint;
  more bigint;
  matching text;
BEGIN
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
        'INSERT INTO taken_ SELECT DISTINCT p.tableoid, p.ctid FROM %s AS c
           JOIN taken_ AS t ON t.relation = c.tableoid AND t.place = c.ctid
           JOIN %s AS p ON %s ON CONFLICT DO NOTHING',
        k.conrelid::regclass, from_(k.confrelid), matching);
      GET DIAGNOSTICS more = ROW_COUNT;
      grown := grown + more;
      IF EXISTS (SELECT FROM followed_ WHERE name = k.conname) THEN
        EXECUTE format(
          'INSERT INTO taken_ SELECT DISTINCT c.tableoid, c.ctid FROM %s AS p
             JOIN taken_ AS t ON t.relation = p.tableoid AND t.place = p.ctid
             JOIN %s AS c ON %s ON CONFLICT DO NOTHING',
          from_(k.confrelid), k.conrelid::regclass, matching);
        GET DIAGNOSTICS more = ROW_COUNT;
        grown := grown + more;
      END IF;
    END LOOP;
    INSERT INTO taken_ SELECT DISTINCT c.tableoid, c.ctid FROM audit AS a
      JOIN taken_ AS t ON t.relation = a.tableoid AND t.place = a.ctid
      JOIN customer AS c ON c.id::text = a.customer_no ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS more = ROW_COUNT;
    grown := grown + more;
    EXIT WHEN grown = 0;
  END LOOP;
END $$;

-- A foreign key leads to a table itself, or to all of its partitions; rows that inherit refer too.
CREATE FUNCTION from_(relation oid) RETURNS text LANGUAGE sql AS $$
  SELECT CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || c.oid::regclass::text
  FROM pg_class AS c WHERE c.oid = relation
$$;
CREATE TABLE taken_ (relation oid, place tid, PRIMARY KEY (relation, place));
CREATE TABLE followed_ (name text);
