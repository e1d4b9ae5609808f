package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the column by which rows can be kept outside a partial index.
final class Predicates {

  private final Table table;
  private final Predicate<String> free;

  /// @param free which columns nothing has decided about
  Predicates(Table table, Predicate<String> free) {
    this.table = table;
    this.free = free;
  }

  /// A column with what it holds inside and outside.
  record Switch(String column, @Nullable String inside, @Nullable String outside) {
    Toggle when(String condition) {
      return new Toggle(condition, inside, outside);
    }
  }

  /// The first condition that a column can fail by itself.
  Optional<Switch> of(String predicate) {
    return SqlParser.read(predicate).stream()
        .flatMap(sql -> sql instanceof Sql.And and ? and.terms().stream() : Stream.of(sql))
        .flatMap(term -> switchOf(term).stream())
        .findFirst();
  }

  private Optional<Switch> switchOf(Sql term) {
    return switch (term) {
      case Sql.Column(String name) -> truth(name, true);
      case Sql.Not(Sql.Column(String name)) -> truth(name, false);
      case Sql.IsTruth(Sql.Column(String name), Boolean value, boolean negated)
          when value != null ->
          truth(name, value != negated);
      case Sql.IsNull(Sql.Column(String name), boolean negated) ->
          column(name)
              .filter(Column::nullable)
              .map(_ -> negated ? new Switch(name, null, "null") : new Switch(name, "null", null));
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right) when operator.is("=") ->
          equal(left, right);
      default -> Optional.empty();
    };
  }

  private Optional<Switch> truth(String name, boolean inside) {
    return column(name)
        .map(_ -> new Switch(name, Boolean.toString(inside), Boolean.toString(!inside)));
  }

  private Optional<Switch> equal(Sql left, Sql right) {
    Sql operand = bare(left);
    if (!(operand instanceof Sql.Column(String name))) {
      return Optional.empty();
    }
    return column(name)
        .flatMap(
            column ->
                switch (bare(right)) {
                  case Sql.Truth(boolean value) -> truth(name, value);
                  case Sql.Amount(BigDecimal value) ->
                      Optional.of(
                          new Switch(
                              name,
                              value.toPlainString(),
                              value.add(BigDecimal.ONE).toPlainString()));
                  case Sql.Text(String value) -> label(column, value);
                  default -> Optional.empty();
                });
  }

  private Optional<Switch> label(Column column, String inside) {
    List<String> labels = Encodings.base(column.type()).labels();
    Optional<String> other =
        labels.isEmpty()
            ? Optional.empty()
            : labels.stream().filter(label -> !label.equals(inside)).findFirst();
    if (labels.isEmpty() || other.isPresent()) {
      return Optional.of(
          new Switch(column.name(), quoted(inside), other.map(Predicates::quoted).orElse(null)));
    }
    return Optional.empty();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private Optional<Column> column(String name) {
    return table.column(name).filter(column -> free.test(column.name()));
  }

  private static Sql bare(Sql sql) {
    return sql instanceof Sql.Cast cast ? bare(cast.operand()) : sql;
  }
}
