package dev.highwater.seed.zero;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Partition;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.zero.KeptRows.Kept;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables that get no rows of their own, and why.
final class LeftEmpty {

  private final List<TablePattern> only;
  private final List<TablePattern> except;
  private final KeptRows kept;
  private final Set<QualifiedName> withPartitions = new HashSet<>();

  private LeftEmpty(Catalog catalog, ZeroOptions options, KeptRows kept) {
    this.kept = kept;
    this.only = options.only().stream().map(TablePattern::new).toList();
    this.except = options.except().stream().map(TablePattern::new).toList();
    for (Table table : catalog.tables()) {
      Partition partition = table.partition();
      if (partition != null && partition.parent() != null) {
        withPartitions.add(partition.parent());
      }
    }
  }

  /// @param others that get none either, and why
  static Map<QualifiedName, String> of(
      Catalog catalog, ZeroOptions options, KeptRows kept, Map<QualifiedName, String> others) {
    LeftEmpty left = new LeftEmpty(catalog, options, kept);
    Map<QualifiedName, String> empty = new LinkedHashMap<>(others);
    for (Table table : catalog.tables()) {
      left.reason(table).ifPresent(reason -> empty.put(table.name(), reason));
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Table table : catalog.tables()) {
        boolean open = !empty.containsKey(table.name()) && !kept.tables().containsKey(table.name());
        ForeignKey key = open ? barred(table, empty.keySet()) : null;
        if (key != null) {
          empty.put(
              table.name(),
              "every row must refer to " + key.referencedTable() + ", which gets none");
          more = true;
        }
      }
    }
    return empty;
  }

  /// The foreign key that no row can meet, because it leads to a table without rows and cannot be
  /// null.
  private static @Nullable ForeignKey barred(Table table, Set<QualifiedName> empty) {
    return table.foreignKeys().stream()
        .filter(key -> empty.contains(key.referencedTable()))
        .filter(
            key ->
                key.match() == ForeignKey.Match.FULL
                    ? !key.columns().stream().allMatch(column -> isNullable(table, column))
                    : key.columns().stream().noneMatch(column -> isNullable(table, column)))
        .findFirst()
        .orElse(null);
  }

  /// As abstract parents of tables that inherit have it: `CHECK (false) NO INHERIT`.
  private static boolean letsNothingIn(Check check) {
    return check.enforced() && check.expression().replaceAll("[()\\s]", "").equals("false");
  }

  private static boolean isNullable(Table table, String column) {
    return table.column(column).map(Column::nullable).orElse(false);
  }

  private Optional<String> reason(Table table) {
    QualifiedName name = table.name();
    Kept rows = kept.tables().get(name);
    if (rows != null) {
      return rows.known() > 0
          ? Optional.empty()
          : Optional.of("keeps the %,d rows that it holds".formatted(rows.rows()));
    }
    Partition partition = table.partition();
    if (partition != null && partition.parent() != null) {
      return Optional.of("gets the rows of " + partition.parent() + " that belong here");
    }
    if (table.kind() == Table.Kind.FOREIGN) {
      return Optional.of("stores its rows on another server");
    }
    if (table.kind() == Table.Kind.PARTITIONED && !withPartitions.contains(name)) {
      return Optional.of("has no partition to put rows into");
    }
    Optional<Check> closed = table.checks().stream().filter(LeftEmpty::letsNothingIn).findFirst();
    if (closed.isPresent()) {
      return Optional.of("its CHECK " + closed.get().name() + " lets no row in");
    }
    Optional<String> owner = Bookkeeping.of(name);
    if (owner.isPresent()) {
      return Optional.of(owner.get() + " keeps its accounts here");
    }
    if (except.stream().anyMatch(pattern -> pattern.matches(name))) {
      return Optional.of("--except names it");
    }
    if (!only.isEmpty() && only.stream().noneMatch(pattern -> pattern.matches(name))) {
      return Optional.of("--only does not name it");
    }
    return Optional.empty();
  }
}
