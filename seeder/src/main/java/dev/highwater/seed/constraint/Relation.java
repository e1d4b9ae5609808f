package dev.highwater.seed.constraint;

import dev.highwater.schema.expression.Sql;
import java.util.List;
import java.util.stream.Stream;

/// A comparison that reads more than one column.
///
/// @param operator one of `= <> < <= > >=`
/// @param nullPasses whether a null in any of the columns will do
record Relation(Sql left, String operator, Sql right, boolean nullPasses) {

  List<String> columns() {
    return Stream.concat(left.columns().stream(), right.columns().stream()).distinct().toList();
  }

  /// The same the other way round.
  Relation flipped() {
    return new Relation(/* left= */ right, flipped(operator), /* right= */ left, nullPasses);
  }

  static String flipped(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }
}
