package dev.highwater.dataset.field;

import java.math.BigDecimal;
import java.math.MathContext;

/// Floats as PostgreSQL prints them: the fewest digits that give the same number again (manual,
/// "Floating-Point Types").
final class FloatText {

  private FloatText() {}

  static void append(double value, StringBuilder out) {
    if (special(value, out)) {
      return;
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (shortest.precision() == 2) {
      BigDecimal shorter = shortest.round(new MathContext(1));
      shortest = shorter.doubleValue() == value ? shorter : shortest;
    }
    append(shortest, 15, out);
  }

  static void append(float value, StringBuilder out) {
    if (special(value, out)) {
      return;
    }
    BigDecimal shortest = new BigDecimal(Float.toString(value)).stripTrailingZeros();
    if (shortest.precision() == 2) {
      BigDecimal shorter = shortest.round(new MathContext(1));
      shortest = shorter.floatValue() == value ? shorter : shortest;
    }
    append(shortest, 6, out);
  }

  private static boolean special(double value, StringBuilder out) {
    if (Double.isNaN(value)) {
      out.append("NaN");
    } else if (Double.isInfinite(value)) {
      out.append(value < 0 ? "-Infinity" : "Infinity");
    } else if (value == 0) {
      out.append(1 / value < 0 ? "-0" : "0");
    } else {
      return false;
    }
    return true;
  }

  /// @param plain how many digits before the point are written out
  private static void append(BigDecimal value, int plain, StringBuilder out) {
    int exponent = value.precision() - value.scale() - 1;
    if (exponent >= -4 && exponent < plain) {
      out.append(value.toPlainString());
      return;
    }
    String digits = value.unscaledValue().abs().toString();
    out.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append(exponent < 0 ? "e-" : "e+");
    out.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
  }
}
