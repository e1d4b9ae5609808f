package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.QualifiedName;

/// A formula that gives null in a row of a column that is NOT NULL.
public final class NullValueException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NullValueException(QualifiedName table, String column, long row) {
    super(table + "." + column + " is NOT NULL, but its formula gives null in row " + row);
  }
}
