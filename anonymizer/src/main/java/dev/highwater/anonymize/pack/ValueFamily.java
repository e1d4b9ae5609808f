package dev.highwater.anonymize.pack;

import dev.highwater.schema.catalog.ColumnType;
import java.util.Locale;

/// What a column's type lets its values be, as far as detectors care.
public enum ValueFamily {
  TEXT,
  WHOLE,
  DECIMAL,
  DATE,
  BOOLEAN,
  ENUM,
  UUID,
  JSON,
  INET,
  MAC,
  BYTES,
  POINT,
  LIST,
  COMPOSITE,
  /// Search vectors and the like, which hold other columns in another form.
  DERIVED,
  OTHER;

  /// The family of a type; a domain is what it stands on.
  public static ValueFamily of(ColumnType type) {
    ColumnType base = type.base();
    return switch (base.kind()) {
      case ARRAY -> LIST;
      case COMPOSITE -> COMPOSITE;
      case ENUM -> ENUM;
      case RANGE, MULTIRANGE, PSEUDO, DOMAIN -> OTHER;
      case BASE ->
          switch (base.name().name()) {
            case "text", "varchar", "bpchar", "citext", "name", "xml", "ltree" -> TEXT;
            case "int2", "int4", "int8" -> WHOLE;
            case "float4", "float8", "numeric", "money" -> DECIMAL;
            case "date", "timestamp", "timestamptz" -> DATE;
            case "bool" -> BOOLEAN;
            case "uuid" -> UUID;
            case "json", "jsonb", "hstore" -> JSON;
            case "inet", "cidr" -> INET;
            case "macaddr", "macaddr8" -> MAC;
            case "bytea" -> BYTES;
            case "point", "geometry", "geography", "polygon", "path", "box", "circle" -> POINT;
            case "tsvector", "vector", "halfvec", "sparsevec" -> DERIVED;
            default -> OTHER;
          };
    };
  }

  /// As packs write it.
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
