package dev.highwater.volume.compare;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small schema with reports, two databases of the same files at a time, in which something can
/// be broken on purpose.
final class TicketOffice implements AutoCloseable {

  static final DatasetReference DATASET =
      new DatasetReference("tickets", "1.0.0", "t", 1, "ticket", "t");

  private static final String SCHEMA =
      """
      CREATE TABLE office (id int PRIMARY KEY, region text NOT NULL);
      CREATE TABLE ticket (
        id int PRIMARY KEY, office_id int NOT NULL REFERENCES office, status text NOT NULL,
        opened date NOT NULL, hours int NOT NULL, note text NOT NULL);
      CREATE TABLE event (
        id int PRIMARY KEY, ticket_id int NOT NULL, kind text NOT NULL, amount int NOT NULL);
      CREATE FUNCTION fee(hours int) RETURNS int LANGUAGE plpgsql AS
        'BEGIN RETURN hours * 40; END';
      INSERT INTO office SELECT i, 'region ' || i % 5 FROM generate_series(0, 99) i;
      INSERT INTO ticket
        SELECT i, i * 7 % 100, CASE WHEN i % 5 < 3 THEN 'open' ELSE 'closed' END,
               DATE '2024-01-01' + i * 13 % 700, i * 31 % 97, repeat(md5(i::text), 3)
          FROM generate_series(1, TICKETS) i;
      INSERT INTO event SELECT i, 1 + i * 11 % TICKETS, 'kind ' || i % 4, i % 50
          FROM generate_series(1, TICKETS * 3) i;
      CREATE INDEX ticket_office ON ticket (office_id);
      CREATE INDEX ticket_opened ON ticket (opened);
      CREATE INDEX ticket_office_opened ON ticket (office_id, opened);
      CREATE INDEX event_ticket ON event (ticket_id);
      """;

  private final String name = "tickets_" + ProcessHandle.current().pid() + "_";
  private final List<String> made = new ArrayList<>();

  /// A database with so many tickets.
  PairedRunner.Database fill(String as, int tickets) throws SQLException {
    create(as, "template0");
    execute(settings(as), SCHEMA.replace("TICKETS", Integer.toString(tickets)));
    execute(settings(as), "VACUUM (ANALYZE)");
    return new PairedRunner.Database(settings(as), suite(reports()));
  }

  /// A copy of its files.
  PairedRunner.Database copy(String of, String as) throws SQLException {
    drop(as);
    create(as, name + of);
    return new PairedRunner.Database(settings(as), suite(reports()));
  }

  static List<ReportQuery> reports() {
    return List.of(
        report(
            "office",
            """
            -- name: head
            SELECT region FROM office WHERE id = 7;
            -- name: tickets
            SELECT id, status, hours FROM ticket WHERE office_id = 7 ORDER BY id;
            """),
        report(
            "latest",
            """
            -- name: ten
            SELECT id, opened FROM ticket WHERE office_id = 12 ORDER BY opened DESC LIMIT 10;
            """),
        report(
            "open",
            """
            -- name: amounts
            SELECT e.kind, sum(e.amount) FROM ticket t JOIN event e ON e.ticket_id = t.id
             WHERE t.status = 'open' AND t.hours < 90 GROUP BY e.kind;
            """),
        report("ledger", "-- name: notes\nSELECT id, note FROM ticket ORDER BY note, id;\n"),
        report(
            "regions",
            """
            -- name: totals
            SELECT o.region, count(*), sum(t.hours) FROM office o JOIN ticket t ON t.office_id = o.id
             GROUP BY o.region;
            """),
        report(
            "fees", "-- name: total\nSELECT sum(fee(hours)) FROM ticket WHERE office_id < 20;\n"));
  }

  /// The reports, one of them sent otherwise.
  static ReportSuite with(String changed, String sql) {
    return suite(
        reports().stream().map(r -> r.name().equals(changed) ? report(changed, sql) : r).toList());
  }

  static ReportSuite suite(List<ReportQuery> queries) {
    return new ReportSuite(queries, Duration.ofMillis(20), Duration.ofSeconds(20), 9, 9);
  }

  private static ReportQuery report(String name, String sql) {
    SqlScript script = SqlParser.parse(name + ".sql", sql, new ArrayList<>()).orElseThrow();
    return new ReportQuery(name, name, "desk", script, Optional.empty());
  }

  static void execute(ConnectionSettings database, String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private ConnectionSettings settings(String database) {
    return TestServer.EMBEDDED.settings().withDatabase(name + database);
  }

  private void create(String database, String template) throws SQLException {
    execute(
        TestServer.EMBEDDED.settings(),
        "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy"
            .formatted(QualifiedName.quote(name + database), QualifiedName.quote(template)));
    made.add(database);
  }

  private void drop(String database) throws SQLException {
    execute(
        TestServer.EMBEDDED.settings(),
        "DROP DATABASE IF EXISTS " + QualifiedName.quote(name + database) + " WITH (FORCE)");
  }

  @Override
  public void close() throws SQLException {
    for (String database : made) {
      drop(database);
    }
    made.clear();
  }
}
