package dev.highwater.volume.capture;

import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plan that a prepared statement gets for any values, as the server makes it after five
/// executions where it is not dearer: PREPARE, then EXPLAIN EXECUTE under `plan_cache_mode =
/// force_generic_plan` (PostgreSQL 12 and later). Nothing is run.
public final class GenericPlans {

  private static final String NAME = "highwater_generic";

  private GenericPlans() {}

  /// The plan; empty where the statement takes no parameter, or the server cannot tell their types.
  ///
  /// @param connection in a transaction
  /// @param number which statement of its report, from 0
  public static Optional<PlanCapture> of(
      Connection connection, int number, SqlStatement statement, Parameters parameters)
      throws SQLException {
    if (statement.parameters().isEmpty() || !statement.isQuery()) {
      return Optional.empty();
    }
    Savepoint before = connection.setSavepoint();
    try (Statement plain = connection.createStatement()) {
      plain.execute("SET LOCAL plan_cache_mode = force_generic_plan");
      plain.execute("PREPARE " + NAME + " AS " + statement.numbered());
      String sql =
          "EXPLAIN (FORMAT JSON) EXECUTE " + NAME + " (" + values(statement, parameters) + ")";
      try (ResultSet row = plain.executeQuery(sql)) {
        row.next();
        return Optional.of(
            PlanReader.read(row.getString(1), number, statement.name(), "").capture());
      }
    } catch (SQLException refused) {
      connection.rollback(before);
      return Optional.empty();
    } finally {
      try (Statement plain = connection.createStatement()) {
        plain.execute("SET LOCAL plan_cache_mode = auto");
        plain.execute("DEALLOCATE ALL");
      }
    }
  }

  private static String values(SqlStatement statement, Parameters parameters) {
    List<String> values = new ArrayList<>();
    for (String name : statement.parameters()) {
      Parameters.Value value = parameters.values().get(name);
      values.add(
          value == null || value.object() == null
              ? "NULL"
              : literal(String.valueOf(value.object())));
    }
    return String.join(", ", values);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
