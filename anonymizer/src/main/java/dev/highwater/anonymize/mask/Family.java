package dev.highwater.anonymize.mask;

import dev.highwater.schema.catalog.ColumnType;

/// What techniques can do with a type.
enum Family {
  TEXT,
  WHOLE,
  FLOAT,
  DECIMAL,
  DATE,
  TIMESTAMP,
  UUID,
  JSON,
  JSONB,
  ADDRESS,
  ARRAY,
  COMPOSITE,
  /// It can be kept or suppressed.
  OTHER;

  static Family of(ColumnType type) {
    ColumnType base = type.base();
    return switch (base.kind()) {
      case ARRAY -> ARRAY;
      case COMPOSITE -> COMPOSITE;
      case ENUM, RANGE, MULTIRANGE, PSEUDO, DOMAIN -> OTHER;
      case BASE ->
          switch (base.name().name()) {
            case "text", "varchar", "bpchar", "citext", "name" -> TEXT;
            case "int2", "int4", "int8" -> WHOLE;
            case "float4", "float8" -> FLOAT;
            case "numeric" -> DECIMAL;
            case "date" -> DATE;
            case "timestamp", "timestamptz" -> TIMESTAMP;
            case "uuid" -> UUID;
            case "json" -> JSON;
            case "jsonb" -> JSONB;
            case "inet", "cidr" -> ADDRESS;
            default -> OTHER;
          };
    };
  }
}
