package dev.highwater.seed.rebuild;

import dev.highwater.schema.catalog.QualifiedName;

/// How many rows a table has and how many a run brings.
public record TableGrowth(QualifiedName table, long existing, long added) {

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
