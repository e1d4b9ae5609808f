package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.spec.AppendSpec;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.Literal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Finds rows of other tables by their keys, where that can be told without making them: keys that
/// count their rows from 1, and keys of rows that are reference data.
final class KeyRows {

  private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");

  private final DatasetSpec spec;
  private final Map<QualifiedName, Table> tables;
  private final Map<KeyColumn, Map<String, Long>> references = new HashMap<>();

  /// @param tables of the catalogue, by name
  KeyRows(DatasetSpec spec, Map<QualifiedName, Table> tables) {
    this.spec = spec;
    this.tables = tables;
  }

  /// The row, from 0, of the table that a foreign key of one column refers to.
  ///
  /// @param value of its key
  OptionalLong row(ForeignKey key, Literal value) {
    TableSpec written = spec.tables().get(key.referencedTable());
    String column = key.referencedColumns().getFirst();
    if (written == null) {
      return OptionalLong.empty();
    }
    if (written.virtual()) {
      Long row = reference(new KeyColumn(written.name(), column), written).get(text(value));
      return row == null ? OptionalLong.empty() : OptionalLong.of(row);
    }
    return isNumber(value) && counts(written, column)
        ? OptionalLong.of(((Literal.Amount) value).value().longValueExact() - 1)
        : OptionalLong.empty();
  }

  /// Whether a number may be a key that counts.
  static boolean isNumber(Literal value) {
    return value instanceof Literal.Amount(BigDecimal number)
        && number.signum() > 0
        && number.scale() <= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static String text(Literal value) {
    return switch (value) {
      case Literal.Amount(BigDecimal number) -> number.toPlainString();
      case Literal.Word(String word) -> word;
      default -> value.toString();
    };
  }

  /// Whether a key counts its rows from 1: by the spec, or because nothing asks for anything else.
  private boolean counts(TableSpec written, String column) {
    Table table = tables.get(written.name());
    Formula formula = written.columns().get(column);
    Column found = table == null ? null : table.column(column).orElse(null);
    AppendSpec append = written.append();
    if (append != null && append.after() > 0) {
      return false;
    }
    if (table == null || found == null || formula != null) {
      return formula != null && formula.source().equals("row + 1");
    }
    return WHOLE.contains(found.type().name().name())
        && found.insertable()
        && !found.nullable()
        && table.keys().stream().anyMatch(key -> key.columns().equals(List.of(column)))
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column))
        && table.checks().stream().noneMatch(check -> check.columns().contains(column));
  }

  private Map<String, Long> reference(KeyColumn key, TableSpec written) {
    return references.computeIfAbsent(
        key,
        _ -> {
          Map<String, Long> rows = new HashMap<>();
          Formula formula = written.columns().get(key.column());
          if (written.rows() instanceof RowLaw.Reference
              && formula != null
              && formula.expression()
                  instanceof Expression.Member(Expression.Name(String ref, boolean _), String field)
              && ref.equals("ref")) {
            new ReferenceLoader(spec, new HashSet<>())
                .load(written)
                .filter(csv -> csv.columns().contains(field))
                .ifPresent(csv -> csv.values(field).forEach(v -> rows.put(v, (long) rows.size())));
          }
          return rows;
        });
  }

  private record KeyColumn(QualifiedName table, String column) {}
}
