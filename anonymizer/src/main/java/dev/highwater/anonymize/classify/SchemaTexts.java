package dev.highwater.anonymize.classify;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Texts that stand in the schema itself.
final class SchemaTexts {

  /// A literal that is more than a number, a date's name or the name of a sequence.
  private static final Pattern LITERAL =
      Pattern.compile("'[^']*\\p{L}[^']*'::(text|character varying|bpchar|citext|jsonb?)");

  private SchemaTexts() {}

  /// The enums that a type is made of.
  static List<ColumnType> enums(ColumnType type) {
    List<ColumnType> found = new ArrayList<>();
    if (type.kind() == ColumnType.Kind.ENUM) {
      found.add(type);
    }
    if (type.element() != null) {
      found.addAll(enums(type.element()));
    }
    type.fields().forEach(field -> found.addAll(enums(field.type())));
    return found;
  }

  /// Whether the default of a column holds a text.
  static boolean hasTextDefault(Column column) {
    String expression = column.effectiveDefault();
    return expression != null && LITERAL.matcher(expression).find();
  }
}
