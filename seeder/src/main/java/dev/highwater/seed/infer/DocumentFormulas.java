package dev.highwater.seed.infer;

import static dev.highwater.seed.infer.TypeFormulas.has;

import dev.highwater.schema.catalog.ColumnType;
import org.jspecify.annotations.Nullable;

/// JSON, XML and what is searched for in texts.
final class DocumentFormulas {

  private DocumentFormulas() {}

  static @Nullable String of(String name, ColumnType type) {
    return switch (type.name().name()) {
      case "json", "jsonb" -> json(name);
      case "jsonpath" -> "one_of('$.\"name\"', '$.\"items\"[*].\"price\"', '$')";
      case "xml" -> "f'<record id=\"{row + 1}\"><code>{code(row, 6)}</code></record>'";
      case "tsvector" -> "words(3, 8)";
      case "tsquery" -> "f'{letters(4)} & {letters(5)}'";
      default -> null;
    };
  }

  /// Small objects, and lists where the name is a plural of things.
  private static String json(String name) {
    if (has(name, "address")) {
      return "{'street': pool(world_streets), 'city': pool(world_cities), 'postcode': digits(5)}";
    }
    if (has(name, "setting", "preference", "config", "option")) {
      return "{'theme': one_of('light', 'dark'), 'language': one_of('en', 'fil', 'ar'),"
          + " 'notifications': chance(0.7)}";
    }
    if (has(name, "location", "coord", "geo")) {
      return "{'lat': " + Places.LATITUDE + ", 'lng': " + Places.LONGITUDE + "}";
    }
    if (has(name, "permission", "scope", "role")) {
      return "list(1, 4, one_of('read', 'write', 'share', 'admin'))";
    }
    if (has(name, "change", "diff", "audit")) {
      return "{'field': words(1, 1), 'old': uniform(1, 50), 'new': uniform(51, 99)}";
    }
    if (has(name, "translation", "i18n", "locale")) {
      return "{'en': words(1, 4), 'fil': words(1, 4)}";
    }
    if (has(name, "response", "request", "payload", "event", "message", "body")) {
      return "{'id': code(row, 6), 'type': one_of('created', 'updated', 'deleted'),"
          + " 'attempt': uniform(1, 3)}";
    }
    if (has(name, "tag", "keyword", "label", "categor", "skill")) {
      return "list(0, 4, words(1, 1))";
    }
    if (has(name, "items", "lines", "rows", "entries")) {
      return "list(1, 3, {'sku': code(uniform(1, 9999), 5), 'quantity': uniform(1, 9),"
          + " 'price': uniform(1.00, 99.00)})";
    }
    return name.endsWith("s")
            && !has(
                name,
                "details",
                "settings",
                "attributes",
                "properties",
                "params",
                "metrics",
                "stats",
                "status")
        ? "list(0, 3, words(1, 2))"
        : "{'source': one_of('import', 'form', 'api'), 'version': uniform(1, 5), 'note': words(2, 5)}";
  }
}
