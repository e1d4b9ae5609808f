package dev.highwater.seed.constraint;

import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// The steps in which a column's values go, and limits that fall on them.
final class Grain {

  private static final BigDecimal FLOAT_STEP = new BigDecimal("0.0001");

  private final Family family;
  private final int scale;

  Grain(Column column) {
    ColumnType base = Family.base(column.type());
    this.family = Family.of(base);
    this.scale = Math.max(0, base.scale());
  }

  /// The lowest value that a lower limit allows, or the highest of an upper one, as a formula.
  String inclusive(Limit limit, boolean lower) {
    if (limit.literal() instanceof Literal.Amount(BigDecimal value)) {
      return new Literal.Amount(onGrain(value, limit.inclusive(), lower)).formula();
    }
    if (limit.inclusive()) {
      return limit.formula();
    }
    String step =
        switch (family) {
          case WHOLE, DAY -> "1";
          case DECIMAL -> BigDecimal.ONE.movePointLeft(scale).toPlainString();
          case FLOAT -> FLOAT_STEP.toPlainString();
          case MOMENT, TIME, SPAN -> "minutes(1)";
          case TEXT, TRUTH, UUID, JSON, BYTES, ARRAY, OTHER -> null;
        };
    return step == null ? limit.formula() : stepped(limit.formula(), step, lower);
  }

  private static String stepped(String formula, @Nullable String step, boolean lower) {
    return formula + (lower ? " + " : " - ") + step;
  }

  private BigDecimal onGrain(BigDecimal value, boolean inclusive, boolean lower) {
    if (family == Family.FLOAT) {
      BigDecimal step = value.abs().max(BigDecimal.ONE).multiply(FLOAT_STEP);
      return inclusive ? value : lower ? value.add(step) : value.subtract(step);
    }
    int digits = family == Family.DECIMAL ? scale : 0;
    BigDecimal rounded = value.setScale(digits, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
    if (inclusive || rounded.compareTo(value) != 0) {
      return rounded;
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
    return lower ? rounded.add(step) : rounded.subtract(step);
  }
}
