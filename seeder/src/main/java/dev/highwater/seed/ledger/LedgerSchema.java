package dev.highwater.seed.ledger;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.sql.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Creates the ledger's schema and brings an older one up to date. Each version is a script of its
/// own; a target may be at any of them.
public final class LedgerSchema {

  private static final int VERSION = 3;

  /// A row where there is a ledger. The catalogue may be asked by anybody; `to_regclass` fails
  /// where the schema is closed.
  private static final String PRESENT =
      """
      SELECT has_schema_privilege(n.oid, 'USAGE') AND coalesce(
               (SELECT bool_and(has_table_privilege(t.oid, 'SELECT'))
                FROM pg_catalog.pg_class t
                WHERE t.relnamespace = n.oid AND t.relkind = 'r'
                  AND t.relname IN ('dataset', 'range', 'restore', 'kept')), true) AS readable,
             current_user AS role, current_database() AS database
      FROM pg_catalog.pg_namespace n
      JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'ledger_version'
      WHERE n.nspname = 'highwater'\
      """;

  private LedgerSchema() {}

  /// Whether the target has a ledger.
  ///
  /// @throws Failure when it has one that the role may not read
  public static boolean present(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(PRESENT)) {
      if (!result.next()) {
        return false;
      }
      if (!result.getBoolean("readable")) {
        String role = QualifiedName.quote(result.getString("role"));
        throw Failure.of("The ledger in this database may not be read")
            .where("schema highwater of database " + result.getString("database"))
            .why("role " + role + " lacks the right, and what was seeded here stands there")
            .remedy(
                "As its owner: GRANT USAGE ON SCHEMA highwater TO %1$s; GRANT SELECT ON ALL TABLES IN SCHEMA highwater TO %1$s"
                    .formatted(role));
      }
      return true;
    }
  }

  /// Makes the ledger one of this version, in a transaction of its own. Does nothing where it is
  /// already.
  ///
  /// @throws Failure when a newer Highwater made it
  public static void create(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      if (!present(connection)) {
        // Named only where it is missing: IF NOT EXISTS asks for the right to create it either way.
        if (!schemaPresent(statement)) {
          statement.execute("CREATE SCHEMA highwater");
        }
        statement.execute(
            """
            CREATE TABLE highwater.ledger_version (
              version integer PRIMARY KEY,
              made_at timestamptz NOT NULL DEFAULT clock_timestamp()
            )\
            """);
      }
      int present = version(statement);
      if (present > VERSION) {
        throw Failure.of("The ledger in this database is too new")
            .where("table highwater.ledger_version")
            .why("it has version " + present + ", and this Highwater knows " + VERSION)
            .remedy("Use the newer Highwater that made it, or another database");
      }
      for (int next = present + 1; next <= VERSION; next++) {
        statement.execute(script(next));
        statement.execute("INSERT INTO highwater.ledger_version (version) VALUES (" + next + ")");
      }
      connection.commit();
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(autoCommit);
    }
  }

  private static boolean schemaPresent(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("SELECT to_regnamespace('highwater') IS NOT NULL")) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("SELECT coalesce(max(version), 0) FROM highwater.ledger_version")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static String script(int version) {
    return SqlResource.read(LedgerSchema.class, "V" + version + ".sql");
  }
}
