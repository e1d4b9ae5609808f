package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;

/// How many rows a table has and how many a run brings.
///
/// @param triggers whether its triggers are to fire, and to find keys and indexes in place
public record TableGrowth(QualifiedName table, long existing, long added, boolean triggers) {

  public TableGrowth {
    if (existing < 0 || added < 0) {
      throw new IllegalArgumentException(table + " cannot have fewer than no rows");
    }
  }

  /// Rows after the run.
  public long total() {
    return existing + added;
  }
}
