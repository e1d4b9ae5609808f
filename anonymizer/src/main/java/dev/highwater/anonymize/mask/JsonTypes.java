package dev.highwater.anonymize.mask;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// What values in JSON are masked as.
final class JsonTypes {

  static final ColumnType TEXT = type("text", 25);
  static final ColumnType NUMERIC = type("numeric", 1700);

  private JsonTypes() {}

  private static ColumnType type(String name, int oid) {
    return new ColumnType(
        new QualifiedName("pg_catalog", name),
        name,
        oid,
        ColumnType.Kind.BASE,
        -1,
        null,
        List.of());
  }
}
