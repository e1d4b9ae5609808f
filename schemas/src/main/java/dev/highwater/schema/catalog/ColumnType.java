package dev.highwater.schema.catalog;

import java.math.BigDecimal;
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
/// @param element what it is made of: the element's type of an array, the base type of a domain,
///   the subtype of a range, the range type of a multirange, else null
/// @param labels the labels of an enum in their order, else empty
/// @param checks the conditions of a domain itself, as SQL on `VALUE`, else empty; those of the
///   domain it stands on are its element's
/// @param fields the fields of a composite in their order, else empty
/// @param notNull whether it is a domain that itself refuses nulls
/// @param defaultExpression the default of a domain as SQL, which columns without one of their own
///   take, else null
/// @param collation by which its values are compared unless the column says otherwise, null where
///   there is none to choose
/// @param binary whether the type, and all that it is made of, can be read in binary form
/// @param extension the extension that the type belongs to, else null
public record ColumnType(
    QualifiedName name,
    String sql,
    int oid,
    Kind kind,
    int modifier,
    @Nullable ColumnType element,
    List<String> labels,
    List<Check> checks,
    List<Field> fields,
    boolean notNull,
    @Nullable String defaultExpression,
    @Nullable Collation collation,
    boolean binary,
    @Nullable String extension) {

  public ColumnType {
    labels = List.copyOf(labels);
    checks = List.copyOf(checks);
    fields = List.copyOf(fields);
  }

  /// A type of PostgreSQL itself without conditions.
  public ColumnType(
      QualifiedName name,
      String sql,
      int oid,
      Kind kind,
      int modifier,
      @Nullable ColumnType element,
      List<String> labels) {
    this(
        name, sql, oid, kind, modifier, element, labels, List.of(), List.of(), false, null, null,
        true, null);
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

  /// A field of a composite type.
  public record Field(String name, ColumnType type) {}

  /// The type that is stored: of a domain, what the last domain in its chain stands on.
  public ColumnType base() {
    return kind == Kind.DOMAIN && element != null ? element.base() : this;
  }

  /// Whether the type refuses nulls: some domain in its chain does.
  public boolean refusesNull() {
    return notNull || (kind == Kind.DOMAIN && element != null && element.refusesNull());
  }

  /// The longest text in characters of `varchar(n)` and `char(n)`, or -1 where there is no limit.
  public int maximumLength() {
    return switch (name.name()) {
      case "varchar", "bpchar" -> modifier < 0 ? -1 : modifier - 4;
      default -> -1;
    };
  }

  /// The largest number of an integer type or of `numeric(p,s)`; null where it is none of these.
  public @Nullable BigDecimal largest() {
    return switch (name.name()) {
      case "int2" -> BigDecimal.valueOf(Short.MAX_VALUE);
      case "int4" -> BigDecimal.valueOf(Integer.MAX_VALUE);
      case "int8" -> BigDecimal.valueOf(Long.MAX_VALUE);
      case "numeric" ->
          precision() < 0
              ? null
              : BigDecimal.TEN
                  .pow(precision())
                  .subtract(BigDecimal.ONE)
                  .scaleByPowerOfTen(-scale());
      default -> null;
    };
  }

  /// Whether it ends at smaller numbers or shorter texts than another, below the domains of both.
  public boolean isNarrowerThan(ColumnType other) {
    BigDecimal own = base().largest();
    BigDecimal others = other.base().largest();
    int length = base().maximumLength();
    int otherLength = other.base().maximumLength();
    return own != null
        ? others == null || own.compareTo(others) < 0
        : length > 0 && (otherLength < 0 || length < otherLength);
  }

  /// The precision of `numeric(p,s)`, or -1.
  public int precision() {
    return name.name().equals("numeric") && modifier >= 0 ? ((modifier - 4) >> 16) & 0xffff : -1;
  }

  /// The scale of `numeric(p,s)`, which may be negative; -1 where there is no precision either.
  public int scale() {
    // Eleven bits with a sign.
    return precision() < 0 ? -1 : (((modifier - 4) & 0x7ff) ^ 0x400) - 0x400;
  }
}
