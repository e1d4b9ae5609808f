package dev.highwater.anonymize.check.pass;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One state of a database, that all readers of a check see. Nothing is ever written there.
public final class State implements AutoCloseable {

  private final Sessions sessions;
  private final Session holder;
  private final String snapshot;

  private State(Sessions sessions, Session holder, String snapshot) {
    this.sessions = sessions;
    this.holder = holder;
    this.snapshot = snapshot;
  }

  /// The state that a database is in.
  public static State of(ConnectionSettings database, Cancellation cancellation)
      throws SQLException {
    return of(database, "", cancellation);
  }

  /// A state of a database that somebody else keeps.
  ///
  /// @param exported by what name; empty for the present one
  public static State of(ConnectionSettings database, String exported, Cancellation cancellation)
      throws SQLException {
    Sessions sessions =
        new Sessions(database.withApplicationName("highwater anonymize check"), cancellation);
    Session holder = sessions.open();
    try {
      holder.connection().setAutoCommit(false);
      holder.execute(
          "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security ="
              + " off");
      if (!exported.isEmpty()) {
        holder.execute("SET TRANSACTION SNAPSHOT '" + exported + "'");
        return new State(sessions, holder, exported);
      }
      try (Statement statement = holder.connection().createStatement();
          ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_export_snapshot()")) {
        row.next();
        return new State(sessions, holder, row.getString(1));
      }
    } catch (SQLException | RuntimeException failed) {
      holder.close();
      throw failed;
    }
  }

  /// A session in that state.
  public Connection connection() {
    return holder.connection();
  }

  /// Another session in that state, with room to sort and to count in.
  public Session session() throws SQLException {
    Session session = open(sessions, snapshot);
    try {
      session.execute("SET LOCAL work_mem = '64MB'");
      session.connection().setAutoCommit(false);
      return session;
    } catch (SQLException failed) {
      session.close();
      throw failed;
    }
  }

  static Session open(Sessions sessions, String snapshot) throws SQLException {
    Session session = sessions.open();
    try {
      session.execute(
          "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off;"
              + " SET TRANSACTION SNAPSHOT '"
              + snapshot
              + "'");
      return session;
    } catch (SQLException failed) {
      session.close();
      throw failed;
    }
  }

  Readers readers() {
    return new Readers(sessions, snapshot);
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
