package dev.highwater.seed.plan;

import dev.highwater.schema.catalog.ColumnType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The largest numbers that types hold.
public final class Capacities {

  private Capacities() {}

  /// The largest number of a type; null where it is no number, or nothing is too large.
  public static @Nullable BigDecimal most(ColumnType type) {
    return switch (type.name().name()) {
      case "int2" -> BigDecimal.valueOf(Short.MAX_VALUE);
      case "int4" -> BigDecimal.valueOf(Integer.MAX_VALUE);
      case "int8" -> BigDecimal.valueOf(Long.MAX_VALUE);
      case "numeric" ->
          type.precision() < 0
              ? null
              : BigDecimal.TEN
                  .pow(type.precision())
                  .subtract(BigDecimal.ONE)
                  .scaleByPowerOfTen(-type.scale());
      default -> null;
    };
  }
}
