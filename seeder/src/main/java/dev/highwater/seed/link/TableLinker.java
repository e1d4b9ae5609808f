package dev.highwater.seed.link;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.ForeignKey.Match;
import dev.highwater.schema.catalog.Table;
import dev.highwater.seed.link.Formation.Step;
import dev.highwater.seed.link.Linking.Root;
import dev.highwater.seed.link.TableLinks.Limit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes down what the foreign keys of one table come to.
final class TableLinker {

  private static final String EARLIER = "row() - uniform(0, row() % " + Formation.BLOCK + ")";
  private static final String BEFORE =
      "row() - 1 - uniform(0, row() % " + Formation.BLOCK + " - 1)";

  private final Table table;
  private final LiveKeys keys;
  private final Formation formation;
  private final Map<ColumnRef, Root> roots;
  private final Turns turns;
  private final Set<String> taken;

  private final @Nullable Differing differing;
  private final String index;
  private final String block;
  private final String earlier;

  private final Map<String, String> lets = new LinkedHashMap<>();
  private final Map<String, String> letOf = new LinkedHashMap<>();
  private final Map<String, List<Set<String>>> telling = new LinkedHashMap<>();
  private final Map<String, LinkedColumn> columns = new LinkedHashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final List<Set<String>> apart = new ArrayList<>();
  private final Map<String, Turn> chosen = new LinkedHashMap<>();
  private final List<Limit> limits = new ArrayList<>();

  /// @param taken names that are no longer free for lets
  TableLinker(
      Table table,
      LiveKeys keys,
      Formation formation,
      Map<ColumnRef, Root> roots,
      Turns turns,
      Set<String> taken) {
    this.table = table;
    this.keys = keys;
    this.formation = formation;
    this.roots = roots;
    this.turns = turns;
    this.differing = Differing.of(table, keys, formation).orElse(null);
    this.index = differing == null ? "row()" : Differing.INDEX;
    this.block = "floor(" + index + " / " + Formation.BLOCK + ")";
    this.earlier =
        differing == null
            ? EARLIER
            : "%s - uniform(0, (%s) %% %d)".formatted(index, index, Formation.BLOCK);
    this.taken = new HashSet<>(taken);
    table.columns().forEach(column -> this.taken.add(column.name()));
    this.taken.addAll(Names.WORDS);
  }

  TableLinks links() {
    table.columns().forEach(this::aligned);
    Set<ForeignKey> carriers = formation.carriers(table);
    for (ForeignKey key : keys.of(table.name())) {
      Step step = formation.step(key).orElse(null);
      if (step != null) {
        stepping(key, step, carriers.contains(key));
      } else if (key.columns().size() > 1) {
        choosing(key);
      }
    }
    keys.dead(table.name()).forEach(this::dead);
    Map<String, LinkedColumn> dealt = turns.dealt(table.name());
    return new TableLinks(lets, letOf, telling, columns, settled, apart, dealt, chosen, limits);
  }

  /// A column whose value follows from the row's index.
  private void aligned(Column column) {
    ColumnRef ref = new ColumnRef(table.name(), column.name());
    Root root = roots.get(ref);
    if (root == null
        || (root.table().equals(table.name()) && root.column().equals(column.name()))) {
      return;
    }
    boolean everyRow = formation.everyRow(ref);
    String row = "row(" + Names.table(root.table()) + ", " + (everyRow ? "row()" : block) + ")";
    String value = row + "." + Names.column(root.column());
    columns.put(
        column.name(),
        new LinkedColumn(
            value,
            mayBeNull(column) ? "maybe(0.6, " + value + ")" : value,
            everyRow
                ? "its foreign keys lead to rows of the same index"
                : "its foreign keys lead to rows of the same block"));
    settled.add(column.name());
    if (everyRow) {
      apart.add(Set.of(column.name()));
    }
    limits.add(new Limit(root.table(), everyRow ? 1 : Formation.BLOCK));
  }

  /// Nobody finds a row by a null.
  private boolean mayBeNull(Column column) {
    return column.nullable() && !keys.referenced(table.name()).contains(column.name());
  }

