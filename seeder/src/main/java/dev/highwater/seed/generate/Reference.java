package dev.highwater.seed.generate;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.value.Pool;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/// A table of reference data as values by row index.
final class Reference {

  private final String name;
  private final ReferenceTable table;
  private final Map<String, Value> fields = new HashMap<>();

  Reference(String name, ReferenceTable table) {
    this.name = name;
    this.table = table;
    table.columns().forEach(column -> fields.put(column, value(column)));
  }

  long rows() {
    return table.rows();
  }

  /// The lines by the row of another table that each has as its `parent`.
  ///
  /// @return how many lines have a parent below a number
  LongUnaryOperator linesUnder() {
    if (!table.columns().contains("parent") || !table.isNumber("parent")) {
      throw new CompileFailure(
          "reference data " + name + " has no numbers called parent",
          "'within' needs them: the row of the other table, from 0");
    }
    long[] parents = table.number("parent");
    for (int line = 1; line < parents.length; line++) {
      if (parents[line] < parents[line - 1]) {
        throw new CompileFailure(
            "the parents of reference data " + name + " fall at its line " + (line + 2),
            "sort it by its column parent");
      }
    }
    return below -> firstNotBelow(parents, below);
  }

  private static int firstNotBelow(long[] sorted, long limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Value field(String column) {
    Value value = fields.get(column);
    if (value == null) {
      throw new CompileFailure(
          "reference data " + name + " has no column '" + column + "'",
          "it has " + String.join(", ", table.columns()));
    }
    return value;
  }

  private Value value(String column) {
    if (table.isNumber(column)) {
      long[] numbers = table.number(column);
      return Value.of(Type.Plain.WHOLE, (Term.OfLong) row -> numbers[(int) row]);
    }
    Pool texts = table.text(column);
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              texts.write((int) row, out);
              return true;
            });
  }
}
