package dev.highwater.schema.dump;

import dev.highwater.schema.catalog.QualifiedName;

/// Where a sequence stands.
///
/// @param called whether that number was given out already
public record SequencePosition(QualifiedName sequence, long last, boolean called) {

  String statement() {
    return "SELECT pg_catalog.setval('%s', %d, %s);\n"
        .formatted(sequence.quoted().replace("'", "''"), last, called);
  }
}
