package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A condition that rows of a table must meet, in terms of the columns that a row carries.
///
/// @param expression as SQL
/// @param columns that it reads, generated ones replaced by those they are made of
/// @param sql null where it could not be parsed
record Condition(String name, String expression, List<String> columns, @Nullable Sql sql) {

  Condition {
    columns = List.copyOf(columns);
  }

  /// All conditions of a table's own CHECKs and of its columns' domains.
  static List<Condition> of(Table table) {
    Map<String, Sql> generated = generated(table);
    List<Condition> conditions = new ArrayList<>();
    for (Check check : table.checks()) {
      if (check.enforced()) {
        conditions.add(of(check, generated, check.columns()));
      }
    }
    for (Column column : table.columns()) {
      Sql own = generated.getOrDefault(column.name(), new Sql.Column(column.name()));
      for (ColumnType type = column.type();
          type != null && type.kind() == ColumnType.Kind.DOMAIN;
          type = type.element()) {
        for (Check check : type.checks()) {
          conditions.add(of(check, Map.of("value", own), List.of(column.name())));
        }
      }
    }
    return conditions;
  }

  private static Condition of(Check check, Map<String, Sql> replacing, List<String> columns) {
    Sql parsed = SqlParser.read(check.expression()).orElse(null);
    Sql sql = parsed == null ? null : parsed.with(replacing);
    return new Condition(
        check.name(), check.expression(), sql == null ? columns : sql.columns(), sql);
  }

  /// What generated columns are made of.
  private static Map<String, Sql> generated(Table table) {
    Map<String, Sql> generated = new HashMap<>();
    for (Column column : table.columns()) {
      String expression = column.defaultExpression();
      if (column.generated() != Column.Generated.NO && expression != null) {
        SqlParser.read(expression).ifPresent(made -> generated.put(column.name(), made));
      }
    }
    return generated;
  }
}
