package dev.highwater.seed.infer;

import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Formulas as a spec would write them, none of which ever gives null.
///
/// ```java
/// new TypeFormulas(plain).of("opening_hours", type) // list(0, 4, span(…))
/// ```
public final class TypeFormulas {

  /// Arrays by the catalogue, but not by how they are written.
  private static final QualifiedName INT2_VECTOR = new QualifiedName("pg_catalog", "int2vector");

  private static final QualifiedName OID_VECTOR = new QualifiedName("pg_catalog", "oidvector");

  private final Plain plain;
  private final Plain checked;

  /// @param plain formulas for the everyday types that others are made of
  /// @param checked formulas for domains with CHECKs that others are made of
  public TypeFormulas(Plain plain, Plain checked) {
    this.plain = plain;
    this.checked = checked;
  }

  /// Formulas for numbers, texts, dates and the like, which also look at a column's neighbours.
  @FunctionalInterface
  public interface Plain {

    /// A formula that never gives null, or null where the type is none of these.
    ///
    /// @param name of the column or field
    /// @param type a domain only where domains are asked for
    @Nullable String of(String name, ColumnType type);
  }

  /// A formula for a value of the type; nothing where nobody knows what its values look like.
  ///
  /// @param name of the column or field that holds it
  public Optional<String> of(String name, ColumnType type) {
    if (type.kind() == ColumnType.Kind.DOMAIN && type.name().name().equals("earth")) {
      return Optional.of("earth(" + Places.LATITUDE + ", " + Places.LONGITUDE + ")");
    }
    return Optional.ofNullable(find(name, type.base()));
  }

  /// The same for a part of another value, whose own conditions nobody else has looked at.
  Optional<String> part(String name, ColumnType type) {
    String formula = hasConditions(type) ? checked.of(name, type) : null;
    return formula == null ? of(name, type) : Optional.of(formula);
  }

  private static boolean hasConditions(ColumnType type) {
    ColumnType element = type.element();
    return type.kind() == ColumnType.Kind.DOMAIN
        && (!type.checks().isEmpty() || (element != null && hasConditions(element)));
  }

  private @Nullable String find(String name, ColumnType type) {
    if (type.name().equals(INT2_VECTOR) || type.name().equals(OID_VECTOR)) {
      return SystemFormulas.of(type);
    }
    return switch (type.kind()) {
      case ENUM -> label(type.labels());
      case ARRAY, COMPOSITE, RANGE, MULTIRANGE ->
          new NestedFormulas(this).of(name, type).orElse(null);
      case BASE -> base(name, type);
      case DOMAIN, PSEUDO -> null;
    };
  }

  private @Nullable String base(String name, ColumnType type) {
    if (!type.name().schema().equals("pg_catalog") && !type.name().name().equals("citext")) {
      return ExtensionFormulas.of(type);
    }
    String everyday = plain.of(name, type);
    if (everyday != null) {
      return everyday;
    }
    String own = BinaryFormulas.of(name, type);
    own = own == null ? ShapeFormulas.of(name, type) : own;
    own = own == null ? DocumentFormulas.of(name, type) : own;
    return own == null ? SystemFormulas.of(type) : own;
  }

  private static @Nullable String label(List<String> labels) {
    return labels.isEmpty()
        ? null
        : labels.stream()
            .map(TypeFormulas::quoted)
            .collect(Collectors.joining(", ", "one_of(", ")"));
  }

  /// Text as a literal of the language.
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static boolean has(String name, String... parts) {
    return List.of(parts).stream().anyMatch(name::contains);
  }
}
