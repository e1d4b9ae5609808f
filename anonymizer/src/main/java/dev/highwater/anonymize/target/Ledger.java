package dev.highwater.anonymize.target;

import dev.highwater.anonymize.snapshot.BlockRange;
import dev.highwater.schema.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the target knows of the run that fills it: which ranges are there, and what they were made
/// with. A range's line is written in the transaction of its rows.
///
/// It is gone before the target takes its place; no value of a row is in it.
public final class Ledger {

  /// The schema it is kept in.
  public static final String SCHEMA = "highwater";

  private static final String CREATE =
      """
      CREATE SCHEMA highwater;
      CREATE TABLE highwater.anonymize_run (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        identity text NOT NULL);
      CREATE TABLE highwater.anonymize_range (
        table_schema text NOT NULL,
        table_name text NOT NULL,
        first_block bigint NOT NULL,
        end_block bigint NOT NULL,
        rows bigint NOT NULL,
        oldest bigint NOT NULL,
        taken text NOT NULL,
        PRIMARY KEY (table_schema, table_name, first_block));
      CREATE TABLE highwater.anonymize_item (
        name text PRIMARY KEY)\
      """;

  private Ledger() {}

  /// A range that is there.
  ///
  /// @param oldest the first transaction whose rows its snapshot may not have seen
  /// @param taken what the places of its rows can be known by; `all` where none was left out
  public record Line(
      QualifiedName table, BlockRange blocks, long rows, long oldest, String taken) {}

  /// Makes an empty one.
  ///
  /// @param identity what must be the same for a run to go on with it
  public static void create(Connection connection, String identity) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO highwater.anonymize_run (identity) VALUES (?)")) {
      statement.setString(1, identity);
      statement.executeUpdate();
    }
  }

  /// What the run is that the target was made for; nothing where there is no ledger.
  public static Optional<String> identity(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery(
              "SELECT pg_catalog.to_regclass('highwater.anonymize_run') IS NOT NULL")) {
        there.next();
        if (!there.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (ResultSet result =
          statement.executeQuery("SELECT identity FROM highwater.anonymize_run")) {
        return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
      }
    }
  }

  /// All ranges that are there.
  public static List<Line> lines(Connection connection) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                SELECT table_schema, table_name, first_block, end_block, rows, oldest, taken
                FROM highwater.anonymize_range
                ORDER BY table_schema, table_name, first_block\
                """)) {
      while (result.next()) {
        lines.add(
            new Line(
                new QualifiedName(result.getString(1), result.getString(2)),
                new BlockRange(result.getLong(3), result.getLong(4)),
                result.getLong(5),
                result.getLong(6),
                result.getString(7)));
      }
    }
    return lines;
  }

  /// Writes that a range is there; its rows are in the same transaction.
  public static void add(Connection connection, Line line) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO highwater.anonymize_range VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, line.table().schema());
      statement.setString(2, line.table().name());
      statement.setLong(3, line.blocks().first());
      statement.setLong(4, line.blocks().end());
      statement.setLong(5, line.rows());
      statement.setLong(6, line.oldest());
      statement.setString(7, line.taken());
      statement.executeUpdate();
    }
  }

  /// Empties a table whose rows in the source are no longer those that were copied.
  public static void forget(Connection connection, QualifiedName table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM highwater.anonymize_range WHERE table_schema = ? AND table_name = ?")) {
      statement.setString(1, table.schema());
      statement.setString(2, table.name());
      statement.executeUpdate();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE ONLY " + table.quoted());
    }
  }

  /// Whether something that has a name was done, such as a step or an index.
  public static List<String> items(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT name FROM highwater.anonymize_item")) {
      while (result.next()) {
        names.add(result.getString(1));
      }
    }
    return names;
  }

  /// Writes that something was done, in the transaction that did it.
  public static void done(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO highwater.anonymize_item (name) VALUES (?) ON CONFLICT DO NOTHING")) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
  }

  /// Takes the ledger away, when everything is there.
  public static void drop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS highwater CASCADE");
    }
  }
}
