package dev.highwater.schema.section;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Term;

/// How many bytes a key takes in an index, roughly: good enough to tell heavy builds from light.
/// Texts count several times, for they are compared by the rules of a language.
final class Width {

  /// Header and line pointer of an index entry.
  static final long ENTRY = 12;

  private static final long UNKNOWN = 16;
  private static final long LONG_TEXT = 32;
  private static final long TEXT_TIMES = 4;

  private Width() {}

  /// The width of a column or an expression.
  static long of(Table table, Term key) {
    return switch (key) {
      case Term.OfColumn(String column) -> of(table, column);
      case Term.OfExpression _ -> UNKNOWN;
    };
  }

  /// The width of a column.
  static long of(Table table, String column) {
    return table.column(column).map(found -> of(found.type())).orElse(UNKNOWN);
  }

  private static long of(ColumnType type) {
    ColumnType element = type.element();
    if (type.kind() == ColumnType.Kind.DOMAIN && element != null) {
      return of(element);
    }
    return switch (type.name().name()) {
      case "bool", "char" -> 1;
      case "int2" -> 2;
      case "int4", "float4", "date", "oid" -> 4;
      case "int8", "float8", "timestamp", "timestamptz", "time" -> 8;
      case "uuid" -> 16;
      case "varchar", "bpchar" ->
          TEXT_TIMES
              * (type.maximumLength() < 0
                  ? LONG_TEXT
                  : Math.clamp(type.maximumLength() / 2, 1, LONG_TEXT));
      case "text", "citext" -> TEXT_TIMES * LONG_TEXT;
      default -> UNKNOWN;
    };
  }
}
