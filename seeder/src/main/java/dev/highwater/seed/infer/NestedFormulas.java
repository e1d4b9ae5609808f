package dev.highwater.seed.infer;

import static dev.highwater.seed.infer.TypeFormulas.has;
import static dev.highwater.seed.infer.TypeFormulas.quoted;

import dev.highwater.schema.catalog.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Values made of values.
final class NestedFormulas {

  private final TypeFormulas types;

  NestedFormulas(TypeFormulas types) {
    this.types = types;
  }

  /// @param type an array, range, multirange or composite
  Optional<String> of(String name, ColumnType type) {
    if (type.kind() == ColumnType.Kind.COMPOSITE) {
      return composite(type);
    }
    ColumnType element = type.element();
    if (element == null) {
      return Optional.empty();
    }
    return switch (type.kind()) {
      case RANGE -> range(name, element);
      case MULTIRANGE -> multirange(name, element);
      default -> array(name, element);
    };
  }

  private Optional<String> array(String name, ColumnType element) {
    return types
        .part(singular(name), element)
        .map(
            formula ->
                "list(" + (has(name, "tags", "labels") ? "1, 5" : "0, 4") + ", " + formula + ")");
  }

  /// `categories` holds a category, `phone_numbers` a phone number.
  static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("status")
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /// Every field by its own name. A field of a type that nobody knows is left out, which makes it
  /// null.
  private Optional<String> composite(ColumnType type) {
    List<String> fields = new ArrayList<>();
    for (ColumnType.Field field : type.fields()) {
      Optional<String> formula = types.part(field.name(), field.type());
      if (formula.isEmpty() && field.type().refusesNull()) {
        return Optional.empty();
      }
      formula.ifPresent(value -> fields.add(quoted(field.name()) + ": " + value));
    }
    return Optional.of("{" + String.join(", ", fields) + "}");
  }

  private Optional<String> range(String name, ColumnType element) {
    String known =
        switch (element.base().name().name()) {
          case "int4", "int8", "int2" -> whole(name);
          case "numeric", "float4", "float8" ->
              "span(uniform(1.00, 900.00), uniform(1.00, 100.00))";
          case "date" -> "span(date_between(today - 900, today), uniform(1, 30))";
          case "timestamp", "timestamptz" ->
              "span(moment_between(today - 900, as_of), hours(uniform(1, 8)))";
          case "time" -> "span(time(uniform(480, 900)), minutes(uniform(15, 120)))";
          default -> null;
        };
    if (known != null && element.kind() != ColumnType.Kind.DOMAIN) {
      return Optional.of(known);
    }
    // Whatever is compared how, nothing is above infinity.
    return types.part(name, element).map(formula -> "range(" + formula + ", null)");
  }

  private static String whole(String name) {
    if (has(name, "age")) {
      return "span(uniform(0, 60), uniform(5, 30))";
    }
    return has(name, "year")
        ? "span(uniform(1990, 2020), uniform(1, 10))"
        : "span(uniform(1, 1000), uniform(1, 100))";
  }

  /// Ranges that overlap become one in those of PostgreSQL's own types; of others there is one.
  private Optional<String> multirange(String name, ColumnType range) {
    boolean own = range.name().schema().equals("pg_catalog");
    return types.of(name, range).map(formula -> "list(1, " + (own ? 3 : 1) + ", " + formula + ")");
  }
}
