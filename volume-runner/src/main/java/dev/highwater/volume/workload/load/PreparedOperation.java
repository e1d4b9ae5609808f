package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.Binding;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// An operation ready to run on one connection: its statements prepared, its parameters drawn.
final class PreparedOperation {

  private static final String ITERATION = "iteration";

  private final Connection connection;
  private final Operation operation;
  private final List<Parameters> drawn;
  private final List<PreparedStatement> prepared = new ArrayList<>();

  PreparedOperation(
      Connection connection, String profile, Operation operation, List<Parameters> drawn)
      throws SQLException {
    this.connection = connection;
    this.operation = operation;
    this.drawn = drawn;
    for (SqlStatement statement : operation.script().statements()) {
      prepared.add(
          connection.prepareStatement(
              statement.tagged(
                  "load/" + profile + "/" + operation.name() + "/" + statement.name())));
    }
  }

  /// Runs it once, in a transaction where it has several statements.
  ///
  /// @param iteration which of the profile; chooses the parameters and is one of them
  ///
  /// @return rows read and changed
  long run(int iteration) throws SQLException {
    Parameters parameters =
        drawn.get(Math.floorMod(iteration, drawn.size())).with(ITERATION, iteration);
    List<SqlStatement> statements = operation.script().statements();
    boolean transaction = statements.size() > 1;
    if (transaction) {
      connection.setAutoCommit(false);
    }
    long rows = 0;
    try {
      for (int i = 0; i < statements.size(); i++) {
        PreparedStatement statement = prepared.get(i);
        Binding.bind(statement, statements.get(i), parameters);
        rows += statement.execute() ? fetch(statement) : statement.getUpdateCount();
      }
      if (transaction) {
        connection.commit();
      }
      return rows;
    } catch (SQLException failed) {
      if (transaction && !connection.isClosed()) {
        connection.rollback();
      }
      throw failed;
    } finally {
      if (transaction && !connection.isClosed()) {
        connection.setAutoCommit(true);
      }
    }
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
}
