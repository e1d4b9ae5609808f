package dev.highwater.volume.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small schema with a scenario for it, which takes seconds to run.
public final class Shop {

  /// Its tables.
  public static final String SCHEMA =
      """
      CREATE TABLE customer (
          id bigint PRIMARY KEY, name text NOT NULL, city varchar(20) NOT NULL, credit integer);
      CREATE TABLE purchase (
          id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer,
          amount numeric(10,2) NOT NULL, placed date NOT NULL);
      CREATE INDEX ON purchase (customer_id);
      """;

  private static final String SCENARIO =
      """
      scenario: shop
      ROWS
      ladder: LADDER
      projectedMaximum: {rows: 20k, source: a guess}
      owners: {sales: sales team}
      imports:
        - name: customers
          module: sales
          paths: [copy, batch, chunk, row]
          lines: lines.sql
          stagingTable: customer_lines
          stage: stage.sql
          validate: validate.sql
          upsert: upsert.sql
          rollUp: roll-up.sql
          outcome: outcome.sql
          byLine:
            key: id
            size: 20
            upsert: line-upsert.sql
            find: line-find.sql
            insert: line-insert.sql
            update: line-update.sql
            budget: 5min
            fields:
              id: {required: true, whole: true}
              name: {required: true, length: 30}
              city: {oneOf: [Manila, Davao]}
      reports:
        budget: 5ms
        minimumExecutions: 1
        maximumExecutions: 2
        queries:
          - {file: sums.sql, module: sales, objectives: [{metric: rows processed, atMost: 1 rows, source: a test}]}
          - {file: dearest.sql, module: sales, parameters: cities.sql}
      loads:
        - name: steady
          module: sales
          rate: 20
          duration: 500ms
          warmUp: 100ms
          workers: 2
          mix:
            - {file: credit.sql, module: sales, kind: write, parameters: some.sql}
      """;

  private Shop() {}

  /// Writes the scenario.
  ///
  /// @param rows `dataset: …` or `database: …`
  public static Path scenario(Path folder, String rows, String ladder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("scenario.yaml"), SCENARIO.replace("ROWS", rows).replace("LADDER", ladder));
    file(folder, "sums.sql", "SELECT count(*), sum(amount), max(placed) FROM purchase;");
    file(
        folder,
        "dearest.sql",
        "SELECT c.id, sum(p.amount) FROM customer c JOIN purchase p ON p.customer_id = c.id"
            + " WHERE c.id <= :most GROUP BY c.id ORDER BY 2 DESC LIMIT 20;");
    file(
        folder,
        "cities.sql",
        "SELECT * FROM (VALUES ('low', 10::bigint), ('high', 100000)) AS v (selectivity, most);");
    file(folder, "credit.sql", "UPDATE customer SET credit = credit + 1 WHERE id = :id;");
    file(folder, "some.sql", "SELECT id FROM customer ORDER BY id LIMIT 50;");
    file(
        folder,
        "lines.sql",
        "SELECT id::text AS id, CASE WHEN id % 30 = 7 THEN NULL ELSE 'Name ' || id END AS name,"
            + " CASE WHEN id % 30 = 8 THEN 'Paris' ELSE 'Davao' END AS city"
            + " FROM generate_series((SELECT max(id) - 60 FROM customer),"
            + " (SELECT max(id) + 60 FROM customer)) AS id;");
    file(
        folder,
        "stage.sql",
        "CREATE TEMPORARY TABLE customer_lines (line bigint, id text, name text, city text)"
            + " ON COMMIT DROP; CREATE TEMPORARY TABLE import_rejects (line bigint, field text,"
            + " value text, reason text) ON COMMIT DROP;");
    file(
        folder,
        "validate.sql",
        "INSERT INTO import_rejects SELECT line, 'name', name, 'is required' FROM customer_lines"
            + " WHERE name IS NULL; INSERT INTO import_rejects SELECT line, 'city', city, 'is none"
            + " of Manila, Davao' FROM customer_lines WHERE city NOT IN ('Manila', 'Davao'); DELETE"
            + " FROM customer_lines l USING import_rejects r WHERE r.line = l.line;");
    file(
        folder,
        "upsert.sql",
        "WITH saved AS (INSERT INTO customer AS c (id, name, city) SELECT id::bigint, name, city"
            + " FROM customer_lines ON CONFLICT (id) DO UPDATE SET name = excluded.name, city ="
            + " excluded.city RETURNING c.xmax = 0 AS inserted) SELECT count(*) FILTER (WHERE"
            + " inserted) AS inserted, count(*) FILTER (WHERE NOT inserted) AS updated FROM"
            + " saved;");
    file(
        folder,
        "roll-up.sql",
        "SELECT count(*) FROM customer WHERE id = ANY (CAST(:keys AS bigint[]));");
    file(
        folder, "outcome.sql", "SELECT md5(string_agg(c::text, ',' ORDER BY id)) FROM customer c;");
    file(
        folder,
        "line-upsert.sql",
        "INSERT INTO customer AS c (id, name, city) VALUES (CAST(:id AS bigint), :name, :city)"
            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, city = excluded.city"
            + " RETURNING c.xmax = 0 AS inserted;");
    file(folder, "line-find.sql", "SELECT * FROM customer WHERE id = CAST(:id AS bigint);");
    file(
        folder,
        "line-insert.sql",
        "INSERT INTO customer (id, name, city) VALUES (CAST(:id AS bigint), :name, :city);");
    file(
        folder,
        "line-update.sql",
        "UPDATE customer SET name = :name, city = :city WHERE id = CAST(:id AS bigint);");
    return folder;
  }

  private static void file(Path folder, String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql + "\n");
  }
}
