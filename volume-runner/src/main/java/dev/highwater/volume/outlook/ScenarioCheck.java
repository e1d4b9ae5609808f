package dev.highwater.volume.outlook;

import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.FieldRule;
import dev.highwater.volume.scenario.LineImport;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.sql.SqlScript;
import dev.highwater.volume.sql.SqlStatement;
import dev.highwater.volume.workload.load.DrawnParameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Has a server read every statement of a scenario without running it, so that unknown tables and
/// columns, wrong types and parameters that nobody gives are known before the first rung. Only the
/// staging tables of imports are made, and rolled back.
public final class ScenarioCheck {

  private static final Set<String> OWN = Set.of("selectivity");

  /// `indeterminate_datatype` and `ambiguous_parameter`: a run gives its values with their types.
  private static final Set<String> UNTYPED = Set.of("42P18", "42P08");

  private final Connection connection;
  private final List<String> mistakes = new ArrayList<>();

  private ScenarioCheck(Connection connection) {
    this.connection = connection;
  }

  /// All mistakes, each with its file and statement.
  ///
  /// @param connection to a database with the scenario's tables; left as it was
  public static List<String> of(Connection connection, Scenario scenario) throws SQLException {
    ScenarioCheck check = new ScenarioCheck(connection);
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      for (ReportQuery each : scenario.reports().queries()) {
        check.script(each.script(), check.given(each.name(), each.parameters()));
      }
      for (LoadProfile load : scenario.loads()) {
        for (LoadProfile.Operation each : load.mix()) {
          Set<String> given = new TreeSet<>(check.given(each.name(), each.parameters()));
          given.add(DrawnParameters.ITERATION);
          check.script(each.script(), given);
        }
      }
      for (CsvImport each : scenario.imports()) {
        check.imported(each);
        connection.rollback();
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
    return check.mistakes.stream().distinct().toList();
  }

  /// The parameters that a query gives.
  private Set<String> given(String name, Optional<SqlStatement> parameters) throws SQLException {
    if (parameters.isEmpty()) {
      return Set.of();
    }
    return columns("parameters of " + name, parameters.get()).orElse(Set.of("*"));
  }

  private void script(SqlScript script, Set<String> given) throws SQLException {
    Map<String, Set<String>> columns = new HashMap<>();
    for (SqlStatement each : script.statements()) {
      String where = script.file() + ": '" + each.name() + "'";
      columns.put(each.name(), columns(where, each).orElse(Set.of("*")));
      Set<String> known = new TreeSet<>(given);
      each.forEach().ifPresent(driver -> known.addAll(columns.getOrDefault(driver, Set.of())));
      if (known.contains("*")) {
        continue;
      }
      for (String parameter : new TreeSet<>(each.parameters())) {
        if (!known.contains(parameter)) {
          known.removeAll(OWN);
          mistakes.add(where + " takes :" + parameter + "; its parameters query gives " + known);
        }
      }
    }
  }

  private void imported(CsvImport what) throws SQLException {
    columns("lines of import " + what.name(), what.lines());
    if (!made(what.stage())) {
      return;
    }
    for (SqlScript script : List.of(what.validate(), what.upsert(), what.rollUp())) {
      for (SqlStatement each : script.statements()) {
        columns(script.file() + ": '" + each.name() + "'", each);
      }
    }
    what.outcome().ifPresent(each -> described("outcome of import " + what.name(), each));
    what.byLine().ifPresent(lines -> byLine(what, lines));
  }

  private void byLine(CsvImport what, LineImport lines) {
    String of = " of import " + what.name() + " by line";
    described("upsert" + of, lines.upsert());
    described("find" + of, lines.find());
    described("insert" + of, lines.insert());
    described("update" + of, lines.update());
    for (FieldRule field : lines.fields()) {
      field
          .reference()
          .ifPresent(each -> described("reference of field " + field.name() + of, each.query()));
    }
  }

  private boolean made(SqlScript stage) throws SQLException {
    for (SqlStatement each : stage.statements()) {
      Savepoint before = connection.setSavepoint();
      try (Statement statement = connection.createStatement()) {
        statement.execute(each.jdbc().replace("??", "?"));
      } catch (SQLException refused) {
        connection.rollback(before);
        mistakes.add(stage.file() + ": '" + each.name() + "': " + said(refused));
        return false;
      }
    }
    return true;
  }

  private void described(String where, SqlStatement statement) {
    try {
      columns(where, statement);
    } catch (SQLException lost) {
      mistakes.add(where + ": " + said(lost));
    }
  }

  /// The columns of a statement's rows; empty where the server does not understand it.
  private Optional<Set<String>> columns(String where, SqlStatement statement) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement prepared = connection.prepareStatement(statement.jdbc())) {
      prepared.getParameterMetaData();
      ResultSetMetaData rows = prepared.getMetaData();
      Set<String> names = new TreeSet<>();
      for (int i = 1; rows != null && i <= rows.getColumnCount(); i++) {
        names.add(rows.getColumnLabel(i));
      }
      return Optional.of(names);
    } catch (SQLException refused) {
      connection.rollback(before);
      if (UNTYPED.contains(String.valueOf(refused.getSQLState()))) {
        return Optional.of(Set.of("*"));
      }
      mistakes.add(where + ": " + said(refused));
      return Optional.empty();
    }
  }

  private static String said(SQLException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given")
        + " (SQLSTATE "
        + refused.getSQLState()
        + ")";
  }
}
