package dev.highwater.seed.link;

import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Sets of columns in which any two rows of a table must differ.
final class Demanded {

  private Demanded() {}

  static List<Set<String>> of(Table table) {
    List<Set<String>> sets = new ArrayList<>();
    for (Key key : table.keys()) {
      sets.add(Set.copyOf(key.columns()));
    }
    for (Index index : table.indexes()) {
      if (index.unique() && index.keys().stream().allMatch(Demanded::isColumn)) {
        sets.add(
            Set.copyOf(
                index.keys().stream()
                    .map(KeyPart::term)
                    .map(Term.OfColumn.class::cast)
                    .map(Term.OfColumn::column)
                    .distinct()
                    .toList()));
      }
    }
    return sets;
  }

  private static boolean isColumn(KeyPart part) {
    return part.term() instanceof Term.OfColumn;
  }

  /// Whether a column alone tells the rows apart.
  static boolean alone(Table table, String column) {
    return of(table).contains(Set.of(column));
  }
}
