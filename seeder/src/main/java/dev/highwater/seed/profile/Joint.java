package dev.highwater.seed.profile;

import dev.highwater.dataset.expression.Names;
import dev.highwater.seed.profile.DatabaseProfile.ColumnProfile;
import dev.highwater.seed.profile.DatabaseProfile.Combination;
import dev.highwater.seed.profile.DatabaseProfile.TableProfile;
import dev.highwater.seed.profile.DatabaseProfile.TogetherProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Formulas of columns whose values hang together: each row is dealt a combination, and its columns
/// take their parts of it.
///
/// @param let the name of the let that deals combinations, by number from 0
/// @param deal its formula
/// @param columns formulas by column
record Joint(String let, String deal, Map<String, String> columns) {

  /// What hangs together of a table, where no column is decided by something else; of two that
  /// share a column the first.
  ///
  /// @param free columns that may be written so
  static List<Joint> of(TableProfile table, Set<String> free) {
    Map<String, TogetherProfile> taken = new LinkedHashMap<>();
    return table.together().stream()
        .filter(one -> free.containsAll(one.columns()))
        .filter(one -> writable(table, one))
        .filter(one -> one.columns().stream().noneMatch(taken::containsKey))
        .peek(one -> one.columns().forEach(column -> taken.put(column, one)))
        .map(one -> of(table, one))
        .toList();
  }

  private static boolean writable(TableProfile table, TogetherProfile together) {
    return together.columns().stream()
        .allMatch(column -> ColumnFormulas.isWritable(column(table, column)));
  }

  private static ColumnProfile column(TableProfile table, String name) {
    return table.column(name).orElseThrow();
  }

  private static Joint of(TableProfile table, TogetherProfile together) {
    String let = "dealt_" + String.join("_", together.columns());
    while (table.column(let).isPresent()) {
      let += "_";
    }
    List<Combination> combinations = together.combinations();
    long rest = table.rows() - together.rows();
    StringBuilder deal =
        new StringBuilder("counted(").append(new ColumnFormulas(table.rows()).shuffled());
    for (int i = 0; i < combinations.size(); i++) {
      long rows = combinations.get(i).rows() + (i == 0 ? rest : 0);
      deal.append(", ").append(i).append(": ").append(rows);
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < together.columns().size(); i++) {
      String column = together.columns().get(i);
      columns.put(column, part(let, column(table, column), i, combinations));
    }
    return new Joint(let, deal.append(')').toString(), columns);
  }

  private static String part(
      String let, ColumnProfile column, int place, List<Combination> combinations) {
    return combinations.stream()
        .map(one -> one.values().get(place))
        .map(value -> value == null ? "null" : ColumnFormulas.literal(column.kind(), value))
        .collect(Collectors.joining(", ", "nth(" + Names.column(let) + ", ", ")"));
  }
}
