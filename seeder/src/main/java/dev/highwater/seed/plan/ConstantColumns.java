package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Column.Generated;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.util.ArrayList;
import java.util.List;

/// Generated columns of foreign keys that are the same in every row, such as the kind of a subtype:
/// they are planned like columns that a CHECK keeps to that value.
final class ConstantColumns {

  private ConstantColumns() {}

  /// A table as if they were plain columns.
  static Table in(Table table) {
    List<Column> columns = new ArrayList<>();
    List<Check> checks = new ArrayList<>(table.checks());
    for (Column column : table.columns()) {
      String expression = column.defaultExpression();
      if (expression == null || !isConstant(column, expression) || !isLinked(table, column)) {
        columns.add(column);
        continue;
      }
      columns.add(column.asPlain().withNullable(false));
      String condition = "(" + QualifiedName.quote(column.name()) + " = " + expression + ")";
      checks.add(
          new Check(column.name(), List.of(column.name()), condition, true, "CHECK " + condition));
    }
    return columns.equals(table.columns()) ? table : table.withColumns(columns).withChecks(checks);
  }

  private static boolean isLinked(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
  }

  private static boolean isConstant(Column column, String expression) {
    if (column.generated() == Generated.NO) {
      return false;
    }
    Sql sql = SqlParser.read(expression).orElse(null);
    while (sql instanceof Sql.Cast cast) {
      sql = cast.operand();
    }
    return sql instanceof Sql.Text || sql instanceof Sql.Amount || sql instanceof Sql.Truth;
  }
}
