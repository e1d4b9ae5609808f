package dev.highwater.seed.link;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides for all foreign keys of a schema which row they lead to. Depends on no scale and on no
/// formula.
public final class Linking {

  private final LiveKeys keys;
  private final Formation formation;
  private final Alignment alignment;
  private final Map<ColumnRef, Root> roots = new HashMap<>();
  private final List<SharedValue> shared = new ArrayList<>();
  private final Map<QualifiedName, Table> tables;
  private final Turns turns;

  /// Where the values of a class of aligned columns come from.
  record Root(QualifiedName table, String column) {}

  private Linking(Map<QualifiedName, Table> tables, Set<QualifiedName> filled) {
    this.tables = tables;
    this.turns = new Turns(tables, filled);
    this.keys = new LiveKeys(tables, filled);
    List<Table> all =
        tables.values().stream().filter(table -> filled.contains(table.name())).toList();
    this.alignment = new Alignment(keys, all);
    this.formation = new Formation(keys, alignment);
    alignment.classes().values().forEach(this::root);
  }

  /// Looks at a whole schema.
  ///
  /// @param tables of the catalogue, by name
  /// @param filled those that get rows
  public static Linking of(Map<QualifiedName, Table> tables, Set<QualifiedName> filled) {
    return new Linking(tables, filled);
  }

  /// Values that columns share without a table to take them from.
  public List<SharedValue> shared() {
    return List.copyOf(shared);
  }

  /// Columns that others refer to, and that must not be null for their sake.
  public Set<String> referenced(QualifiedName table) {
    return keys.referenced(table);
  }

  /// Of how many kinds the rows of a table are, to which others refer kind by kind; 1 where to all.
  public int kinds(QualifiedName table) {
    return turns.kinds(table);
  }

  /// What one table's foreign keys come to.
  ///
  /// @param taken names that its lets cannot have
  public TableLinks of(Table table, Set<String> taken) {
    return new TableLinker(table, keys, formation, roots, turns, taken).links();
  }

  private void root(List<ColumnRef> refs) {
    List<ColumnRef> plain = refs.stream().filter(ref -> keys.at(ref).isEmpty()).toList();
    List<ColumnRef> own =
        plain.stream()
            .filter(ref -> Demanded.alone(keys.table(ref.table()), ref.column()))
            .toList();
    Root root =
        own.size() == 1
            ? new Root(own.getFirst().table(), own.getFirst().column())
            : virtual(refs, plain.isEmpty() ? refs.getFirst() : plain.getFirst());
    refs.forEach(ref -> roots.put(ref, root));
  }

  private Root virtual(List<ColumnRef> refs, ColumnRef like) {
    String name = like.column() + "_shared";
    while (tables.containsKey(new QualifiedName(like.table().schema(), name)) || isTaken(name)) {
      name += "_too";
    }
    Column column = keys.table(like.table()).column(like.column()).orElseThrow();
    QualifiedName table = new QualifiedName(like.table().schema(), name);
    shared.add(new SharedValue(table, column, refs.stream().map(ColumnRef::toString).toList()));
    return new Root(table, SharedValue.VALUE);
  }

  private boolean isTaken(String name) {
    return shared.stream().anyMatch(value -> value.table().name().equals(name));
  }
}
