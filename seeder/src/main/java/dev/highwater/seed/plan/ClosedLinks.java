package dev.highwater.seed.plan;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.constraint.ColumnDomain;
import dev.highwater.seed.constraint.Literal;
import dev.highwater.seed.constraint.Values;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/// Foreign keys that a CHECK holds to a few values, where the rows are known that have these for
/// keys.
final class ClosedLinks {

  private ClosedLinks() {}

  /// The rows that the only values of a column lead to; none where it may hold any.
  static List<Long> rows(ForeignKey key, ColumnDomain domain, KeyRows keys) {
    return domain.values() instanceof Values.Only(List<Literal> values)
        ? values.stream()
            .map(value -> keys.row(key, value))
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .toList()
        : List.of();
  }

  /// The formula that leads to one of these rows, earlier ones more often, and to the first of the
  /// table among them while there are no more.
  static String formula(QualifiedName table, List<Long> rows) {
    String name = Names.table(table);
    String first = "row(" + name + ", " + Collections.min(rows) + ")";
    if (rows.size() == 1) {
      return first;
    }
    StringBuilder weights = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      weights
          .append(i == 0 ? "" : ", ")
          .append(rows.get(i))
          .append(": ")
          .append(Inference.weight(i));
    }
    return "coalesce(row(" + name + ", weighted(" + weights + ")), " + first + ")";
  }
}
