package dev.highwater.seed.unique;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.expression.Sql;
import dev.highwater.schema.expression.SqlParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// By how much columns that all count rows have to differ within a row, so that CHECKs such as `lft
/// < rgt` hold: each is as far from the first as the longest chain of comparisons that leads to it.
final class Ranks {

  private static final Set<String> COUNTED = Set.of("int2", "int4", "int8", "numeric", "date");

  private final Table table;
  private final Map<String, Set<String>> below = new HashMap<>();

  Ranks(Table table) {
    this.table = table;
    for (Check check : table.checks()) {
      if (check.enforced()) {
        SqlParser.read(check.expression()).ifPresent(this::read);
      }
    }
  }

  private void read(Sql sql) {
    if (sql instanceof Sql.And and) {
      and.terms().forEach(this::read);
    } else if (sql
        instanceof
        Sql.Infix(Sql.Operator operator, Sql.Column(String left), Sql.Column(String right))) {
      switch (operator.name()) {
        case "<", "<=" -> put(left, right);
        case ">", ">=" -> put(right, left);
        default -> {}
      }
    }
  }

  private void put(String smaller, String larger) {
    if (isCounted(smaller) && isCounted(larger)) {
      below.computeIfAbsent(larger, _ -> new TreeSet<>()).add(smaller);
    }
  }

  private boolean isCounted(String name) {
    return table
        .column(name)
        .map(Column::type)
        .filter(type -> COUNTED.contains(type.base().name().name()))
        .isPresent();
  }

  /// 0 of a column that must exceed no other; of those that exceed each other in a circle too.
  int of(String column) {
    return of(column, new HashSet<>());
  }

  private int of(String column, Set<String> above) {
    if (!above.add(column)) {
      return 0;
    }
    int rank =
        below.getOrDefault(column, Set.of()).stream()
            .mapToInt(smaller -> of(smaller, above) + 1)
            .max()
            .orElse(0);
    above.remove(column);
    return rank;
  }
}
