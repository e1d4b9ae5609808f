package dev.highwater.seed.generate;

import dev.highwater.dataset.csv.ReferenceTable;
import dev.highwater.dataset.value.Pool;
import java.util.HashMap;
import java.util.Map;

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
