package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What indexes, generated columns and defaults tell of a table's texts, beside its CHECKs. An
/// index of `(number)::integer` refuses rows whose number is none; one of the rows `WHERE state =
/// 'open'` names a state.
public final class ColumnUses {

  private final Map<String, String> casts = new LinkedHashMap<>();
  private final Map<String, SequencedSet<String>> values = new LinkedHashMap<>();

  private ColumnUses() {}

  /// Reads a table.
  public static ColumnUses of(Table table) {
    ColumnUses uses = new ColumnUses();
    for (Column column : table.columns()) {
      Sql expression = SqlParser.read(column.defaultExpression()).orElse(null);
      if (expression != null && column.generated() != Column.Generated.NO) {
        uses.read(expression);
      } else if (expression != null && bare(expression) instanceof Sql.Text(String value)) {
        uses.name(column.name(), value);
      }
    }
    for (Index index : table.indexes()) {
      List<@Nullable Sql> parts = new ArrayList<>();
      index.keys().stream()
          .map(part -> part.term() instanceof Term.OfExpression(String text) ? text : null)
          .forEach(text -> parts.add(SqlParser.read(text).orElse(null)));
      parts.add(SqlParser.read(index.predicate()).orElse(null));
      for (Sql part : parts) {
        if (part != null) {
          uses.read(part);
        }
      }
    }
    return uses;
  }

  /// The type that a column's text is read as, such as `integer`.
  public Optional<String> cast(String column) {
    return Optional.ofNullable(casts.get(column));
  }

  /// Texts that are named for a column: its default, and what conditions compare it with.
  public List<String> values(String column) {
    return List.copyOf(values.getOrDefault(column, new LinkedHashSet<>()));
  }

  private void read(Sql sql) {
    switch (sql) {
      case Sql.Cast(Sql operand, String type) when !isText(type) -> {
        if (bare(operand) instanceof Sql.Column(String name)) {
          casts.putIfAbsent(name, type);
        }
      }
      case Sql.Infix(Sql.Operator operator, Sql left, Sql right)
          when operator.is("=") || operator.is("<>") -> {
        compared(left, right);
        compared(right, left);
      }
      case Sql.Quantified(Sql.Operator operator, Sql left, boolean _, Sql right)
          when operator.is("=") || operator.is("<>") ->
          compared(left, right);
      default -> {
        // Whatever it is, its parts may tell something.
      }
    }
    sql.parts().forEach(this::read);
  }

  private void compared(Sql column, Sql other) {
    if (!(bare(column) instanceof Sql.Column(String name))) {
      return;
    }
    List<Sql> literals =
        bare(other) instanceof Sql.Array(List<Sql> elements) ? elements : List.of(other);
    for (Sql literal : literals) {
      if (bare(literal) instanceof Sql.Text(String value)) {
        name(name, value);
      }
    }
  }

  private void name(String column, String value) {
    if (!value.isEmpty()) {
      values.computeIfAbsent(column, _ -> new LinkedHashSet<>()).add(value);
    }
  }

  /// Without the casts around it.
  private static Sql bare(Sql sql) {
    return sql instanceof Sql.Cast cast ? bare(cast.operand()) : sql;
  }

  private static boolean isText(String type) {
    return type.startsWith("text") || type.startsWith("character") || type.startsWith("varchar");
  }
}
