package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.ServerVersion;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a database's catalogue as it is at one moment.
///
/// Left out are the system schemas, Highwater's own schema `highwater`, temporary tables and what
/// belongs to an extension. Names in expressions and definitions are written with their schema,
/// whatever the session's `search_path`, and nothing in the session is changed for good.
public final class CatalogReader {

  private static final int OLDEST = 14;

  private record Database(String name, ServerVersion version, String encoding) {}

  /// What is asked in a transaction that leaves no traces.
  @FunctionalInterface
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private CatalogReader() {}

  /// The catalogue of the database that the connection is in. An open transaction goes on as it
  /// was; without one, none is left open.
  ///
  /// @throws Failure when the server is older than PostgreSQL 14, or refuses the queries
  public static Catalog read(Connection connection) {
    return ask(connection, CatalogReader::catalog);
  }

  /// The number that each sequence gave last; without those that gave none yet and those that the
  /// role may not use. What a sequence has counted is no part of a catalogue.
  ///
  /// @throws Failure when the server refuses the query
  public static Map<QualifiedName, Long> lastValues(Connection connection) {
    return ask(
        connection,
        open -> {
          CatalogQuery.SESSION.forEachRow(open, row -> {});
          return Sequences.lastValues(open);
        });
  }

  private static <T> T ask(Connection connection, Question<T> question) {
    try {
      return connection.getAutoCommit()
          ? inItsOwn(connection, question)
          : withinOthers(connection, question);
    } catch (SQLException refused) {
      throw Failure.of("The database's catalogue cannot be read")
          .why(String.valueOf(refused.getMessage()))
          .remedy(
              isGone(refused)
                  ? "When the server is back, run again"
                  : "Check that this user may read pg_catalog, as every user may by default")
          .causedBy(refused);
    }
  }

  /// Whether the connection was lost (class 08 of SQLSTATE), or the server is going down (57).
  private static boolean isGone(SQLException refused) {
    String state = refused.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57"));
  }

  /// A transaction of its own, in which all queries see the same state.
  private static <T> T inItsOwn(Connection connection, Question<T> question) throws SQLException {
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try {
      return question.ask(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(isolation);
    }
  }

  /// Going back to a savepoint takes the session's settings back too.
  private static <T> T withinOthers(Connection connection, Question<T> question)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      return question.ask(connection);
    } finally {
      connection.rollback(before);
      connection.releaseSavepoint(before);
    }
  }

  private static Catalog catalog(Connection connection) throws SQLException {
    CatalogQuery.SESSION.forEachRow(connection, row -> {});
    List<Database> databases = new ArrayList<>();
    CatalogQuery.DATABASE.forEachRow(
        connection,
        row ->
            databases.add(
                new Database(
                    CatalogQuery.string(row, "database"),
                    new ServerVersion(
                        row.getInt("version_number"), CatalogQuery.string(row, "version_text")),
                    CatalogQuery.string(row, "encoding"))));
    Database database = databases.get(0);
    if (database.version().major() < OLDEST) {
      throw Failure.of("This PostgreSQL is too old")
          .where("database " + database.name())
          .why("the server is " + database.version().text())
          .remedy("Use PostgreSQL " + OLDEST + " or newer");
    }
    return new Catalog(
        database.name(),
        database.version(),
        database.encoding(),
        Roles.read(connection, database.version()),
        Tables.read(connection),
        Sequences.read(connection),
        Routines.read(connection));
  }
}
