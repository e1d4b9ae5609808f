package dev.highwater.seed.zero;

import dev.highwater.dataset.expression.ExpressionException;
import dev.highwater.dataset.expression.Names;
import dev.highwater.dataset.expression.Parser;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.Place;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Table;
import java.util.Map;

/// Keys that are made of foreign keys alone: the first leads to the row of the same index, which
/// makes the whole unique.
final class JoinKeys {

  private JoinKeys() {}

  static Map<String, Formula> of(Table table) {
    Key key = table.primaryKey().orElse(null);
    if (key == null
        || key.columns().size() < 2
        || !key.columns().stream().allMatch(name -> table.foreignKeyOf(name).isPresent())) {
      return Map.of();
    }
    String column = key.columns().getFirst();
    return table
        .foreignKeyOf(column)
        .filter(foreign -> !foreign.referencedTable().equals(table.name()))
        .map(
            foreign ->
                Map.of(
                    column, formula("row(" + Names.table(foreign.referencedTable()) + ", row())")))
        .orElse(Map.of());
  }

  private static Formula formula(String text) {
    try {
      return new Formula(text, Parser.parse(text), new Place("zero-config", 1));
    } catch (ExpressionException e) {
      throw new IllegalStateException("Derived a formula that is none: " + text, e);
    }
  }
}
