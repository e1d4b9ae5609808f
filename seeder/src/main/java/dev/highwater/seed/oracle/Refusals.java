package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Turns what the server says against rows into problems of the plan.
final class Refusals {

  private static final String CHECK_VIOLATION = "23514";

  private Refusals() {}

  /// Adds the problem that a refusal tells of; false where nothing more can be learnt from this
  /// table.
  static boolean add(
      Connection connection,
      Set<QualifiedName> computing,
      Table table,
      SQLException refused,
      List<Problem> problems,
      List<Oracle.Broken> broken)
      throws SQLException {
    ServerErrorMessage message =
        refused instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
    if (message == null) {
      throw refused;
    }
    Optional<Check> check =
        Oracle.conditions(table).stream()
            .filter(one -> one.name().equals(message.getConstraint()))
            .findFirst();
    if (check.isPresent() && looksAround(connection, computing, check.get())) {
      return true;
    }
    boolean violated = CHECK_VIOLATION.equals(message.getSQLState()) && check.isPresent();
    if (violated) {
      broken.add(new Oracle.Broken(table, check.get()));
    }
    String columns =
        check.map(Check::columns).filter(names -> !names.isEmpty()).map(Refusals::list).orElse("");
    problems.add(
        new Problem(
            violated
                ? "Rows of " + table.name() + " would break " + check.get().name()
                : "The server would refuse rows of " + table.name(),
            violated ? table.name() + ": " + check.get().expression() : table.name().toString(),
            message.getMessage() + detail(message.getDetail()) + at(message.getWhere()),
            violated
                ? "write in the spec, under the columns of "
                    + table.name()
                    + ", formulas"
                    + (columns.isEmpty() ? "" : " for " + columns)
                    + " that meet it, or list the table under 'empty'"
                : "write formulas in the spec that the column takes"));
    return violated;
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  private static String detail(@Nullable String detail) {
    return detail == null ? "" : "; " + detail;
  }

  private static String at(@Nullable String where) {
    return where == null ? "" : " (" + where.lines().findFirst().orElse("") + ")";
  }

  /// Whether a condition calls functions that may read other rows, of which there are none yet:
  /// then what it says now means nothing.
  private static boolean looksAround(
      Connection connection, Set<QualifiedName> computing, Check check) throws SQLException {
    for (QualifiedName function : check.functions()) {
      if (computing.contains(function)) {
        continue;
      }
      try (PreparedStatement statement =
          connection.prepareStatement(
              """
              SELECT bool_or(p.provolatile <> 'i')
              FROM pg_catalog.pg_proc p
              JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
              WHERE n.nspname = ? AND p.proname = ?
              """)) {
        statement.setString(1, function.schema());
        statement.setString(2, function.name());
        try (ResultSet found = statement.executeQuery()) {
          if (found.next() && found.getBoolean(1)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
