package dev.highwater.seed.plan;

import dev.highwater.dataset.spec.AppendSpec;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.Index;
import dev.highwater.schema.catalog.Key;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;
import dev.highwater.seed.generate.TableDefinition;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds, for tables that grow beside rows of others, the column by which SQL tells the dataset's
/// rows: a unique number that counts, or a foreign key that leads to such rows only.
final class Discriminators {

  private final DatasetSpec spec;
  private final Map<QualifiedName, TableDefinition> definitions;
  private final Map<QualifiedName, Appended> found = new HashMap<>();

  private Discriminators(DatasetSpec spec, Map<QualifiedName, TableDefinition> definitions) {
    this.spec = spec;
    this.definitions = definitions;
  }

  /// The plans of the tables, those that grow with what tells their rows.
  ///
  /// @param problems takes one that names all tables that cannot grow
  static List<TablePlan> in(
      DatasetSpec spec,
      Map<QualifiedName, TableDefinition> definitions,
      List<TablePlan> plans,
      Set<Problem> problems) {
    Discriminators discriminators = new Discriminators(spec, definitions);
    Map<QualifiedName, TablePlan> growing = new HashMap<>();
    for (TablePlan plan : plans) {
      if (append(spec, plan.table()) != null) {
        growing.put(plan.table(), plan);
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (TablePlan plan : growing.values().stream().sorted(BY_NAME).toList()) {
        more |= !discriminators.found.containsKey(plan.table()) && discriminators.find(plan);
      }
    }
    List<String> without = new ArrayList<>();
    List<TablePlan> done = new ArrayList<>();
    for (TablePlan plan : plans) {
      Appended appended = discriminators.found.get(plan.table());
      if (appended != null) {
        discriminators.room(plan, appended).ifPresent(problems::add);
        done.add(plan.withAppended(appended));
      } else {
        if (growing.containsKey(plan.table())) {
          without.add(plan.table() + ": " + discriminators.why(plan.table()));
        }
        done.add(plan);
      }
    }
    if (!without.isEmpty()) {
      problems.add(
          new Problem(
              "Tables cannot grow beside the rows that they hold",
              "'append' of the spec, or --grow",
              "nothing would tell the new rows from the others:\n" + String.join("\n", without),
              "leave these tables as they are, or seed a database in which they are empty"));
    }
    return done;
  }

  private static final java.util.Comparator<TablePlan> BY_NAME =
      java.util.Comparator.comparing(TablePlan::table);

  private static @Nullable AppendSpec append(DatasetSpec spec, QualifiedName table) {
    TableSpec written = spec.tables().get(table);
    return written == null ? null : written.append();
  }

  private boolean find(TablePlan plan) {
    TableDefinition definition = definitions.get(plan.table());
    AppendSpec append = append(spec, plan.table());
    Table table = definition == null ? null : definition.table();
    if (definition == null || table == null || append == null) {
      return false;
    }
    for (String column : counted(table)) {
      Formula formula = definition.columns().get(column);
      OptionalLong first =
          formula == null ? OptionalLong.empty() : Shift.rowPlus(formula.expression());
      if (first.isPresent() && first.getAsLong() > append.after()) {
        found.put(
            table.name(),
            new Appended(column, first.getAsLong(), plan.rows(), Math.max(0, append.after())));
        return true;
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      Appended parent = found.get(key.referencedTable());
      int at = parent == null ? -1 : key.referencedColumns().indexOf(parent.column());
      if (parent != null && at >= 0 && isPresent(table, key.columns().get(at))) {
        found.put(
            table.name(),
            new Appended(
                key.columns().get(at),
                parent.first(),
                parent.count(),
                Math.max(0, append.after())));
        return true;
      }
    }
    return false;
  }

  private static boolean isPresent(Table table, String column) {
    return table.column(column).map(found -> !found.nullable()).orElse(false);
  }

  /// Columns of whole numbers that are unique on their own and never null, the primary key first.
  static Set<String> counted(Table table) {
    Set<String> columns = new LinkedHashSet<>();
    table.primaryKey().map(Key::columns).ifPresent(key -> single(key, columns));
    table.keys().forEach(key -> single(key.columns(), columns));
    for (Index index : table.indexes()) {
      if (index.unique()
          && index.predicate() == null
          && index.keys().size() == 1
          && index.keys().getFirst().term() instanceof Term.OfColumn(String name)) {
        columns.add(name);
      }
    }
    columns.removeIf(
        name -> {
          Column column = table.column(name).orElse(null);
          return column == null
              || column.nullable()
              || !column.insertable()
              || most(column.type()) == 0
              || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(name));
        });
    return columns;
  }

  private static void single(List<String> key, Set<String> columns) {
    if (key.size() == 1) {
      columns.add(key.getFirst());
    }
  }

  /// The largest whole number of a type; 0 where it has others, or none.
  private static long most(ColumnType type) {
    ColumnType base = type.base();
    boolean whole =
        switch (base.name().name()) {
          case "int2", "int4", "int8" -> true;
          case "numeric" -> base.scale() <= 0;
          default -> false;
        };
    BigDecimal largest = base.largest();
    return !whole
        ? 0
        : largest == null
            ? Long.MAX_VALUE
            : largest.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
  }

  /// Whether the type has room for the last value.
  private Optional<Problem> room(TablePlan plan, Appended appended) {
    TableDefinition definition = definitions.get(plan.table());
    Table table = definition == null ? null : definition.table();
    Column column = table == null ? null : table.column(appended.column()).orElse(null);
    long most = column == null ? 0 : most(column.type());
    if (most == 0 || appended.count() <= most - appended.first() + 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "Table %s cannot get %,d more rows".formatted(plan.table(), plan.rows()),
            plan.table() + "." + appended.column(),
            "its keys go on at %,d, and end at %,d".formatted(appended.first(), most),
            "ask for fewer rows, or give the column a wider type"));
  }

  private String why(QualifiedName name) {
    TableDefinition definition = definitions.get(name);
    Table table = definition == null ? null : definition.table();
    AppendSpec append = append(spec, name);
    if (definition == null || table == null || append == null) {
      return "it gets no rows";
    }
    Set<String> counted = counted(table);
    if (counted.isEmpty()) {
      return "it has no key of one whole number, nor a foreign key, never null, to a table that"
          + " grows";
    }
    List<String> formulas =
        counted.stream()
            .map(column -> column + " is " + source(definition.columns().get(column)))
            .toList();
    return String.join(", ", formulas)
        + ", where 'row + %d' would count on".formatted(Math.max(0, append.after()) + 1);
  }

  private static String source(@Nullable Formula formula) {
    return formula == null ? "left to the server" : "'" + formula.source() + "'";
  }
}
