package dev.highwater.seed.infer;

import dev.highwater.schema.catalog.ColumnType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Types of well-known extensions, by their names. Those that have no binary form known here are
/// written in the very form in which the extension writes them, so that what was sent and what
/// comes back are the same.
final class ExtensionFormulas {

  private static final int DIMENSIONS = 3;
  private static final int WORLD = 4326;

  /// `geometry(MultiPolygonZ,4326)`
  private static final Pattern SHAPED =
      Pattern.compile("\\w+\\((?<kind>\\w+)(?:,(?<srid>\\d+))?\\)$");

  private ExtensionFormulas() {}

  static @Nullable String of(ColumnType type) {
    String name = type.name().name();
    return switch (name) {
      case "hstore" ->
          "{'colour': pool(colours), 'size': one_of('S', 'M', 'L'), 'batch': code(row, 4)}";
      case "ltree" -> "f'top.{code(row % 36, 1)}.{code(row, 5)}'";
      case "lquery" -> "f'top.{code(row % 36, 1)}.*'";
      case "ltxtquery" -> "f'top & {code(row, 5)}'";
      case "cube" -> "f'({uniform(0, 99)}, {uniform(0, 99)}, {uniform(0, 99)})'";
      case "seg" -> "f'{uniform(10.01, 49.99)} .. {uniform(50.01, 99.99)}'";
      case "query_int" -> "f'{uniform(1, 99)} & {uniform(100, 199)}'";
      case "ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc" ->
          "isn('" + name + "', row)";
      case "vector", "halfvec" ->
          "vector(" + (type.modifier() > 0 ? type.modifier() : DIMENSIONS) + ")";
      case "geometry", "geography" -> geometry(type);
      default -> null;
    };
  }

  private static @Nullable String geometry(ColumnType type) {
    boolean globe = type.name().name().equals("geography");
    Matcher shaped = SHAPED.matcher(type.sql());
    String kind = "point";
    int srid = globe ? WORLD : 0;
    if (shaped.find()) {
      kind = shaped.group("kind").toLowerCase(Locale.ROOT);
      srid = shaped.group("srid") == null ? srid : Integer.parseInt(shaped.group("srid"));
    }
    if (kind.equals("geometry")) {
      kind = "point";
    }
    // With a measure, curves and collections: nobody has asked for them.
    return kind.endsWith("m") || !kind.matches("(multi)?(point|linestring|polygon)z?")
        ? null
        : "geometry('"
            + kind
            + "', "
            + srid
            + ", "
            + Places.LONGITUDE
            + ", "
            + Places.LATITUDE
            + ")";
  }
}
