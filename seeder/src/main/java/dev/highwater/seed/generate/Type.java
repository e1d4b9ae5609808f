package dev.highwater.seed.generate;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What kind of value an expression has.
sealed interface Type {

  /// Types without parameters.
  enum Plain implements Type {
    /// A 64-bit integer.
    WHOLE,
    /// A 64-bit float.
    FLOAT,
    TRUTH,
    /// Days since 1970-01-01.
    DATE,
    /// Microseconds since midnight.
    TIME,
    /// Microseconds since 1970-01-01T00:00Z.
    TIMESTAMP,
    /// Microseconds.
    DURATION,
    TEXT,
    /// Text that is JSON as `jsonb` writes it.
    JSON,
    UUID,
    /// The type of `null`.
    NULL
  }

  /// A decimal of a fixed number of digits after the point, held as a scaled 64-bit integer.
  record Decimal(int scale) implements Type {}

  /// A row of a table, held as its index.
  ///
  /// @param column whose value in that row it stands for, where a key is wanted; null for the
  ///   primary key
  record Link(QualifiedName table, @Nullable String column) implements Type {
    /// A row that stands for its primary key.
    Link(QualifiedName table) {
      this(table, null);
    }

    /// Whether another type is of rows of the same table, whatever column they stand for.
    boolean isLike(Type other) {
      return other instanceof Link link && link.table.equals(table);
    }
  }

  /// Several values held as one number in mixed radix, the first the most significant.
  ///
  /// @param parts their types, links or whole numbers
  /// @param sizes their radixes
  /// @param chosen which rows of their tables links count
  record Combination(List<Type> parts, List<Long> sizes, List<Every> chosen) implements Type {
    public Combination {
      chosen = List.copyOf(chosen);
      parts = List.copyOf(parts);
      sizes = List.copyOf(sizes);
    }
  }

  /// The name in messages.
  default String shown() {
    return switch (this) {
      case Plain plain -> plain.name().toLowerCase(java.util.Locale.ROOT);
      case Decimal decimal -> "decimal of " + decimal.scale() + " digits";
      case Link link -> "link to " + link.table();
      case Combination combination -> "combination of " + combination.parts().size() + " values";
    };
  }

  /// Whether it can be reckoned with.
  default boolean isNumber() {
    return this == Plain.WHOLE || this == Plain.FLOAT || this instanceof Decimal;
  }

  /// Digits after the point of a whole number or decimal.
  default int scale() {
    return this instanceof Decimal decimal ? decimal.scale() : 0;
  }
}
