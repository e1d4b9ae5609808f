package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ColumnType.Kind;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keys that foreign keys of narrower columns lead to: `varchar(12)` that a `varchar(10)` refers to
/// gets no text of more than ten characters, and `integer` that a `smallint` refers to no number
/// above 32767.
final class KeyWidths {

  private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");

  private KeyWidths() {}

  /// Makes the referenced columns as narrow as those that refer to them, along whole chains.
  ///
  /// @param tables by name, of which some are replaced
  static void narrow(Map<QualifiedName, Table> tables) {
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Table table : List.copyOf(tables.values())) {
        for (ForeignKey key : table.foreignKeys()) {
          changed |= narrow(tables, table.name(), key);
        }
      }
    }
  }

  private static boolean narrow(
      Map<QualifiedName, Table> tables, QualifiedName name, ForeignKey key) {
    boolean changed = false;
    for (int i = 0; i < key.columns().size(); i++) {
      Column own = column(tables.get(name), key.columns().get(i));
      Table to = tables.get(key.referencedTable());
      Column other = column(to, key.referencedColumns().get(i));
      Table narrowed =
          own == null || to == null || other == null ? null : narrowed(to, other, own, key.name());
      if (narrowed != null) {
        tables.put(narrowed.name(), narrowed);
        changed = true;
      }
    }
    return changed;
  }

  private static @Nullable Column column(@Nullable Table table, String name) {
    return table == null ? null : table.column(name).orElse(null);
  }

  /// The table with a column as narrow as a reference to it; null where it is.
  private static @Nullable Table narrowed(
      Table table, Column column, Column reference, String key) {
    ColumnType wide = column.type();
    ColumnType narrow = reference.type().base();
    if (!narrow.isNarrowerThan(wide)) {
      return null;
    }
    BigDecimal most = narrow.largest();
    if (most == null) {
      return wide.kind() == Kind.BASE && TEXTS.contains(wide.name().name())
          ? with(table, column.withType(text(wide, narrow.maximumLength())))
          : null;
    }
    if (counts(table, column) && !narrow.name().name().equals("int2")) {
      return null;
    }
    String condition =
        "(" + QualifiedName.quote(column.name()) + " <= " + most.toPlainString() + ")";
    if (table.checks().stream().anyMatch(check -> check.expression().equals(condition))) {
      return null;
    }
    List<Check> checks = new ArrayList<>(table.checks());
    checks.add(new Check(key, List.of(column.name()), condition, true, "CHECK " + condition));
    return table.withChecks(checks);
  }

  /// Whether a column numbers the rows, of which there are never more than an integer counts.
  private static boolean counts(Table table, Column column) {
    return table.primaryKey().map(Key::columns).filter(List.of(column.name())::equals).isPresent();
  }

  private static ColumnType text(ColumnType wide, int length) {
    boolean padded = wide.name().name().equals("bpchar");
    return new ColumnType(
        new QualifiedName("pg_catalog", padded ? "bpchar" : "varchar"),
        (padded ? "character(" : "character varying(") + length + ")",
        padded ? 1042 : 1043,
        Kind.BASE,
        length + 4,
        null,
        List.of());
  }

  private static Table with(Table table, Column column) {
    return table.withColumns(
        table.columns().stream()
            .map(other -> other.name().equals(column.name()) ? column : other)
            .toList());
  }
}
