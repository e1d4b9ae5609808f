package dev.highwater.seed.compatibility;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.plan.Planning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which columns have the same values in both schemas.
///
/// @param columns how many the dataset fills in both
/// @param changed those whose values are others, as `table.column`
record KeptColumns(int columns, List<String> changed, List<String> notes) {

  KeptColumns {
    changed = List.copyOf(changed);
    notes = List.copyOf(notes);
  }

  boolean keeps(QualifiedName table, String column) {
    return !changed.contains(table + "." + column);
  }

  /// Where the schemas are the same.
  static KeptColumns all(Planning known) {
    int columns = known.sources().stream().mapToInt(source -> source.columns().size()).sum();
    return new KeptColumns(columns, List.of(), List.of());
  }

  /// @param planned for the target, null where it cannot be
  static KeptColumns of(
      Planning known, Catalog before, @Nullable Planning planned, Catalog target) {
    List<String> changed = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int columns = 0;
    if (planned == null) {
      return new KeptColumns(0, changed, notes);
    }
    Map<QualifiedName, TableSource> others = CompatibilityCheck.byTable(planned);
    Map<QualifiedName, Table> then = before.tablesByName();
    Map<QualifiedName, Table> now = target.tablesByName();
    for (TableSource source : known.sources()) {
      QualifiedName name = source.table();
      TableSource other = others.get(name);
      Table one = then.get(name);
      Table two = now.get(name);
      if (other == null || one == null || two == null) {
        continue;
      }
      Map<String, String> digests = ColumnDigests.of(source, one);
      try {
        Map<String, String> theirs = ColumnDigests.of(other, two);
        for (Map.Entry<String, String> digest : digests.entrySet()) {
          String value = theirs.get(digest.getKey());
          if (value != null) {
            columns++;
            if (!value.equals(digest.getValue())) {
              changed.add(name + "." + digest.getKey());
            }
          }
        }
      } catch (RuntimeException unmade) {
        notes.add("Rows of " + name + " cannot be made: " + unmade.getMessage());
      }
    }
    return new KeptColumns(columns, changed, notes);
  }
}
