package dev.highwater.seed.oracle;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Columns for which combinations of values are sought, and all conditions they must meet.
///
/// @param conditions as SQL on the columns
record Puzzle(Table table, List<Column> columns, List<String> conditions, List<String> names) {

  private static final int MOST_COLUMNS = 8;

  Puzzle {
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
    names = List.copyOf(names);
  }

  /// The puzzle that a broken condition belongs to: everything that hangs together with it by the
  /// columns that conditions read. Empty where that is too much, or reads columns that are not
  /// free.
  static Optional<Puzzle> of(Table table, Check broken, Set<String> free) {
    Set<String> columns = new TreeSet<>(reads(table, broken));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Check check : Oracle.conditions(table)) {
        Set<String> reads = reads(table, check);
        grew |= reads.stream().anyMatch(columns::contains) && columns.addAll(reads);
      }
    }
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS || !free.containsAll(columns)) {
      return Optional.empty();
    }
    Set<String> conditions = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (Check check : Oracle.conditions(table)) {
      for (String column : reads(table, check)) {
        if (columns.contains(column)) {
          conditions.add(ValueWord.replaced(check, column));
          names.add(check.name());
        }
      }
    }
    List<Column> found = new ArrayList<>();
    columns.forEach(name -> table.column(name).ifPresent(found::add));
    return Optional.of(new Puzzle(table, found, List.copyOf(conditions), List.copyOf(names)));
  }

  /// The columns that a condition reads; a domain's those that are of the domain.
  private static Set<String> reads(Table table, Check check) {
    Set<String> reads = new TreeSet<>(check.columns());
    if (reads.isEmpty()) {
      for (Column column : table.columns()) {
        if (hasCondition(column.type(), check)) {
          reads.add(column.name());
        }
      }
    }
    return reads;
  }

  private static boolean hasCondition(ColumnType type, Check check) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN
        && (type.checks().contains(check) || (element != null && hasCondition(element, check)));
  }
}
