package dev.highwater.seed.link;

import dev.highwater.dataset.expression.Names;
import dev.highwater.schema.catalog.QualifiedName;

/// Which rows of a table a foreign key may lead to.
///
/// @param step of how many rows one is such; 1 where all are
/// @param first which of so many it is, from 0
public record Turn(int step, int first) {

  /// All rows.
  static final Turn ALL = new Turn(1, 0);

  /// The rows as formulas name them.
  public String of(QualifiedName table) {
    String name = Names.table(table);
    return step == 1 ? name : "every(" + name + ", " + step + ", " + first + ")";
  }
}
