package dev.highwater.anonymize.check.carry;

import dev.highwater.anonymize.policy.Grain;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// Whether a value is what generalising would make of it, so that nothing has to change.
final class Coarse {

  private Coarse() {}

  static boolean isCoarse(Grain grain, byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    return switch (grain) {
      case Grain.Calendar unit -> calendar(unit, text);
      case Grain.Band(long width) -> {
        try {
          yield new BigDecimal(text).remainder(BigDecimal.valueOf(width)).signum() == 0;
        } catch (NumberFormatException none) {
          yield false;
        }
      }
      case Grain.Prefix(int characters) -> text.codePointCount(0, text.length()) <= characters;
      case Grain.Decimals(int decimals) -> {
        try {
          yield new BigDecimal(text).stripTrailingZeros().scale() <= decimals;
        } catch (NumberFormatException none) {
          yield false;
        }
      }
      case Grain.Network(int bits) -> text.endsWith("/" + bits) || text.endsWith("/" + 4 * bits);
    };
  }

  private static boolean calendar(Grain.Calendar unit, String text) {
    boolean midnight = text.length() == 10 || text.startsWith(" 00:00:00", 10);
    if (text.length() < 10) {
      return false;
    }
    return switch (unit) {
      case DECADE -> midnight && text.charAt(3) == '0' && text.startsWith("-01-01", 4);
      case YEAR -> midnight && text.startsWith("-01-01", 4);
      case MONTH -> midnight && text.startsWith("-01", 7);
      case WEEK, DAY -> midnight;
      case HOUR -> text.length() == 10 || text.startsWith(":00:00", 13);
    };
  }
}
