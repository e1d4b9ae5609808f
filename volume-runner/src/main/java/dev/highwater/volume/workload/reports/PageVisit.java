package dev.highwater.volume.workload.reports;

import dev.highwater.volume.sql.Binding;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One visit of a report page: its statements one after the other, those of a loop once for each
/// row of the statement they hang on, and all rows fetched, as the application does.
final class PageVisit {

  private final Connection connection;
  private final String report;
  private final SqlScript script;
  private final Parameters parameters;
  private final long deadline;
  private final Duration timeout;
  private final Set<String> drivers = new HashSet<>();
  private final Map<String, List<Parameters>> driven = new HashMap<>();
  private long rows;
  private int statements;

  PageVisit(
      Connection connection,
      String report,
      SqlScript script,
      Parameters parameters,
      Duration timeout) {
    this.connection = connection;
    this.report = report;
    this.script = script;
    this.parameters = parameters;
    this.timeout = timeout;
    this.deadline = System.nanoTime() + timeout.toNanos();
    script.statements().forEach(statement -> statement.forEach().ifPresent(drivers::add));
  }

  /// Pays the visit.
  ///
  /// @throws SQLException also when all statements together take longer than the timeout; its state
  ///   is that of a statement the server cancelled
  void run() throws SQLException {
    for (SqlStatement statement : script.statements()) {
      String tag = "report/" + report + "/" + statement.name();
      try (PreparedStatement prepared = connection.prepareStatement(statement.tagged(tag))) {
        if (statement.forEach().isEmpty()) {
          execute(prepared, statement, parameters);
        } else {
          for (Parameters row : rowsOf(statement.forEach().get())) {
            execute(prepared, statement, parameters.with(row));
            inTime(statement);
          }
        }
      }
    }
  }

  /// Rows all statements gave.
  long rows() {
    return rows;
  }

  /// Statements that were sent.
  int statements() {
    return statements;
  }

  /// Rows of a statement that others are run for.
  List<Parameters> rowsOf(String statement) {
    return driven.getOrDefault(statement, List.of());
  }

  private void execute(PreparedStatement prepared, SqlStatement statement, Parameters values)
      throws SQLException {
    Binding.bind(prepared, statement, values);
    statements++;
    try (ResultSet result = prepared.executeQuery()) {
      if (statement.forEach().isEmpty() && drivers.contains(statement.name())) {
        List<Parameters> kept = Parameters.rows(result);
        driven.put(statement.name(), kept);
        rows += kept.size();
      } else {
        while (result.next()) {
          rows++;
        }
      }
    }
  }

  private void inTime(SqlStatement statement) throws SQLException {
    if (System.nanoTime() > deadline) {
      throw new SQLException(
          "timeout: after %d s the page had sent %,d statements and was at '%s'"
              .formatted(timeout.toSeconds(), statements, statement.name()),
          "57014");
    }
  }
}
