package dev.highwater.volume.foretell;

import dev.highwater.volume.capture.PlanReader;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.sql.Binding;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A statement of a report with the values it is asked with.
///
/// @param number which statement of its report, from 0
record AskedStatement(String subject, int number, SqlStatement statement, Parameters parameters) {

  private static final String EXPLAIN = "EXPLAIN (FORMAT JSON) ";

  /// All statements of a report at all its selectivities; of one that is run for each row of
  /// another, the one for the middle row, as plans are captured.
  static List<AskedStatement> of(Connection connection, ReportQuery query) throws SQLException {
    List<AskedStatement> asked = new ArrayList<>();
    List<Parameters> selectivities =
        query.parameters().isEmpty()
            ? List.of(Parameters.NONE)
            : Parameters.query(connection, query.parameters().get().jdbc());
    for (Parameters parameters : selectivities) {
      String given = parameters.text("selectivity");
      String subject = "report/" + query.name() + "/" + (given.isEmpty() ? "median" : given);
      Map<String, Parameters> middle = new HashMap<>();
      List<SqlStatement> statements = query.script().statements();
      for (int i = 0; i < statements.size(); i++) {
        SqlStatement statement = statements.get(i);
        Parameters values = parameters;
        if (statement.forEach().isPresent()) {
          Parameters row = middle.get(statement.forEach().get());
          if (row == null) {
            continue;
          }
          values = parameters.with(row);
        }
        boolean drives =
            statements.stream()
                .anyMatch(s -> s.forEach().filter(statement.name()::equals).isPresent());
        if (drives) {
          middleRow(connection, statement, values).forEach(r -> middle.put(statement.name(), r));
        }
        asked.add(new AskedStatement(subject, i, statement, values));
      }
    }
    return asked;
  }

  /// The row in the middle, or none.
  private static List<Parameters> middleRow(
      Connection connection, SqlStatement statement, Parameters values) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement.jdbc())) {
      Binding.bind(prepared, statement, values);
      try (ResultSet result = prepared.executeQuery()) {
        List<Parameters> rows = Parameters.rows(result);
        return rows.isEmpty() ? List.of() : List.of(rows.get(rows.size() / 2));
      }
    }
  }

  /// What the planner would do now.
  PlanCapture plan(Connection connection) throws SQLException {
    try (PreparedStatement explain = connection.prepareStatement(EXPLAIN + statement.jdbc())) {
      Binding.bind(explain, statement, parameters);
      try (ResultSet result = explain.executeQuery()) {
        result.next();
        return PlanReader.read(result.getString(1), number, statement.name(), "").capture();
      }
    }
  }
}
