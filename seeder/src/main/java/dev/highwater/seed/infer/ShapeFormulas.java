package dev.highwater.seed.infer;

import static dev.highwater.seed.infer.TypeFormulas.has;

import dev.highwater.schema.catalog.ColumnType;
import org.jspecify.annotations.Nullable;

/// Geometric types: places on a map where the name speaks of a place, else shapes on a plane.
final class ShapeFormulas {

  private static final String X = "uniform(0.0, 100.0)";
  private static final String PLACE = "point(" + Places.LONGITUDE + ", " + Places.LATITUDE + ")";

  private ShapeFormulas() {}

  static @Nullable String of(String name, ColumnType type) {
    boolean map = has(name, "loc", "coord", "geo", "place", "position", "latlng", "lonlat", "gps");
    String point = map ? PLACE : "point(" + X + ", " + X + ")";
    return switch (type.name().name()) {
      case "point" -> point;
      case "line" -> "f'[({uniform(0, 9)},{uniform(0, 9)}),({uniform(10, 20)},{uniform(10, 20)})]'";
      case "lseg" -> "f'[{" + point + "},{" + point + "}]'";
      case "path" -> "f'[{" + point + "},{" + point + "},{" + point + "}]'";
      case "box" -> "f'{" + point + "},{" + point + "}'";
      case "circle" -> "f'<{" + point + "},{uniform(0.1, 5.0)}>'";
      case "polygon" ->
          "polygon("
              + (map
                  ? Places.LONGITUDE + ", " + Places.LATITUDE + ", 0.05"
                  : X + ", " + X + ", 5.0")
              + ", uniform(3, 8))";
      default -> null;
    };
  }
}
