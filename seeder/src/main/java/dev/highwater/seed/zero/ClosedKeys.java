package dev.highwater.seed.zero;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.Circumstances;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.Fitting;
import dev.highwater.seed.constraint.Numbered;
import dev.highwater.seed.constraint.TableConstraints;
import java.util.Optional;
import java.util.Set;

/// Tables whose keys a CHECK closes, such as one that may hold a single row.
final class ClosedKeys {

  private ClosedKeys() {}

  /// The most rows that the CHECKs on a table's keys of one column leave it.
  static long mostRows(Table table) {
    TableConstraints constraints =
        TableConstraints.of(
            table, new Circumstances(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
    long most = Long.MAX_VALUE;
    for (Key key : table.keys()) {
      if (key.columns().size() == 1) {
        String name = key.columns().getFirst();
        ColumnDomain domain = constraints.domain(name);
        Optional<Column> column = table.column(name).filter(found -> !found.nullable());
        if (column.isPresent() && !domain.isAny()) {
          most =
              Math.min(
                  most,
                  Fitting.numbered(column.get(), domain, "row")
                      .map(Numbered::values)
                      .orElse(Long.MAX_VALUE));
        }
      }
    }
    return most;
  }
}
