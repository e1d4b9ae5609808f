package dev.highwater.seed.link;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The foreign keys that decide something.
///
/// A key *follows* from another of the same table where whatever row the other leads to, this one
/// finds its row too: `(tenant)` from `(tenant, project)`, if the project's own tenant is one.
final class LiveKeys {

  private static final int LONGEST_CHAIN = 12;

  private final Map<QualifiedName, Table> tables;
  private final Set<QualifiedName> filled;
  private final Map<QualifiedName, List<ForeignKey>> live = new HashMap<>();
  private final Map<QualifiedName, List<ForeignKey>> dead = new HashMap<>();
  private final Map<QualifiedName, List<ForeignKey>> following = new HashMap<>();
  private final Map<QualifiedName, Set<String>> referenced = new HashMap<>();

  /// @param tables of the catalogue, by name
  /// @param filled those that get rows
  LiveKeys(Map<QualifiedName, Table> tables, Set<QualifiedName> filled) {
    this.tables = tables;
    this.filled = filled;
    for (QualifiedName name : new TreeSet<>(filled)) {
      sort(table(name));
    }
  }

  /// The keys that choose rows.
  List<ForeignKey> of(QualifiedName table) {
    return live.getOrDefault(table, List.of());
  }

  /// Those among them that a column takes part in.
  List<ForeignKey> at(ColumnRef ref) {
    return of(ref.table()).stream().filter(key -> key.columns().contains(ref.column())).toList();
  }

  /// The keys that lead to tables without rows.
  List<ForeignKey> dead(QualifiedName table) {
    return dead.getOrDefault(table, List.of());
  }

  /// The columns of a table by which others find its rows.
  Set<String> referenced(QualifiedName table) {
    return referenced.getOrDefault(table, Set.of());
  }

  /// The table of that name.
  Table table(QualifiedName name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("There is no table " + name);
    }
    return table;
  }

  /// Lets the keys of a column that follow from others choose rows all the same.
  ///
  /// @return whether there were any
  boolean revive(ColumnRef ref) {
    List<ForeignKey> resting = following.getOrDefault(ref.table(), List.of());
    List<ForeignKey> woken =
        resting.stream().filter(key -> key.columns().contains(ref.column())).toList();
    if (woken.isEmpty()) {
      return false;
    }
    List<ForeignKey> now = new ArrayList<>(of(ref.table()));
    now.addAll(woken);
    live.put(ref.table(), now);
    following.put(ref.table(), resting.stream().filter(key -> !woken.contains(key)).toList());
    return true;
  }

  private void sort(Table table) {
    List<ForeignKey> candidates = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      if (!filled.contains(key.referencedTable())) {
        dead.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(key);
      } else if (key.columns().stream().allMatch(name -> isWritten(table, name))) {
        candidates.add(key);
        referenced
            .computeIfAbsent(key.referencedTable(), _ -> new HashSet<>())
            .addAll(key.referencedColumns());
      }
    }
    List<ForeignKey> kept = new ArrayList<>();
    List<ForeignKey> rest = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      ForeignKey key = candidates.get(i);
      boolean follows = false;
      for (int j = 0; j < candidates.size() && !follows; j++) {
        ForeignKey other = candidates.get(j);
        follows = i != j && follows(key, other) && (j < i || !follows(other, key));
      }
      (follows ? rest : kept).add(key);
    }
    live.put(table.name(), kept);
    following.put(table.name(), rest);
  }

  private static boolean isWritten(Table table, String column) {
    return table.column(column).map(Column::insertable).orElse(false);
  }

  private boolean follows(ForeignKey key, ForeignKey from) {
    return from.columns().containsAll(key.columns())
        && (!from.referencedTable().equals(key.table())
            || key.referencedTable().equals(key.table()))
        && leads(
            from.referencedTable(),
            through(from, key.columns()),
            key.referencedTable(),
            key.referencedColumns(),
            0);
  }

  /// Whether those columns of a table always hold what the target's columns hold in some row.
  private boolean leads(
      QualifiedName at,
      List<String> columns,
      QualifiedName target,
      List<String> targetColumns,
      int steps) {
    if (at.equals(target) && columns.equals(targetColumns)) {
      return true;
    }
    Table table = tables.get(at);
    return steps < LONGEST_CHAIN
        && table != null
        && table.foreignKeys().stream()
            .filter(key -> key.columns().containsAll(columns))
            .filter(key -> !key.referencedTable().equals(at))
            .filter(key -> filled.contains(key.referencedTable()))
            .anyMatch(
                key ->
                    leads(
                        key.referencedTable(),
                        through(key, columns),
                        target,
                        targetColumns,
                        steps + 1));
  }

  /// The columns that a key pairs with some of its own.
  static List<String> through(ForeignKey key, List<String> columns) {
    return columns.stream()
        .map(column -> key.referencedColumns().get(key.columns().indexOf(column)))
        .toList();
  }
}
