package dev.highwater.anonymize.classify;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// The type that texts in JSON are taken for.
final class TextType {

  static final ColumnType TEXT =
      new ColumnType(
          new QualifiedName("pg_catalog", "text"),
          "text",
          25,
          ColumnType.Kind.BASE,
          -1,
          null,
          List.of());

  private TextType() {}
}
