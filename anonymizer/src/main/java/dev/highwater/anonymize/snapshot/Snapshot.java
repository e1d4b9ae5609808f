package dev.highwater.anonymize.snapshot;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One state of the source, kept for as long as it is open, however many sessions read it.
///
/// Sessions are read-only; row security is off, so that a role that may not see all rows is refused
/// instead of being shown some of them.
public final class Snapshot implements AutoCloseable {

  private static final String BEGIN =
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off";

  private final Sessions sessions;
  private final Session holder;
  private final String id;
  private final Moment moment;
  private final Catalog catalog;

  private Snapshot(Sessions sessions, Session holder, String id, Moment moment, Catalog catalog) {
    this.sessions = sessions;
    this.holder = holder;
    this.id = id;
    this.moment = moment;
    this.catalog = catalog;
  }

  /// Which transactions a snapshot sees.
  ///
  /// @param oldest the first transaction whose rows it may not see, with its epoch
  /// @param next the first transaction that had not begun
  public record Moment(long oldest, long next) {}

  /// Takes a snapshot of the database.
  public static Snapshot take(ConnectionSettings source, Cancellation cancellation)
      throws SQLException {
    Sessions sessions =
        new Sessions(source.withApplicationName("highwater anonymize"), cancellation);
    Session holder = sessions.open();
    try {
      holder.execute(BEGIN);
      holder.connection().setAutoCommit(false);
      Catalog catalog = CatalogReader.read(holder.connection());
      try (Statement statement = holder.connection().createStatement();
          ResultSet result =
              statement.executeQuery(
                  """
                  SELECT pg_catalog.pg_export_snapshot(),
                    pg_catalog.pg_snapshot_xmin(s)::text::bigint,
                    pg_catalog.pg_snapshot_xmax(s)::text::bigint
                  FROM pg_catalog.pg_current_snapshot() AS s\
                  """)) {
        result.next();
        return new Snapshot(
            sessions,
            holder,
            result.getString(1),
            new Moment(result.getLong(2), result.getLong(3)),
            catalog);
      }
    } catch (SQLException | RuntimeException failed) {
      holder.close();
      throw failed;
    }
  }

  /// A session that sees just this state, and may read alone.
  public Session reader() throws SQLException {
    Session session = sessions.open();
    try {
      session.execute(BEGIN + "; SET TRANSACTION SNAPSHOT '" + id + "'");
      return session;
    } catch (SQLException failed) {
      session.close();
      throw failed;
    }
  }

  /// By what name another session takes it up, for as long as it is open.
  public String id() {
    return id;
  }

  /// Which transactions it sees.
  public Moment moment() {
    return moment;
  }

  /// The schema of that state.
  public Catalog catalog() {
    return catalog;
  }

  /// Where it was taken.
  public ConnectionSettings source() {
    return sessions.settings();
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