  /// A foreign key with aligned columns: the others come from the row that has the same ones.
  private void stepping(ForeignKey key, Step step, boolean carrier) {
    boolean self = key.referencedTable().equals(table.name());
    limits.add(new Limit(key.referencedTable(), step == Step.NUMBER ? Formation.BLOCK : 1));
    if (differing != null && differing.concerns(key)) {
      Set<String> both = new HashSet<>(differing.own().columns());
      both.addAll(differing.other().columns());
      apart.add(both);
    } else if (carrier || step == Step.SAME) {
      apart.add(Set.copyOf(key.columns()));
    }
    List<String> open = open(key);
    if (open.isEmpty()) {
      return;
    }
    String name = Names.table(key.referencedTable());
    String formula =
        switch (step) {
          case SAME -> self ? "self()" : "row(" + name + ", row())";
          case NUMBER -> "row(" + name + ", " + block + ")";
          case WITHIN ->
              self
                  ? "if(row() % "
                      + Formation.BLOCK
                      + " = 0, null, row("
                      + name
                      + ", "
                      + BEFORE
                      + "))"
                  : "row(" + name + ", " + within(key, carrier) + ")";
        };
    String let = Names.column(named(key.referencedTable().name() + "_row", formula));
    boolean orSelf = self && step == Step.WITHIN;
    for (String column : open) {
      String always = (orSelf ? "coalesce(" + let + ", self())" : let) + "." + target(key, column);
      String sometimes = let + "." + target(key, column);
      boolean nullable = isNullable(column);
      String free =
          !nullable
              ? always
              : self && step == Step.SAME
                  ? "null"
                  : orSelf ? sometimes : "maybe(0.6, " + always + ")";
      put(key, column, always, free, reason(key, step));
    }
  }

  /// The index of a row in the same block.
  private String within(ForeignKey key, boolean carrier) {
    return differing != null && differing.concerns(key)
        ? differing.index(key)
        : carrier ? index : earlier;
  }

  private static String reason(ForeignKey key, Step step) {
    String row =
        switch (step) {
          case SAME -> "the row of the same index";
          case NUMBER -> "the row with its block's number";
          case WITHIN -> "a row of the same block";
        };
    return key.name() + " leads to " + row + " of " + key.referencedTable();
  }

  /// A foreign key of several columns that shares none of them.
  private void choosing(ForeignKey key) {
    boolean self = key.referencedTable().equals(table.name());
    String named =
        named(
            key.referencedTable().name() + "_row",
            "draw(" + turns.of(key).of(key.referencedTable()) + ")");
    if (turns.of(key).step() > 1) {
      chosen.put(key.name(), turns.of(key));
    }
    letOf.put(key.name(), named);
    telling.put(key.name(), telling(key));
    String let = Names.column(named);
    List<String> open = open(key);
    boolean together = key.match() == Match.FULL || open.stream().allMatch(this::isNullable);
    String some =
        together && open.stream().allMatch(this::isNullable)
            ? named(named + "_is_set", "chance(0.6)")
            : "";
    for (String column : open) {
      String row = self ? "coalesce(" + let + ", self())" : let;
      String always = row + "." + target(key, column);
      String free =
          !isNullable(column)
              ? always
              : some.isEmpty()
                  ? "maybe(0.6, " + always + ")"
                  : "if(" + Names.column(some) + ", " + let + "." + target(key, column) + ", null)";
      put(key, column, always, free, key.name() + " leads to a row of " + key.referencedTable());
    }
  }

  /// The columns that stand for a key of the referenced table, for each of its keys.
  private List<Set<String>> telling(ForeignKey key) {
    List<Set<String>> sets = new ArrayList<>();
    for (Set<String> unique : Demanded.of(keys.table(key.referencedTable()))) {
      if (key.referencedColumns().containsAll(unique)) {
        sets.add(
            IntStream.range(0, key.columns().size())
                .filter(i -> unique.contains(key.referencedColumns().get(i)))
                .mapToObj(key.columns()::get)
                .collect(Collectors.toUnmodifiableSet()));
      }
    }
    return sets;
  }

  /// A foreign key to a table without rows is kept by nulls.
  private void dead(ForeignKey key) {
    List<String> open =
        key.columns().stream()
            .filter(this::isNullable)
            .filter(name -> !columns.containsKey(name))
            .toList();
    List<String> nulls =
        key.match() == Match.FULL ? key.columns() : open.stream().limit(1).toList();
    if (key.columns().size() > 1) {
      for (String column : nulls) {
        columns.put(
            column, new LinkedColumn("null", "null", key.referencedTable() + " stays empty"));
        settled.add(column);
      }
    }
  }

  /// The columns of a foreign key that nothing has decided yet.
  private List<String> open(ForeignKey key) {
    return key.columns().stream().filter(column -> !columns.containsKey(column)).toList();
  }

  private void put(ForeignKey key, String column, String always, String free, String reason) {
    columns.put(column, new LinkedColumn(always, free, reason));
    if (formation.step(key).isPresent()) {
      settled.add(column);
    }
  }

  private static String target(ForeignKey key, String column) {
    return Names.column(LiveKeys.through(key, List.of(column)).getFirst());
  }

  private boolean isNullable(String column) {
    return table.column(column).map(this::mayBeNull).orElse(false);
  }

  private String named(String wish, String formula) {
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + "_" + i;
    }
    lets.put(name, formula);
    return name;
  }
}
