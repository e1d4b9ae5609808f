package dev.highwater.volume.init;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A statement that can be run again, with what its parameters are.
///
/// @param sql with `:p1`, `:p2`
/// @param types of the parameters as the server took them, from `p1` on
/// @param comparisons of those that a column gives values for, by number from 1
/// @param constants of the others, as SQL, by number
/// @param tables it names, as `schema.table`
record Draft(
    LiveStatement live,
    String sql,
    List<String> types,
    Map<Integer, Comparison> comparisons,
    Map<Integer, String> constants,
    List<String> tables) {

  Draft {
    types = List.copyOf(types);
    comparisons = Map.copyOf(comparisons);
    constants = Map.copyOf(constants);
    tables = List.copyOf(tables);
  }

  /// Whether it only reads.
  boolean reads() {
    String start = sql.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("select")
        || (start.startsWith("with")
            && !start.matches("(?s).*\\b(insert|update|delete|merge)\\b.*"));
  }
}
