package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import org.jspecify.annotations.Nullable;

/// The type that a column's own values have in expressions.
final class ColumnTypes {

  private static final int MOST_DIGITS = 18;

  private ColumnTypes() {}

  static Type of(Column column) {
    ColumnType type = base(column.type());
    if (type.kind() != ColumnType.Kind.BASE || !type.name().schema().equals("pg_catalog")) {
      return Type.Plain.TEXT;
    }
    return switch (type.name().name()) {
      case "int2", "int4", "int8", "oid", "xid8" -> Type.Plain.WHOLE;
      case "float4", "float8" -> Type.Plain.FLOAT;
      case "numeric" -> Numbers.decimal(isOpen(type) ? 0 : type.scale());
      case "money" -> new Type.Decimal(2);
      case "bool" -> Type.Plain.TRUTH;
      case "date" -> Type.Plain.DATE;
      case "time", "timetz" -> Type.Plain.TIME;
      case "timestamp", "timestamptz" -> Type.Plain.TIMESTAMP;
      case "interval" -> Type.Plain.DURATION;
      case "uuid" -> Type.Plain.UUID;
      case "json", "jsonb" -> Type.Plain.JSON;
      default -> Type.Plain.TEXT;
    };
  }

  /// The type of all values a column may get; null where it depends on the formula.
  static @Nullable Type fixed(Column column) {
    return isOpen(base(column.type())) ? null : of(column);
  }

  /// Whether it is a `numeric` whose values keep the digits they come with: one without a scale of
  /// its own, or with one that does not fit into 64 bits together with its precision.
  static boolean isOpen(ColumnType type) {
    return type.name().name().equals("numeric")
        && (type.precision() < 0 || type.precision() > MOST_DIGITS || type.scale() < 0);
  }

  /// The type under all domains.
  static ColumnType base(ColumnType type) {
    ColumnType base = type;
    while (base.kind() == ColumnType.Kind.DOMAIN && base.element() != null) {
      base = base.element();
    }
    return base;
  }
}
