package dev.highwater.anonymize.bench;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The database that is copied: six tables, eleven and a half rows a person, 170 bytes a row.
final class Hospital {

  static final String SOURCE = "bench_hospital";

  private final ConnectionSettings server;
  private final long persons;

  Hospital(ConnectionSettings server, long persons) {
    this.server = server;
    this.persons = persons;
  }

  /// Fills it.
  ConnectionSettings fill() throws SQLException {
    ConnectionSettings source = fresh(SOURCE);
    execute(source, text("tables.sql"));
    execute(source, text("rows.sql").replace(":persons", Long.toString(persons)));
    execute(source, text("keys.sql"));
    execute(source, "VACUUM (ANALYZE)");
    execute(source, "CHECKPOINT");
    return source;
  }

  /// The tables with nothing in them, in a database of that name.
  ConnectionSettings empty(String name) throws SQLException {
    ConnectionSettings target = fresh(name);
    execute(target, text("tables.sql").replace(" PRIMARY KEY", ""));
    return target;
  }

  /// An empty database.
  ConnectionSettings fresh(String name) throws SQLException {
    drop(name);
    execute(server, "CREATE DATABASE " + QualifiedName.quote(name) + " TEMPLATE template0");
    execute(server, "CHECKPOINT");
    return server.withDatabase(name);
  }

  void drop(String name) throws SQLException {
    execute(server, "DROP DATABASE IF EXISTS " + QualifiedName.quote(name) + " WITH (FORCE)");
  }

  static void execute(ConnectionSettings database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String text(String resource) {
    try (InputStream stream = Hospital.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
