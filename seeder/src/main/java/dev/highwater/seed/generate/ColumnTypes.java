package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;

/// The type that a column's own values have in expressions.
final class ColumnTypes {

  private ColumnTypes() {}

  static Type of(Column column) {
    ColumnType type = base(column.type());
    return switch (type.name().name()) {
      case "int2", "int4", "int8", "oid" -> Type.Plain.WHOLE;
      case "float4", "float8" -> Type.Plain.FLOAT;
      case "numeric" -> new Type.Decimal(Math.max(0, type.scale()));
      case "bool" -> Type.Plain.TRUTH;
      case "date" -> Type.Plain.DATE;
      case "time" -> Type.Plain.TIME;
      case "timestamp", "timestamptz" -> Type.Plain.TIMESTAMP;
      case "interval" -> Type.Plain.DURATION;
      case "uuid" -> Type.Plain.UUID;
      case "json", "jsonb" -> Type.Plain.JSON;
      default -> Type.Plain.TEXT;
    };
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
