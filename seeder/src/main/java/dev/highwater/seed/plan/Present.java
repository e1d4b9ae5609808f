package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of a catalogue as rows are made for them.
///
/// Some hold rows that nobody makes: where their own foreign keys lead is settled, so they have
/// none here. Partitioned tables have the foreign keys that single partitions have for themselves,
/// since any of their rows may come to lie there. Where such a key leads to a partition with the
/// same bound, on columns that decide the partition on both sides, it is one between the whole
/// tables. Functions that CHECKs call are written out; generated columns of foreign keys that are
/// the same in every row are plain ones. Columns are as narrow as all that takes values from them.
final class Present {

  private Present() {}

  static Map<QualifiedName, Table> tables(Catalog catalog, Set<QualifiedName> kept) {
    Map<QualifiedName, Table> there = catalog.tablesByName();
    Map<QualifiedName, Table> tables = new HashMap<>(there);
    Computations computations = new Computations(catalog);
    tables.replaceAll((_, table) -> ConstantColumns.in(computations.in(table)));
    for (Table table : catalog.tables()) {
      Partition partition = table.partition();
      for (Partition above = partition; above != null && above.parent() != null; ) {
        Table parent =
            tables.computeIfPresent(above.parent(), (_, found) -> with(found, table, there));
        above = parent == null ? null : parent.partition();
      }
    }
    if (!kept.isEmpty()) {
      Map<QualifiedName, Table> whole = Map.copyOf(tables);
      tables.replaceAll((_, table) -> withForeignKeys(table, keys(table, kept, whole)));
    }
    KeyWidths.narrow(tables);
    tables.replaceAll((_, table) -> GeneratedLimits.in(table));
    return tables;
  }

  /// The foreign keys that rows have to be made for: none of rows that are there, and none that
  /// hold because another leads to such a row, which has the same key.
  private static List<ForeignKey> keys(
      Table table, Set<QualifiedName> kept, Map<QualifiedName, Table> tables) {
    return kept.contains(table.name())
        ? List.of()
        : table.foreignKeys().stream()
            .filter(
                key ->
                    table.foreignKeys().stream()
                        .filter(wider -> kept.contains(wider.referencedTable()))
                        .filter(wider -> wider.columns().size() > key.columns().size())
                        .noneMatch(wider -> implies(wider, key, tables)))
            .toList();
  }

  /// Whether rows to which a key leads have a narrower key of the same columns themselves.
  private static boolean implies(
      ForeignKey wider, ForeignKey key, Map<QualifiedName, Table> tables) {
    Table there = tables.get(wider.referencedTable());
    if (there == null || !wider.columns().containsAll(key.columns())) {
      return false;
    }
    List<String> columns =
        key.columns().stream()
            .map(column -> wider.referencedColumns().get(wider.columns().indexOf(column)))
            .toList();
    return there.foreignKeys().stream()
        .anyMatch(
            own ->
                own.referencedTable().equals(key.referencedTable())
                    && pairs(own.columns(), own.referencedColumns())
                        .equals(pairs(columns, key.referencedColumns())));
  }

  private static Map<String, String> pairs(List<String> columns, List<String> referenced) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      pairs.put(columns.get(i), referenced.get(i));
    }
    return pairs;
  }

  /// The table with the foreign keys of a part of it, where it has none of the same columns.
  private static Table with(Table table, Table part, Map<QualifiedName, Table> there) {
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    part.foreignKeys().stream()
        .filter(own -> keys.stream().noneMatch(key -> key.columns().equals(own.columns())))
        .map(own -> of(table.name(), own, referenced(part, own, there)))
        .forEach(keys::add);
    return keys.size() == table.foreignKeys().size() ? table : withForeignKeys(table, keys);
  }

  /// The table to whose rows a partition's key leads.
  private static QualifiedName referenced(
      Table part, ForeignKey key, Map<QualifiedName, Table> there) {
    Table to = there.get(key.referencedTable());
    Partition target = to == null ? null : to.partition();
    Partition own = part.partition();
    return target != null
            && own != null
            && target.parent() != null
            && own.parent() != null
            && Objects.equals(own.bound(), target.bound())
            && decides(there.get(own.parent()), key.columns())
            && decides(there.get(target.parent()), key.referencedColumns())
        ? target.parent()
        : key.referencedTable();
  }

  /// Whether some columns tell in which partition a row lies.
  private static boolean decides(@Nullable Table table, List<String> columns) {
    Partition partition = table == null ? null : table.partition();
    return partition != null
        && partition.keys().stream()
            .allMatch(
                key -> key.term() instanceof Term.OfColumn(String name) && columns.contains(name));
  }

  private static ForeignKey of(QualifiedName table, ForeignKey key, QualifiedName referenced) {
    return new ForeignKey(
        key.name(),
        table,
        key.columns(),
        referenced,
        key.referencedColumns(),
        key.match(),
        key.deferrable(),
        key.initiallyDeferred(),
        key.validated(),
        key.definition());
  }

  private static Table withForeignKeys(Table table, List<ForeignKey> keys) {
    return table.withPostData(table.keys(), keys, table.exclusions(), table.indexes());
  }
}
