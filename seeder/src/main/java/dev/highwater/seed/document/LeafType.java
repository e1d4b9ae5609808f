package dev.highwater.seed.document;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The types that texts out of documents are read as.
enum LeafType {
  BOOL("boolean", 16),
  INT8("bigint", 20),
  INT2("smallint", 21),
  INT4("integer", 23),
  TEXT("text", 25),
  FLOAT4("real", 700),
  FLOAT8("double precision", 701),
  DATE("date", 1082),
  TIMESTAMP("timestamp without time zone", 1114),
  TIMESTAMPTZ("timestamp with time zone", 1184),
  INTERVAL("interval", 1186),
  NUMERIC("numeric", 1700),
  UUID("uuid", 2950),
  JSONB("jsonb", 3802);

  private final String sql;
  private final int oid;

  LeafType(String sql, int oid) {
    this.sql = sql;
    this.oid = oid;
  }

  ColumnType type() {
    return new ColumnType(
        new QualifiedName("pg_catalog", name().toLowerCase(Locale.ROOT)),
        sql,
        oid,
        ColumnType.Kind.BASE,
        -1,
        null,
        List.of());
  }

  /// By what a cast says; texts of any kind are [#TEXT].
  static Optional<LeafType> cast(String written) {
    String bare = written.replaceAll("\\(.*?\\)", "");
    if (bare.equals("character varying") || bare.equals("character") || bare.equals("varchar")) {
      return Optional.of(TEXT);
    }
    for (LeafType one : values()) {
      if (one.sql.equals(bare)) {
        return Optional.of(one);
      }
    }
    return bare.equals("json") ? Optional.of(JSONB) : Optional.empty();
  }

  /// By the name of a function that somebody wrote to read a text, such as `parse_iso_date`.
  static LeafType function(String name) {
    String words = name.toLowerCase(Locale.ROOT);
    if (words.contains("duration") || words.contains("interval")) {
      return INTERVAL;
    }
    if (words.contains("date") || words.contains("time")) {
      return TIMESTAMPTZ;
    }
    if (words.contains("bool")) {
      return BOOL;
    }
    if (words.contains("int") || words.contains("num")) {
      return INT4;
    }
    return words.contains("uuid") ? UUID : TEXT;
  }
}
