package dev.highwater.volume.ladder;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A copy of the grown database on which a rung's workloads run, dropped when they are done, so
/// that the next rung grows exactly what was seeded.
///
/// A copy of the files is quick (limits are those of the disk); it asks that nobody else is
/// connected to the original.
public final class WorkCopy implements AutoCloseable {

  private static final String MARK = "Highwater's copy for workloads; dropped when they are done";
  private static final String PREFIX = "highwater_work_";
  private static final int NAME_BYTES = 63;
  private static final int HAS_STRATEGY = 150_000;

  private final ConnectionSettings administration;
  private final ConnectionSettings copy;

  private WorkCopy(ConnectionSettings administration, ConnectionSettings copy) {
    this.administration = administration;
    this.copy = copy;
  }

  /// How to connect to the copy.
  public ConnectionSettings settings() {
    return copy;
  }

  /// Copies a database; a copy that a killed run left is replaced.
  public static WorkCopy of(ConnectionSettings database) {
    String name = PREFIX + database.database();
    if (name.length() > NAME_BYTES) {
      name = name.substring(0, NAME_BYTES);
    }
    ConnectionSettings administration = administration(database);
    try (Connection connection = administration.connect();
        Statement statement = connection.createStatement()) {
      dropLeftOver(connection, name);
      // Nobody may connect until the mark is there: a kill in between leaves what is told by that.
      statement.execute(
          "CREATE DATABASE %s TEMPLATE %s%s ALLOW_CONNECTIONS false"
              .formatted(
                  QualifiedName.quote(name),
                  QualifiedName.quote(database.database()),
                  version(connection) >= HAS_STRATEGY ? " STRATEGY file_copy" : ""));
      statement.execute(
          "COMMENT ON DATABASE "
              + QualifiedName.quote(name)
              + " IS '"
              + MARK.replace("'", "''")
              + "'");
      statement.execute("ALTER DATABASE " + QualifiedName.quote(name) + " ALLOW_CONNECTIONS true");
    } catch (SQLException refused) {
      throw refused(database, refused);
    }
    return new WorkCopy(administration, database.withDatabase(name));
  }

  /// Whether this role may write and copy this database, asked before hours of growing.
  static void requireRights(ConnectionSettings database) {
    String sql =
        """
        SELECT r.rolsuper OR (r.rolcreatedb AND (d.datistemplate OR pg_has_role(d.datdba, 'USAGE'))),
               pg_is_in_recovery(), current_setting('transaction_read_only')::boolean
          FROM pg_roles r, pg_database d
         WHERE r.rolname = current_user AND d.datname = current_database()
        """;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next() || !row.getBoolean(1)) {
        throw forbidden(
            database, "role \"" + database.user() + "\" lacks CREATEDB or does not own it");
      }
      if (row.getBoolean(2)) {
        throw readOnly(
            database,
            "the server is a standby in recovery",
            "Name the primary, or a server of your own that was restored from it");
      }
      if (row.getBoolean(3)) {
        throw readOnly(
            database,
            "transactions of role \"" + database.user() + "\" are read-only",
            "ALTER ROLE %s SET default_transaction_read_only = off, or give another role"
                .formatted(QualifiedName.quote(database.user())));
      }
    } catch (SQLException unknown) {
      throw refused(database, unknown);
    }
  }

  @Override
  public void close() {
    try (Connection connection = administration.connect()) {
      drop(connection, copy.database());
    } catch (SQLException failed) {
      throw Failure.of("The copy for workloads could not be dropped")
          .where(copy.url())
          .why(String.valueOf(failed.getMessage()))
          .remedy("DROP DATABASE " + QualifiedName.quote(copy.database()) + " WITH (FORCE);")
          .causedBy(failed);
    }
  }

  /// A database to be connected to while another is copied.
  private static ConnectionSettings administration(ConnectionSettings database) {
    Failure last = null;
    for (String name : List.of("postgres", "template1")) {
      if (name.equals(database.database())) {
        continue;
      }
      ConnectionSettings settings =
          database.withDatabase(name).withApplicationName("highwater/copy");
      try {
        settings.connect().close();
        return settings;
      } catch (Failure closed) {
        last = closed;
      } catch (SQLException closing) {
        throw refused(database, closing);
      }
    }
    throw forbidden(database, "neither database postgres nor template1 lets it in")
        .causedBy(last == null ? new IllegalStateException("no other database") : last);
  }

  private static void dropLeftOver(Connection connection, String name) throws SQLException {
    String sql =
        "SELECT coalesce(shobj_description(oid, 'pg_database'), ''), datallowconn FROM pg_database"
            + " WHERE datname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return;
        }
        boolean unmarked = row.getString(1).isEmpty() && !row.getBoolean(2);
        if (!row.getString(1).equals(MARK) && !unmarked) {
          throw Failure.of("The name for the workloads' copy is taken")
              .where("database " + name)
              .why("it exists and was not made by Highwater")
              .remedy("Rename or drop it: DROP DATABASE " + QualifiedName.quote(name) + ";");
        }
      }
    }
    drop(connection, name);
  }

  private static void drop(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + QualifiedName.quote(name) + " WITH (FORCE)");
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_version_num")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Failure forbidden(ConnectionSettings database, String why) {
    return Failure.of("The workloads need a copy of the database, and this role may not make one")
        .where(database.url())
        .why(why)
        .remedy(
            "As a superuser: ALTER ROLE %s CREATEDB; ALTER DATABASE %s OWNER TO %s;"
                .formatted(
                    QualifiedName.quote(database.user()),
                    QualifiedName.quote(database.database()),
                    QualifiedName.quote(database.user())));
  }

  private static Failure readOnly(ConnectionSettings database, String why, String remedy) {
    return Failure.of("A volume run writes rows, and nothing can be written here")
        .where(database.url())
        .why(why)
        .remedy(remedy);
  }

  private static Failure refused(ConnectionSettings database, SQLException refused) {
    String why = String.valueOf(refused.getMessage());
    return switch (String.valueOf(refused.getSQLState())) {
      case "42501" -> forbidden(database, why).causedBy(refused);
      case "55006" ->
          Failure.of("The database cannot be copied while others use it")
              .where(database.url())
              .why(why)
              .remedy(
                  "Close the other sessions; SELECT pid, application_name FROM pg_stat_activity"
                      + " WHERE datname = '"
                      + database.database()
                      + "' shows them")
              .causedBy(refused);
      default ->
          Failure.of("The database could not be copied for the workloads")
              .where(database.url())
              .why(why)
              .remedy("See the server's log; the copy takes as much room as the database")
              .causedBy(refused);
    };
  }
}
