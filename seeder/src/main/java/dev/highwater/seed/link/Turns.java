package dev.highwater.seed.link;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.constraint.Circumstances;
import dev.highwater.seed.constraint.ColumnUses;
import dev.highwater.seed.constraint.Literal;
import dev.highwater.seed.constraint.TableConstraints;
import dev.highwater.seed.constraint.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Columns by whose value other tables refer to some rows only: a vehicle's `kind`, where cars have
/// a foreign key `(id, kind)` and a CHECK that says `kind = 'car'`.
///
/// The rows of the referenced table take its values in turn, so that each row that refers to one of
/// a kind finds it by its index.
final class Turns {

  /// More kinds than that are not dealt for the sake of variety alone.
  private static final int MANY = 12;

  private static final Circumstances NONE =
      new Circumstances(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  private final Map<ColumnRef, List<Literal>> kinds = new TreeMap<>();
  private final Map<ForeignKey, ColumnRef> dealing = new HashMap<>();
  private final Map<ForeignKey, Literal> wanted = new HashMap<>();

  /// @param filled those that get rows
  Turns(Map<QualifiedName, Table> tables, Set<QualifiedName> filled) {
    Map<ColumnRef, Set<Literal>> asked = new TreeMap<>();
    for (QualifiedName name : new TreeSet<>(filled)) {
      Table table = tables.get(name);
      if (table != null && table.foreignKeys().stream().anyMatch(key -> key.columns().size() > 1)) {
        look(table, tables, filled, asked);
      }
    }
    asked.forEach(
        (ref, values) ->
            kinds.put(ref, all(Objects.requireNonNull(tables.get(ref.table())), ref, values)));
  }

  /// What a table's columns hold in turn.
  Map<String, LinkedColumn> dealt(QualifiedName table) {
    Map<String, LinkedColumn> dealt = new LinkedHashMap<>();
    kinds.forEach(
        (ref, values) -> {
          if (ref.table().equals(table)) {
            String formula =
                values.size() == 1
                    ? values.getFirst().formula()
                    : values.stream()
                        .map(Literal::formula)
                        .collect(
                            Collectors.joining(", ", "nth(row() % " + values.size() + ", ", ")"));
            dealt.put(
                ref.column(),
                new LinkedColumn(formula, formula, "in turn, so that others find rows of each"));
          }
        });
    return dealt;
  }

  /// The rows that a foreign key may lead to.
  Turn of(ForeignKey key) {
    ColumnRef ref = dealing.get(key);
    List<Literal> values = ref == null ? List.of() : kinds.getOrDefault(ref, List.of());
    return values.size() < 2 ? Turn.ALL : new Turn(values.size(), values.indexOf(wanted.get(key)));
  }

  /// How many kinds of rows a table has.
  int kinds(QualifiedName table) {
    return kinds.entrySet().stream()
        .filter(kind -> kind.getKey().table().equals(table))
        .mapToInt(kind -> kind.getValue().size())
        .max()
        .orElse(1);
  }

  private void look(
      Table table,
      Map<QualifiedName, Table> tables,
      Set<QualifiedName> filled,
      Map<ColumnRef, Set<Literal>> asked) {
    TableConstraints constraints = TableConstraints.of(table, NONE);
    for (ForeignKey key : table.foreignKeys()) {
      Table referenced = tables.get(key.referencedTable());
      if (key.columns().size() < 2
          || referenced == null
          || !filled.contains(key.referencedTable())
          || key.referencedTable().equals(table.name())) {
        continue;
      }
      for (int i = 0; i < key.columns().size(); i++) {
        String column = key.columns().get(i);
        ColumnRef ref = new ColumnRef(key.referencedTable(), key.referencedColumns().get(i));
        if (constraints.domain(column).values() instanceof Values.Only(List<Literal> values)
            && isPlain(referenced, ref.column())
            && !isAny(referenced, ref.column(), values)
            && isAlone(table, column)) {
          asked.computeIfAbsent(ref, _ -> new LinkedHashSet<>()).add(values.getFirst());
          dealing.put(key, ref);
          wanted.put(key, values.getFirst());
          break;
        }
      }
    }
  }

  /// Whether no other foreign key decides about a column.
  private static boolean isAlone(Table table, String column) {
    return table.foreignKeys().stream().filter(key -> key.columns().contains(column)).count() == 1;
  }

  /// Whether a column is decided by nothing else.
  private static boolean isPlain(Table table, String name) {
    return table.column(name).map(Column::insertable).orElse(false)
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(name))
        && table.keys().stream().noneMatch(key -> key.columns().equals(List.of(name)))
        && table.partition() == null;
  }

  /// Whether a column can hold nothing else.
  private static boolean isAny(Table table, String column, List<Literal> values) {
    List<Literal> only = only(table, column);
    return !only.isEmpty() && values.containsAll(only);
  }

  private static List<Literal> only(Table table, String column) {
    return TableConstraints.of(table, NONE).domain(column).values()
            instanceof Values.Only(List<Literal> values)
        ? values
        : List.of();
  }

  /// The values that are asked for, and others that the column may have.
  private static List<Literal> all(Table table, ColumnRef ref, Set<Literal> asked) {
    Set<Literal> all = new LinkedHashSet<>(asked);
    Column column = table.column(ref.column()).orElseThrow();
    List<Literal> more = new ArrayList<>(only(table, ref.column()));
    if (more.isEmpty()) {
      column.type().labels().stream().map(Literal.Word::new).forEach(more::add);
    }
    if (more.isEmpty()) {
      ColumnUses.of(table).values(ref.column()).stream().map(Literal.Word::new).forEach(more::add);
    }
    more.stream().limit(Math.max(0, MANY - asked.size())).forEach(all::add);
    return List.copyOf(all);
  }
}
