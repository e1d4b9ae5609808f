package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The constants of conditions, and their neighbours, as candidates for a column's values.
final class ConstantTexts {

  private static final int MOST = 60;

  private ConstantTexts() {}

  static List<String> of(Collection<String> conditions, ColumnType type) {
    String name = base(type).name().name();
    boolean numbers =
        switch (name) {
          case "int2", "int4", "int8", "numeric", "float4", "float8" -> true;
          default -> false;
        };
    boolean whole = name.startsWith("int");
    boolean texts =
        switch (name) {
          case "text", "varchar", "bpchar" -> true;
          default -> false;
        };
    Set<String> found = new LinkedHashSet<>();
    if (numbers) {
      for (int number = 0; number <= 10; number++) {
        found.add(String.valueOf(number));
      }
    }
    for (String condition : conditions) {
      SqlParser.read(condition).ifPresent(sql -> collect(sql, numbers, whole, texts, found));
    }
    return found.stream().limit(MOST).toList();
  }

  private static void collect(
      Sql sql, boolean numbers, boolean whole, boolean texts, Set<String> found) {
    switch (sql) {
      case Sql.Amount(BigDecimal value) when numbers && (!whole || value.scale() <= 0) -> {
        found.add(value.toPlainString());
        found.add(value.add(BigDecimal.ONE).toPlainString());
        found.add(value.subtract(BigDecimal.ONE).toPlainString());
      }
      case Sql.Text(String value) when texts && value.length() <= 40 -> found.add(value);
      default -> sql.parts().forEach(part -> collect(part, numbers, whole, texts, found));
    }
  }

  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }
}
