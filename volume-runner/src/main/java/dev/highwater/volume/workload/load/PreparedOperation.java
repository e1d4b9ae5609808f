package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// An operation ready to run on one connection: its statements prepared, its parameters drawn.
final class PreparedOperation {

  private static final String TRANSACTION = "SELECT pg_current_xact_id_if_assigned()::text";

  private final Connection connection;
  private final DrawnParameters drawn;
  private final PreparedStatement[] prepared;
  private final boolean transaction;
  private final boolean traced;
  private boolean committing;
  private String number = "";

  /// Prepares it.
  ///
  /// @param traced whether writes are to know the number of their transaction, so that what became
  ///   of one whose commit was not answered can be asked for later
  PreparedOperation(
      Connection connection,
      String profile,
      Operation operation,
      DrawnParameters drawn,
      boolean traced)
      throws SQLException {
    this.connection = connection;
    this.drawn = drawn;
    this.traced = traced && operation.kind() == Kind.WRITE;
    List<SqlStatement> statements = operation.script().statements();
    this.transaction = statements.size() > 1 || this.traced;
    this.prepared = new PreparedStatement[statements.size() + (this.traced ? 1 : 0)];
    for (int i = 0; i < statements.size(); i++) {
      SqlStatement statement = statements.get(i);
      prepared[i] =
          connection.prepareStatement(
              statement.tagged(
                  "load/" + profile + "/" + operation.name() + "/" + statement.name()));
    }
    if (this.traced) {
      prepared[statements.size()] = connection.prepareStatement(TRANSACTION);
    }
  }

  /// Runs it once, in a transaction where it has several statements.
  ///
  /// @param iteration which of the profile; chooses the parameters and is one of them
  ///
  /// @return rows read and changed
  long run(long iteration) throws SQLException {
    committing = false;
    number = "";
    if (!transaction) {
      return execute(0, iteration);
    }
    try {
      connection.setAutoCommit(false);
      long rows = 0;
      for (int i = 0; i < prepared.length - (traced ? 1 : 0); i++) {
        rows += execute(i, iteration);
      }
      if (traced) {
        number = number(prepared[prepared.length - 1]);
      }
      committing = true;
      connection.commit();
      committing = false;
      return rows;
    } catch (SQLException failed) {
      if (!connection.isClosed()) {
        committing = false;
        connection.rollback();
      }
      throw failed;
    } finally {
      if (!connection.isClosed()) {
        connection.setAutoCommit(true);
      }
    }
  }

  /// Whether the last run ended between its commit and the answer to it.
  boolean committing() {
    return committing;
  }

  /// The number of the last run's transaction, empty where it has none or it is not known.
  String transaction() {
    return number;
  }

  private long execute(int statement, long iteration) throws SQLException {
    PreparedStatement ready = prepared[statement];
    drawn.bind(ready, statement, iteration);
    return ready.execute() ? fetch(ready) : ready.getUpdateCount();
  }

  /// Reads all rows, as the application would to draw them.
  private static long fetch(PreparedStatement statement) throws SQLException {
    long rows = 0;
    try (ResultSet result = statement.getResultSet()) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }

  private static String number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      String text = row.getString(1);
      return text == null ? "" : text;
    }
  }
}
