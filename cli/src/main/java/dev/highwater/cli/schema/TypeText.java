package dev.highwater.cli.schema;

import dev.highwater.schema.catalog.Check;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The types of a table's columns that are not PostgreSQL's own, for people to read.
final class TypeText {

  private final Map<String, String> types = new TreeMap<>();

  private TypeText() {}

  /// What each is, by its name.
  static Map<String, String> of(Table table) {
    TypeText text = new TypeText();
    for (Column column : table.columns()) {
      text.add(column.type());
    }
    return text.types;
  }

  private void add(ColumnType type) {
    switch (type.kind()) {
      case DOMAIN -> types.put(type.sql(), domain(type));
      case ENUM -> types.put(type.sql(), "one of " + String.join(", ", type.labels()));
      case COMPOSITE ->
          types.put(
              type.sql(),
              type.fields().stream()
                  .map(field -> field.name() + " " + field.type().sql())
                  .collect(Collectors.joining(", ", "(", ")")));
      case RANGE, MULTIRANGE -> {
        if (!type.name().schema().equals("pg_catalog") && type.element() != null) {
          types.put(type.sql(), "ranges of " + type.element().sql());
        }
      }
      case BASE -> {
        if (type.extension() != null) {
          types.put(type.sql(), "of the extension " + type.extension());
        }
      }
      case ARRAY, PSEUDO -> {}
    }
    if (type.element() != null) {
      add(type.element());
    }
    type.fields().forEach(field -> add(field.type()));
  }

  private static String domain(ColumnType type) {
    StringBuilder text = new StringBuilder();
    if (type.element() != null) {
      text.append(type.element().sql());
      if (type.collation() != null && !type.collation().equals(type.element().collation())) {
        text.append(" collate ").append(type.collation().name());
      }
    }
    if (type.notNull()) {
      text.append(" not null");
    }
    if (type.defaultExpression() != null) {
      text.append(" default ").append(type.defaultExpression());
    }
    for (Check check : type.checks()) {
      text.append("\n").append(check.name()).append(": ").append(check.definition());
    }
    return text.toString();
  }
}
