package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Column.Generated;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Generated columns have a type that can be too small for what they are made of: `total
/// numeric(8,2)` that is the sum of ten of that type, `area integer` that is a product of two. The
/// columns that they are made of are planned as if types of fewer digits or CHECKs kept them small
/// enough, one power of ten for all.
///
/// Of what a generated column could come to [Interval] tells. Where that is not known, the columns
/// are left as they are.
final class GeneratedLimits {

  /// What whole numbers come to by their names alone.
  private static final double WHOLE = 5_000;

  /// What others come to by their names alone.
  private static final double DECIMAL = 1e9;

  /// Keys are as many as there are rows.
  private static final double KEYS = 1e6;

  private final Table table;
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Double> mentioned = new HashMap<>();

  private GeneratedLimits(Table table) {
    this.table = table;
    table.keys().forEach(key -> keys.addAll(key.columns()));
    table.foreignKeys().forEach(key -> keys.addAll(key.columns()));
    for (Check check : table.checks()) {
      SqlParser.read(check.expression())
          .ifPresent(
              sql -> {
                double largest = largest(sql);
                check.columns().forEach(column -> mentioned.merge(column, largest, Math::max));
              });
    }
  }

  /// A table with a CHECK for each column that has to be smaller than it might be.
  static Table in(Table table) {
    return table.columns().stream().anyMatch(column -> column.generated() != Generated.NO)
        ? new GeneratedLimits(table).limited()
        : table;
  }

  private Table limited() {
    Map<String, Long> limits = new TreeMap<>();
    for (Column column : table.columns()) {
      BigDecimal most = column.type().base().largest();
      if (column.generated() != Generated.NO && most != null) {
        SqlParser.read(column.defaultExpression())
            .map(sql -> limits(sql, most.doubleValue()))
            .orElse(Map.of())
            .forEach((name, limit) -> limits.merge(name, limit, Math::min));
      }
    }
    List<Column> columns = new ArrayList<>();
    List<Check> checks = new ArrayList<>(table.checks());
    for (Column column : table.columns()) {
      Long limit = limits.get(column.name());
      ColumnType narrowed = limit == null ? null : narrowed(column.type(), limit);
      columns.add(narrowed == null ? column : column.withType(narrowed));
      if (limit != null && narrowed == null) {
        checks.add(check(column.name(), limit));
      }
    }
    return limits.isEmpty() ? table : table.withColumns(columns).withChecks(checks);
  }

  /// A type of so many digits, so that amounts are spread over them; null where the limit is no
  /// power of ten, or the type has no digits to lose.
  private static @Nullable ColumnType narrowed(ColumnType type, long limit) {
    int digits = String.valueOf(limit).length();
    if (!type.name().name().equals("numeric")
        || type.kind() != ColumnType.Kind.BASE
        || limit != (long) StrictMath.pow(10, digits) - 1) {
      return null;
    }
    int scale = type.precision() < 0 ? 2 : Math.max(0, type.scale());
    int precision = digits + scale;
    return new ColumnType(
        type.name(),
        "numeric(" + precision + "," + scale + ")",
        type.oid(),
        type.kind(),
        (precision << 16 | scale) + 4,
        null,
        List.of());
  }

  private static Check check(String column, long limit) {
    String name = QualifiedName.quote(column);
    String condition = "((" + name + " >= 0) AND (" + name + " <= " + limit + "))";
    return new Check(
        column + " in generated columns", List.of(column), condition, true, "CHECK " + condition);
  }

  /// The limits of columns under which an expression does not pass its own; none where it does not
  /// anyway, or nobody knows.
  private Map<String, Long> limits(Sql sql, double most) {
    Map<String, Double> natural = new TreeMap<>();
    for (String name : sql.columns()) {
      Column column = table.column(name).orElse(null);
      if (column != null && isNumber(column.type().base())) {
        natural.put(name, natural(column));
      }
    }
    if (keeps(sql, most, natural)) {
      return Map.of();
    }
    for (int digits = 18; digits >= 0; digits--) {
      double cap = Math.max(1, StrictMath.pow(10, digits) - 1);
      Map<String, Double> capped = new TreeMap<>(natural);
      capped.replaceAll(
          (name, value) -> keys.contains(name) ? value : Math.min(value, least(name, cap)));
      if (keeps(sql, most, capped)) {
        Map<String, Long> limits = new TreeMap<>();
        capped.forEach(
            (name, value) -> {
              if (value < natural.getOrDefault(name, value)) {
                limits.put(name, value.longValue());
              }
            });
        return limits;
      }
    }
    return Map.of();
  }

  /// A limit that leaves what the column's CHECKs speak of.
  private double least(String column, double cap) {
    return Math.max(cap, mentioned.getOrDefault(column, 0.0));
  }

  private boolean keeps(Sql sql, double most, Map<String, Double> values) {
    Map<String, Interval> intervals = new HashMap<>();
    values.forEach(
        (name, value) -> intervals.put(name, Interval.of(table.column(name).orElseThrow(), value)));
    Interval found = Interval.of(sql, intervals);
    return found != null && found.largest() <= most;
  }

  /// The largest number that a column gets by its type and its name.
  private double natural(Column column) {
    ColumnType type = column.type().base();
    BigDecimal most = type.largest();
    double possible = most == null ? DECIMAL : most.doubleValue();
    double usual = keys.contains(column.name()) ? KEYS : isWhole(type) ? WHOLE : DECIMAL;
    return Math.min(possible, Math.max(usual, mentioned.getOrDefault(column.name(), 0.0)));
  }

  private static boolean isWhole(ColumnType type) {
    return type.name().name().startsWith("int");
  }

  private static boolean isNumber(ColumnType type) {
    return switch (type.name().name()) {
      case "int2", "int4", "int8", "numeric", "float4", "float8" -> true;
      default -> false;
    };
  }

  private static double largest(Sql sql) {
    double own = sql instanceof Sql.Amount(BigDecimal value) ? value.abs().doubleValue() : 0;
    return Math.max(own, sql.parts().mapToDouble(GeneratedLimits::largest).max().orElse(0));
  }
}
