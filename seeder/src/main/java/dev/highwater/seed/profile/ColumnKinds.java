package dev.highwater.seed.profile;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.seed.profile.DatabaseProfile.Kind;
import java.util.Set;

/// What can be learned of a column, by its type.
final class ColumnKinds {

  private ColumnKinds() {}

  /// @param keys columns of foreign keys
  static Kind of(Column column, Set<String> keys) {
    if (keys.contains(column.name())
        || column.identity() != Column.Identity.NONE
        || column.sequence() != null) {
      return Kind.KEY;
    }
    ColumnType type = column.type().base();
    if (type.kind() == ColumnType.Kind.ENUM) {
      return Kind.LABEL;
    }
    if (!type.name().schema().equals("pg_catalog") || type.kind() != ColumnType.Kind.BASE) {
      return type.name().name().equals("citext") ? Kind.TEXT : Kind.OPAQUE;
    }
    return switch (type.name().name()) {
      case "int2", "int4", "int8", "numeric", "float4", "float8" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "timestamp", "timestamptz" -> Kind.TIMESTAMP;
      case "time" -> Kind.TIME;
      case "bool" -> Kind.TRUTH;
      case "text", "varchar", "bpchar" -> Kind.TEXT;
      default -> Kind.OPAQUE;
    };
  }

  /// Whether values lie on a line, so that quantiles say something of them.
  static boolean isOrdered(Kind kind) {
    return switch (kind) {
      case NUMBER, DATE, TIMESTAMP, TIME -> true;
      case TRUTH, LABEL, TEXT, KEY, OPAQUE -> false;
    };
  }
}
