package dev.highwater.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The type of a column.
///
/// @param name the type's own name as in `pg_type.typname`, with its schema (`pg_catalog.int8`,
///   `public.mood`)
/// @param sql the type as `format_type` writes it, with modifiers (`numeric(14,2)`, `character
///   varying(20)[]`)
/// @param oid the type's oid in the database it was read from; never part of a fingerprint
/// @param kind what family `pg_type.typtype` puts it in, arrays apart
/// @param modifier `atttypmod`, -1 where there is none
/// @param element the element's type of an array, the base type of a domain, else null
/// @param labels the labels of an enum in their order, else empty
/// @param checks the conditions of a domain itself, as SQL on `VALUE`, else empty
public record ColumnType(
    QualifiedName name,
    String sql,
    int oid,
    Kind kind,
    int modifier,
    @Nullable ColumnType element,
    List<String> labels,
    List<String> checks) {

  public ColumnType {
    labels = List.copyOf(labels);
    checks = List.copyOf(checks);
  }

  /// A type without conditions.
  public ColumnType(
      QualifiedName name,
      String sql,
      int oid,
      Kind kind,
      int modifier,
      @Nullable ColumnType element,
      List<String> labels) {
    this(name, sql, oid, kind, modifier, element, labels, List.of());
  }

  /// The families of types.
  public enum Kind {
    BASE,
    ARRAY,
    DOMAIN,
    ENUM,
    COMPOSITE,
    RANGE,
    MULTIRANGE,
    PSEUDO
  }

  /// The longest text in characters of `varchar(n)` and `char(n)`, or -1 where there is no limit.
  public int maximumLength() {
    return switch (name.name()) {
      case "varchar", "bpchar" -> modifier < 0 ? -1 : modifier - 4;
      default -> -1;
    };
  }

  /// The precision of `numeric(p,s)`, or -1.
  public int precision() {
    return name.name().equals("numeric") && modifier >= 0 ? ((modifier - 4) >> 16) & 0xffff : -1;
  }

  /// The scale of `numeric(p,s)`, or -1.
  public int scale() {
    return name.name().equals("numeric") && modifier >= 0 ? (modifier - 4) & 0x7ff : -1;
  }
}
