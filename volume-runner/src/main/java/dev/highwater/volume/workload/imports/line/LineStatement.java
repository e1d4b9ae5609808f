package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;

/// A statement that takes the fields of a line.
public final class LineStatement implements AutoCloseable {

  private final List<String> parameters;
  private final PreparedStatement prepared;

  private LineStatement(SqlStatement statement, PreparedStatement prepared) {
    this.parameters = statement.parameters();
    this.prepared = prepared;
  }

  /// A statement to be run for a line at a time.
  ///
  /// @param tag by which it is found in `pg_stat_statements`
  public static LineStatement single(Connection connection, SqlStatement statement, String tag)
      throws SQLException {
    return new LineStatement(statement, connection.prepareStatement(statement.tagged(tag)));
  }

  /// A statement to be run in batches, which returns a boolean a line.
  public static LineStatement batched(Connection connection, SqlStatement statement, String tag)
      throws SQLException {
    return new LineStatement(
        statement,
        connection.prepareStatement(statement.tagged(tag), Statement.RETURN_GENERATED_KEYS));
  }

  /// Runs it for lines in one JDBC batch.
  ///
  /// @return for how many of them it returned `true`
  public long batch(List<Line> lines) throws SQLException {
    if (lines.isEmpty()) {
      return 0;
    }
    for (Line line : lines) {
      bind(line);
      prepared.addBatch();
    }
    prepared.executeBatch();
    long yes = 0;
    try (ResultSet rows = prepared.getGeneratedKeys()) {
      while (rows.next()) {
        yes += rows.getBoolean(1) ? 1 : 0;
      }
    }
    return yes;
  }

  /// Whether it gives a row for a line.
  public boolean finds(Line line) throws SQLException {
    bind(line);
    try (ResultSet rows = prepared.executeQuery()) {
      return rows.next();
    }
  }

  /// Runs it for one line.
  public void run(Line line) throws SQLException {
    bind(line);
    prepared.execute();
  }

  private void bind(Line line) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      String value = line.values().get(parameters.get(i));
      if (value == null) {
        prepared.setNull(i + 1, Types.VARCHAR);
      } else {
        prepared.setString(i + 1, value);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    prepared.close();
  }
}
