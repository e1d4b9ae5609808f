package dev.highwater.seed.inspect;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.session.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All NOT NULL and CHECK of a table in one pass over it. What a partition has from its parent is
/// asked there; what is not enforced is not asked.
record RowConditions(Table table, List<Condition> conditions) implements Look {

  /// @param parent the table that it is a partition of, or null
  static RowConditions of(Table table, @Nullable Table parent) {
    List<Condition> conditions = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean asked =
          parent != null
              && parent.column(column.name()).map(above -> !above.nullable()).orElse(false);
      if (!column.nullable() && !asked) {
        conditions.add(
            new Condition(
                Finding.Kind.NOT_NULL,
                column.name(),
                QualifiedName.quote(column.name()) + " IS NULL",
                "%,d rows have no value there."));
      }
    }
    for (Check check : table.checks()) {
      if (!check.enforced() || (parent != null && check.inherited())) {
        continue;
      }
      conditions.add(
          new Condition(
              Finding.Kind.CHECK,
              check.name(),
              "NOT (" + check.expression() + ")",
              "%,d rows break the condition."));
    }
    return new RowConditions(table, conditions);
  }

  @Override
  public int constraints() {
    return conditions.size();
  }

  @Override
  public List<Finding> look(Session session) throws SQLException {
    StringBuilder query = new StringBuilder("SELECT ");
    for (int i = 0; i < conditions.size(); i++) {
      query.append(i == 0 ? "" : ", ");
      query.append("count(*) FILTER (WHERE ").append(conditions.get(i).broken()).append(')');
    }
    query.append(" FROM ").append(Sql.rows(table));
    List<Finding> findings = new ArrayList<>();
    long[] rows = new long[conditions.size()];
    try (Statement statement = session.connection().createStatement();
        ResultSet row = statement.executeQuery(query.toString())) {
      row.next();
      for (int i = 0; i < rows.length; i++) {
        rows[i] = row.getLong(i + 1);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] > 0) {
        findings.add(finding(session, conditions.get(i), rows[i]));
      }
    }
    return findings;
  }

  private Finding finding(Session session, Condition condition, long rows) throws SQLException {
    return new Finding(
        condition.kind(),
        table.name(),
        condition.name(),
        rows,
        condition.text().formatted(rows),
        Sql.examples(
            session,
            "SELECT "
                + Sql.row(table, "r")
                + " FROM "
                + Sql.rows(table)
                + " AS r WHERE "
                + condition.broken()));
  }

  /// @param broken true for a row that breaks it
  record Condition(Finding.Kind kind, String name, String broken, String text) {}
}
