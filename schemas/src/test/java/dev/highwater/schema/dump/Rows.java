package dev.highwater.schema.dump;

import dev.highwater.schema.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Rows that break careless readers, and a sum over all rows of a database.
final class Rows {

  static final String HOSTILE =
      """
      CREATE SCHEMA "a""b; drop";
      CREATE TABLE "a""b; drop"."Zoë \\" (id bigint PRIMARY KEY, t text, b bytea, a text[], j jsonb);
      INSERT INTO "a""b; drop"."Zoë \\" VALUES
        (1, E'\\\\.', '\\x00ff0a5c2e0a', ARRAY['a"b', NULL, E'\\\\', '{}', E'\\n\\\\.\\n'], '{"a": "\\\\u00e9"}'),
        (2, NULL, NULL, NULL, NULL), (3, '', '', '{}', '[]'), (4, E'\\\\N', NULL, NULL, 'null'),
        (5, E'tab\\there\\r\\nand\\\\nthere\\n\\\\.\\n', NULL, NULL, NULL),
        (6, (SELECT string_agg(md5(n::text), '\\.' || chr(10)) FROM generate_series(1, 33000) AS n),
         (SELECT decode(string_agg(md5(n::text), ''), 'hex') FROM generate_series(1, 33000) AS n), NULL, NULL);
      CREATE TABLE parent (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n integer CHECK (n > 0));
      INSERT INTO parent (n) SELECT g FROM generate_series(1, 500) AS g;
      CREATE TABLE child (parent integer NOT NULL REFERENCES parent, twice integer GENERATED ALWAYS AS (parent * 2) STORED);
      INSERT INTO child SELECT id FROM parent;
      CREATE INDEX child_parent ON child (parent);
      CREATE FUNCTION quoted() RETURNS text LANGUAGE plpgsql AS $f$ BEGIN RETURN $$COPY x FROM stdin;$$; END; $f$;
      CREATE VIEW parents AS SELECT p.*, count(*) AS children FROM parent p JOIN child ON parent = p.id GROUP BY p.id;
      CREATE MATERIALIZED VIEW kept AS SELECT * FROM parents;
      CREATE TABLE parted (id integer, t text) PARTITION BY LIST (id);
      CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
      INSERT INTO parted VALUES (1, 'x');
      CREATE SEQUENCE s START 5; SELECT nextval('s'); SELECT nextval('s');
      CREATE SEQUENCE untouched START 9;
      """;

  /// Alone, for the driver does not find its end.
  static final String ATOMIC =
      "CREATE FUNCTION atomic(i integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC"
          + " SELECT CASE WHEN i > 0 THEN 1 ELSE 2 END; SELECT 7; END";

  static final String OBJECTS =
      "SELECT lo_from_bytea(4242, '\\x00010a5c'), lo_from_bytea(0, decode(repeat('ab', 700000),"
          + " 'hex'))";

  private Rows() {}

  static Map<String, String> sums(TestDatabase database) {
    Map<String, String> sums = new TreeMap<>();
    for (List<String> table :
        database.rows(
            "SELECT oid::regclass, relkind FROM pg_class WHERE relkind IN ('r', 'm', 'S') AND"
                + " relnamespace NOT IN ('pg_catalog'::regnamespace,"
                + " 'information_schema'::regnamespace, 'pg_toast'::regnamespace)")) {
      String rows =
          database
              .column(
                  "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(r::text), ',' ORDER BY"
                      + " md5(r::text))), '') FROM "
                      + (table.get(1).equals("S")
                          ? "(SELECT last_value, is_called FROM " + table.get(0) + ")"
                          : table.get(0))
                      + " AS r")
              .get(0);
      sums.put(table.get(0), rows);
    }
    sums.put(
        "large objects",
        database
            .column(
                "SELECT coalesce(string_agg(md5(lo_get(oid)), ',' ORDER BY md5(lo_get(oid))), '')"
                    + " FROM pg_largeobject_metadata")
            .get(0));
    return sums;
  }
}
