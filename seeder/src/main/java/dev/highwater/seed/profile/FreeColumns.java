package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Exclusion;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.KeyPart;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.FanOutProfile;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which columns of a table may be given what was learned, because no constraint decides their
/// values: those others keep the formulas that meet the constraints by construction.
final class FreeColumns {

  /// Rows that are expected to meet by chance, over the whole of a table, where a key is left to
  /// chance because it has far more combinations than rows.
  private static final double MEETINGS = 0.01;

  private final Table table;
  private final TableProfile profile;
  private final Map<String, String> bound = new LinkedHashMap<>();

  private FreeColumns(Table table, TableProfile profile) {
    this.table = table;
    this.profile = profile;
  }

  /// Why each column that is not free is not, by its name; free are all others.
  static Map<String, String> bound(Table table, TableProfile profile) {
    FreeColumns columns = new FreeColumns(table, profile);
    columns.own();
    columns.foreignKeys();
    columns.checks();
    columns.exclusions();
    columns.keys();
    return columns.bound;
  }

  private void own() {
    for (Column column : table.columns()) {
      if (column.generated() != Column.Generated.NO) {
        bound.put(column.name(), "the server computes it");
      } else if (isCounted(column)) {
        bound.put(column.name(), "it is counted");
      }
    }
  }

  private static boolean isCounted(Column column) {
    return column.identity() != Column.Identity.NONE || column.sequence() != null;
  }

  private void foreignKeys() {
    Set<String> shared = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (ForeignKey key : table.foreignKeys()) {
      for (String column : key.columns()) {
        if (!seen.add(column)) {
          shared.add(column);
        }
      }
      boolean simple = key.columns().size() == 1 && !key.referencedTable().equals(table.name());
      if (!simple) {
        key.columns().forEach(column -> bound.putIfAbsent(column, "foreign key " + key.name()));
      }
    }
    shared.forEach(column -> bound.putIfAbsent(column, "several foreign keys share it"));
  }

  private void checks() {
    for (Check check : table.checks()) {
      if (check.columns().size() > 1) {
        check.columns().forEach(column -> bound.putIfAbsent(column, "CHECK " + check.name()));
      }
    }
  }

  private void exclusions() {
    for (Exclusion exclusion : table.exclusions()) {
      for (Exclusion.Element element : exclusion.elements()) {
        if (element.part().term() instanceof Term.OfColumn(String column)) {
          bound.putIfAbsent(column, "constraint " + exclusion.name());
        }
      }
    }
  }

  /// A key that is not made of columns alone binds whatever it names.
  private void keys() {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (Key key : table.keys()) {
      keys.put(key.name(), new HashSet<>(key.columns()));
    }
    for (Index index : table.indexes()) {
      if (!index.unique() || keys.containsKey(index.name().name())) {
        continue;
      }
      List<String> columns = new ArrayList<>();
      for (KeyPart part : index.keys()) {
        if (part.term() instanceof Term.OfColumn(String column)) {
          columns.add(column);
        } else {
          table.columns().stream()
              .map(Column::name)
              .filter(name -> part.sql().contains(name))
              .forEach(name -> bound.putIfAbsent(name, "unique index " + index.name().name()));
        }
      }
      keys.put(index.name().name(), new HashSet<>(columns));
    }
    keys.forEach(this::key);
  }

  private void key(String name, Set<String> columns) {
    boolean counted =
        columns.stream()
            .map(table::column)
            .flatMap(Optional::stream)
            .anyMatch(FreeColumns::isCounted);
    if (counted && columns.size() > 1) {
      return;
    }
    if (columns.size() > 1 && (onceEach(columns) || farApart(columns))) {
      return;
    }
    columns.forEach(column -> bound.putIfAbsent(column, "key " + name));
  }

  /// Whether one of them refers to no row twice, and may be dealt so.
  private boolean onceEach(Set<String> columns) {
    return profile.fanOuts().stream()
        .filter(fanOut -> columns.contains(fanOut.column()) && !bound.containsKey(fanOut.column()))
        .anyMatch(FreeColumns::isInjective);
  }

  static boolean isInjective(FanOutProfile fanOut) {
    return fanOut.sizes().size() == 1 && fanOut.sizes().getFirst().rows() == 1;
  }

  private boolean farApart(Set<String> columns) {
    double combinations = 1;
    for (String name : columns) {
      Optional<ColumnProfile> column = profile.column(name);
      if (column.isEmpty() || bound.containsKey(name) || column.get().kind() == Kind.OPAQUE) {
        return false;
      }
      combinations *= Math.max(1, column.get().distinct());
    }
    return (double) profile.rows() * profile.rows() / 2 / combinations <= MEETINGS;
  }
}
