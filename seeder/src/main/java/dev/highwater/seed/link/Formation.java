package dev.highwater.seed.link;

import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the rows of tables with aligned columns belong together.
///
/// Normally [#BLOCK] rows with neighbouring indexes share the values of their aligned columns, in
/// every table alike, and any of them may refer to any other of the same block. Where a key would
/// not stand that, rows of one index belong together and no others.
final class Formation {

  /// Rows of a block.
  static final int BLOCK = 8;

  /// Which row a foreign key leads to.
  enum Step {
    /// The row of the same index.
    SAME,
    /// Any earlier row of the same block, or itself.
    WITHIN,
    /// The row whose index is the block's number.
    NUMBER
  }

  private final LiveKeys keys;
  private final Alignment alignment;
  private final Map<QualifiedName, QualifiedName> groups = new HashMap<>();
  private final Set<QualifiedName> inStep = new HashSet<>();

  Formation(LiveKeys keys, Alignment alignment) {
    this.keys = keys;
    this.alignment = alignment;
    alignment
        .classes()
        .values()
        .forEach(refs -> refs.forEach(ref -> join(ref.table(), refs.getFirst().table())));
    for (ColumnRef ref : alignment.columns()) {
      if (!standsBlocks(keys.table(ref.table()))) {
        inStep.add(group(ref.table()));
      }
    }
  }

  /// Whether an aligned column changes with every row, not with every block.
  boolean everyRow(ColumnRef ref) {
    return inStep.contains(group(ref.table()))
        || Demanded.alone(keys.table(ref.table()), ref.column());
  }

  /// Where a foreign key with aligned columns leads.
  Optional<Step> step(ForeignKey key) {
    return pairs(key).entrySet().stream()
        .map(pair -> step(pair.getKey(), pair.getValue()))
        .findFirst();
  }

  private Step step(ColumnRef from, ColumnRef to) {
    if (everyRow(from)) {
      return Step.SAME;
    }
    return everyRow(to) ? Step.NUMBER : Step.WITHIN;
  }

  /// The aligned columns of a foreign key with those that they take their values from.
  private SortedMap<ColumnRef, ColumnRef> pairs(ForeignKey key) {
    SortedMap<ColumnRef, ColumnRef> pairs = new TreeMap<>();
    for (String column : key.columns()) {
      if (alignment.contains(key.table(), column)) {
        ColumnRef ref = new ColumnRef(key.table(), column);
        pairs.put(ref, Alignment.target(ref, key));
      }
    }
    return pairs;
  }

  /// Whether the keys of a table leave room for blocks.
  private boolean standsBlocks(Table table) {
    for (ForeignKey key : keys.of(table.name())) {
      Map<ColumnRef, ColumnRef> pairs = pairs(key);
      long steps =
          pairs.entrySet().stream()
              .map(pair -> step(pair.getKey(), pair.getValue()))
              .distinct()
              .count();
      boolean outruns =
          pairs.entrySet().stream()
              .anyMatch(pair -> everyRow(pair.getKey()) && !everyRow(pair.getValue()));
      if (steps > 1 || outruns) {
        return false;
      }
    }
    Set<String> aligned = new HashSet<>();
    Set<String> linked = new HashSet<>();
    for (ForeignKey key : keys.of(table.name())) {
      if (!pairs(key).isEmpty()) {
        linked.addAll(key.columns());
      }
    }
    table.columns().stream()
        .filter(column -> alignment.contains(table.name(), column.name()))
        .forEach(column -> aligned.add(column.name()));
    linked.addAll(aligned);
    return Demanded.of(table).stream()
        .filter(linked::containsAll)
        .allMatch(
            demand ->
                demand.stream()
                        .anyMatch(
                            column -> aligned.contains(column) && Demanded.alone(table, column))
                    || carrier(table, demand).isPresent());
  }

  /// The foreign key that keeps rows apart for a demand which is made of foreign keys alone, by
  /// leading each row of a block to a row of its own.
  private Optional<ForeignKey> carrier(Table table, Set<String> demand) {
    return keys.of(table.name()).stream()
        .filter(key -> demand.containsAll(key.columns()))
        .filter(key -> !key.referencedTable().equals(table.name()))
        .filter(key -> step(key).filter(Step.WITHIN::equals).isPresent())
        .findFirst();
  }

  /// The foreign keys of a table that lead each row of a block to a row of its own, so that the
  /// table's keys are kept.
  Set<ForeignKey> carriers(Table table) {
    Set<ForeignKey> carriers = new HashSet<>();
    Set<String> linked = new HashSet<>();
    keys.of(table.name()).stream()
        .filter(key -> step(key).isPresent())
        .forEach(key -> linked.addAll(key.columns()));
    for (Set<String> demand : Demanded.of(table)) {
      if (linked.containsAll(demand)) {
        carrier(table, demand).ifPresent(carriers::add);
      }
    }
    return carriers;
  }

  private QualifiedName group(QualifiedName table) {
    QualifiedName at = table;
    for (QualifiedName next = groups.get(at); next != null; next = groups.get(at)) {
      at = next;
    }
    return at;
  }

  private void join(QualifiedName one, QualifiedName other) {
    QualifiedName left = group(one);
    QualifiedName right = group(other);
    if (!left.equals(right)) {
      groups.put(left, right);
    }
  }
}
