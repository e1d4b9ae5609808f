package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.ColumnType;

/// Types that are constrained alike.
enum Family {
  WHOLE,
  DECIMAL,
  FLOAT,
  TEXT,
  TRUTH,
  DAY,
  TIME,
  MOMENT,
  SPAN,
  UUID,
  JSON,
  BYTES,
  ARRAY,
  OTHER;

  static Family of(ColumnType type) {
    ColumnType base = base(type);
    return switch (base.kind()) {
      case ENUM -> TEXT;
      case ARRAY -> ARRAY;
      case BASE -> named(base.name().name());
      case DOMAIN, COMPOSITE, RANGE, MULTIRANGE, PSEUDO -> OTHER;
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

  private static Family named(String name) {
    return switch (name) {
      case "int2", "int4", "int8", "oid" -> WHOLE;
      case "numeric", "money" -> DECIMAL;
      case "float4", "float8" -> FLOAT;
      case "text", "varchar", "bpchar", "citext", "name", "char" -> TEXT;
      case "bool" -> TRUTH;
      case "date" -> DAY;
      case "time", "timetz" -> TIME;
      case "timestamp", "timestamptz" -> MOMENT;
      case "interval" -> SPAN;
      case "uuid" -> UUID;
      case "json", "jsonb" -> JSON;
      case "bytea" -> BYTES;
      default -> OTHER;
    };
  }

  /// The family of a type as SQL writes it in a cast.
  static Family cast(String type) {
    String name = type.replaceAll("\\(.*\\)", "").strip();
    if (name.endsWith("]")) {
      return ARRAY;
    }
    return switch (name) {
      case "integer", "bigint", "smallint", "oid" -> WHOLE;
      case "numeric", "money" -> DECIMAL;
      case "real", "double precision" -> FLOAT;
      case "text", "character varying", "character", "bpchar", "name", "\"char\"", "citext" -> TEXT;
      case "boolean" -> TRUTH;
      case "date" -> DAY;
      case "time without time zone", "time with time zone", "time" -> TIME;
      case "timestamp without time zone", "timestamp with time zone", "timestamp" -> MOMENT;
      case "uuid" -> UUID;
      case "json", "jsonb" -> JSON;
      case "bytea" -> BYTES;
      default -> name.startsWith("interval") ? SPAN : name.endsWith(".citext") ? TEXT : OTHER;
    };
  }

  boolean isNumber() {
    return this == WHOLE || this == DECIMAL || this == FLOAT;
  }

  boolean isOrdered() {
    return isNumber() || this == DAY || this == TIME || this == MOMENT || this == SPAN;
  }
}
