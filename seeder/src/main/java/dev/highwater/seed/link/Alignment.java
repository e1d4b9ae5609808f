package dev.highwater.seed.link;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The columns whose values must follow from the index of their row, so that foreign keys can find
/// each other's rows, and to which class of equal columns each belongs.
///
/// A column is one of them when several foreign keys that choose rows share it, or when columns
/// refer to each other in a circle; and with it every column that it takes its value from.
final class Alignment {

  private final LiveKeys keys;
  private final SortedSet<ColumnRef> columns = new TreeSet<>();
  private final Map<ColumnRef, ColumnRef> unions = new HashMap<>();

  Alignment(LiveKeys keys, Collection<Table> tables) {
    this.keys = keys;
    boolean woken = true;
    while (woken) {
      columns.clear();
      Deque<ColumnRef> open = new ArrayDeque<>(seeds(tables));
      while (!open.isEmpty()) {
        ColumnRef ref = open.pop();
        if (columns.add(ref)) {
          keys.at(ref).forEach(key -> open.push(target(ref, key)));
        }
      }
      woken = false;
      for (ColumnRef ref : circular(columns)) {
        woken |= keys.revive(ref);
      }
    }
    for (ColumnRef ref : columns) {
      keys.at(ref).forEach(key -> join(ref, target(ref, key)));
    }
  }

  /// All of them, in order.
  SortedSet<ColumnRef> columns() {
    return columns;
  }

  boolean contains(QualifiedName table, String column) {
    return columns.contains(new ColumnRef(table, column));
  }

  /// The columns that hold the same values, by the first of each class.
  Map<ColumnRef, List<ColumnRef>> classes() {
    Map<ColumnRef, List<ColumnRef>> classes = new TreeMap<>();
    for (ColumnRef ref : columns) {
      classes.computeIfAbsent(first(ref), _ -> new ArrayList<>()).add(ref);
    }
    return classes;
  }

  /// The column that another takes its value from by a foreign key.
  static ColumnRef target(ColumnRef ref, ForeignKey key) {
    return new ColumnRef(
        key.referencedTable(), LiveKeys.through(key, List.of(ref.column())).getFirst());
  }

  private Set<ColumnRef> seeds(Collection<Table> tables) {
    SortedSet<ColumnRef> seeds = new TreeSet<>();
    SortedSet<ColumnRef> referring = new TreeSet<>();
    for (Table table : tables) {
      Map<String, Integer> shared = new HashMap<>();
      for (ForeignKey key : keys.of(table.name())) {
        for (String column : key.columns()) {
          ColumnRef ref = new ColumnRef(table.name(), column);
          referring.add(ref);
          if (shared.merge(column, 1, Integer::sum) > 1 || target(ref, key).equals(ref)) {
            seeds.add(ref);
          }
        }
      }
    }
    seeds.addAll(circular(referring));
    return seeds;
  }

  /// Those of some columns that come back to themselves from key to key.
  private SortedSet<ColumnRef> circular(Set<ColumnRef> among) {
    SortedSet<ColumnRef> circular = new TreeSet<>();
    for (ColumnRef start : among) {
      Set<ColumnRef> seen = new TreeSet<>();
      Deque<ColumnRef> open = new ArrayDeque<>();
      open.push(start);
      while (!open.isEmpty()) {
        ColumnRef ref = open.pop();
        for (ForeignKey key : keys.at(ref)) {
          ColumnRef next = target(ref, key);
          if (next.equals(start)) {
            circular.add(start);
          }
          if (seen.add(next)) {
            open.push(next);
          }
        }
      }
    }
    return circular;
  }

  private ColumnRef first(ColumnRef ref) {
    ColumnRef at = ref;
    for (ColumnRef next = unions.get(at); next != null; next = unions.get(at)) {
      at = next;
    }
    return at;
  }

  private void join(ColumnRef one, ColumnRef other) {
    ColumnRef left = first(one);
    ColumnRef right = first(other);
    if (!left.equals(right)) {
      boolean inOrder = left.compareTo(right) < 0;
      unions.put(inOrder ? right : left, inOrder ? left : right);
    }
  }
}
