package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.ExpressionText;
import dev.highwater.dataset.spec.AppendSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Inferred formulas of a table that holds rows already: what keeps rows apart counts on after
/// those.
final class Beside {

  private final long after;
  private final Set<String> columns;

  private Beside(long after, Set<String> columns) {
    this.after = after;
    this.columns = columns;
  }

  static Beside of(@Nullable AppendSpec append, Table table) {
    if (append == null || append.after() < 1) {
      return new Beside(0, Set.of());
    }
    Set<String> columns = new HashSet<>();
    table.keys().forEach(key -> columns.addAll(key.columns()));
    for (Index index : table.indexes()) {
      if (index.unique()) {
        index.keys().forEach(part -> add(part, table, columns));
      }
    }
    // Where foreign keys lead is counted by the rows that others make.
    for (ForeignKey key : table.foreignKeys()) {
      key.columns().forEach(columns::remove);
    }
    return new Beside(append.after(), columns);
  }

  private static void add(KeyPart part, Table table, Set<String> columns) {
    switch (part.term()) {
      case Term.OfColumn(String name) -> columns.add(name);
      case Term.OfExpression(String expression) ->
          table.columns().stream()
              .map(column -> column.name())
              .filter(expression::contains)
              .forEach(columns::add);
    }
  }

  Formula of(String column, Formula formula) {
    if (!columns.contains(column)) {
      return formula;
    }
    Expression shifted = new Shift(after).in(formula.expression());
    return new Formula(ExpressionText.of(shifted), shifted, formula.place());
  }
}
