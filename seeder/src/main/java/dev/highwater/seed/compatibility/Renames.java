package dev.highwater.seed.compatibility;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.compatibility.TypeChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Guesses what columns and tables that are gone are called now: by type, place and likeness of
/// names. A guess, which is told as such.
final class Renames {

  private static final double ENOUGH = 0.5;

  private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
  private final Map<QualifiedName, Map<String, String>> columns = new HashMap<>();

  private Renames() {}

  static Renames between(Catalog before, Catalog after) {
    Renames found = new Renames();
    Map<QualifiedName, Table> now = after.tablesByName();
    Map<QualifiedName, Table> then = before.tablesByName();
    List<Table> added =
        after.tables().stream().filter(table -> !then.containsKey(table.name())).toList();
    Set<QualifiedName> taken = new HashSet<>();
    for (Table table : before.tables()) {
      Table same = now.get(table.name());
      if (same != null) {
        found.columns(table, same);
      } else {
        best(added, other -> taken.contains(other.name()) ? 0 : likeness(table, other))
            .ifPresent(
                other -> {
                  taken.add(other.name());
                  found.tables.put(table.name(), other.name());
                });
      }
    }
    return found;
  }

  Optional<QualifiedName> of(QualifiedName table) {
    return Optional.ofNullable(tables.get(table));
  }

  Optional<String> of(QualifiedName table, String column) {
    return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
  }

  private void columns(Table before, Table after) {
    List<Column> added =
        after.columns().stream()
            .filter(column -> column.generated() == Column.Generated.NO)
            .filter(column -> before.column(column.name()).isEmpty())
            .toList();
    Map<String, String> renamed = new HashMap<>();
    for (Column column : before.columns()) {
      if (after.column(column.name()).isEmpty()) {
        best(added, other -> renamed.containsValue(other.name()) ? 0 : likeness(column, other))
            .ifPresent(other -> renamed.put(column.name(), other.name()));
      }
    }
    columns.put(before.name(), renamed);
  }

  private interface Likeness<T> {
    double to(T other);
  }

  private static <T> Optional<T> best(List<T> others, Likeness<T> likeness) {
    T best = null;
    double most = ENOUGH;
    for (T other : others) {
      double value = likeness.to(other);
      if (value >= most && (best == null || value > most)) {
        best = other;
        most = value;
      }
    }
    return Optional.ofNullable(best);
  }

  /// A renamed column keeps its type and its place; a new one stands last.
  private static double likeness(Column one, Column other) {
    if (TypeChange.between(one.type(), other.type()) != TypeChange.SAME) {
      return 0;
    }
    return (one.position() == other.position() ? 0.6 : 0)
        + 0.6 * likeness(one.name(), other.name());
  }

  private static double likeness(Table one, Table other) {
    Set<String> these =
        one.columns().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
    long shared = other.columns().stream().filter(column -> these.contains(column.name())).count();
    return (double) shared / Math.max(one.columns().size(), other.columns().size());
  }

  /// Shared pairs of letters, after Dice (Ecology 26, 1945).
  private static double likeness(String one, String other) {
    Set<String> these = pairs(one);
    Set<String> those = pairs(other);
    long shared = these.stream().filter(those::contains).count();
    return 2.0 * shared / Math.max(1, these.size() + those.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
