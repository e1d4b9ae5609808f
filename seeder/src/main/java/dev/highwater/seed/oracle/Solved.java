package dev.highwater.seed.oracle;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Names;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns accepted combinations into formulas: a let draws one, and each column takes its part.
final class Solved {

  private static final String LET = "solution";
  private static final int MOST_DIGITS = 18;

  private Solved() {}

  /// The table's spec with those formulas; null where some value cannot be written as one.
  static @Nullable TableSpec in(
      TableSpec table, Puzzle puzzle, List<? extends List<@Nullable String>> accepted) {
    List<List<String>> formulas = new ArrayList<>();
    for (List<@Nullable String> tuple : accepted) {
      List<String> written = new ArrayList<>();
      for (int i = 0; i < puzzle.columns().size(); i++) {
        String formula = formula(puzzle.columns().get(i), tuple.get(i));
        if (formula == null) {
          break;
        }
        written.add(formula);
      }
      if (written.size() == puzzle.columns().size()) {
        formulas.add(written);
      }
    }
    if (formulas.isEmpty()) {
      return null;
    }
    Map<String, Formula> lets = new LinkedHashMap<>(table.lets());
    Map<String, Formula> columns = new LinkedHashMap<>(table.columns());
    String let = LET;
    while (lets.containsKey(let) || puzzle.table().column(let).isPresent()) {
      let = let + "_";
    }
    lets.put(let, parsed("uniform(0, " + (formulas.size() - 1) + ")", table));
    for (int i = 0; i < puzzle.columns().size(); i++) {
      StringBuilder formula = new StringBuilder("nth(" + Names.column(let));
      for (List<String> tuple : formulas) {
        formula.append(", ").append(tuple.get(i));
      }
      columns.put(puzzle.columns().get(i).name(), parsed(formula.append(')').toString(), table));
    }
    return table.withFormulas(lets, columns);
  }

  private static Formula parsed(String formula, TableSpec table) {
    try {
      return new Formula(formula, Parser.parse(formula), table.place());
    } catch (ExpressionException e) {
      throw new IllegalStateException("Wrote a formula that is none: " + formula, e);
    }
  }

  private static @Nullable String formula(Column column, @Nullable String value) {
    if (value == null) {
      return "null";
    }
    try {
      return switch (base(column.type()).name().name()) {
        case "int2", "int4", "int8", "numeric", "float4", "float8" -> number(value);
        case "bool" -> value;
        case "date" -> "date '" + value + "'";
        case "timestamp", "timestamptz" -> moment(value);
        default -> "'" + value.replace("'", "''") + "'";
      };
    } catch (NumberFormatException | DateTimeException unwritable) {
      return null;
    }
  }

  private static @Nullable String number(String value) {
    BigDecimal number = new BigDecimal(value);
    String plain = number.toPlainString();
    return number.precision() > MOST_DIGITS || plain.length() > MOST_DIGITS + 2 ? null : plain;
  }

  /// `2020-01-31 12:30:00.5+00`, as a server in UTC writes it.
  private static String moment(String value) {
    String local = value.replaceFirst("\\+00$", "").replace(' ', 'T');
    return "timestamp '" + LocalDateTime.parse(local).toInstant(ZoneOffset.UTC) + "'";
  }

  private static ColumnType base(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN && element != null ? base(element) : type;
  }
}
