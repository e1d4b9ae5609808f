package dev.highwater.seed.generate;

import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.value.Utf8;
import java.util.Map;

/// Points, and what is around them.
final class ShapeFunctions {

  /// Digits after the point of a coordinate: a tenth of a metre on the globe.
  private static final int DIGITS = 6;

  /// Metres, as the extension `earthdistance` has it.
  private static final double EARTH_RADIUS = 6_378_168;

  private ShapeFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("point", ShapeFunctions::point);
    functions.put("polygon", ShapeFunctions::polygon);
    functions.put("earth", ShapeFunctions::earth);
    functions.put("vector", ShapeFunctions::vector);
  }

  private static Value text(Term.OfText term) {
    return Value.of(Type.Plain.TEXT, term);
  }

  private static Value point(CallSite call) {
    Term.OfLong x = Numbers.scaled(call.expect(2, 2).value(0), DIGITS);
    Term.OfLong y = Numbers.scaled(call.value(1), DIGITS);
    return text(
        (row, out) -> {
          long left = x.at(row);
          long right = y.at(row);
          return left != Term.OfLong.NULL
              && right != Term.OfLong.NULL
              && appendPoint(left, right, out);
        });
  }

  private static boolean appendPoint(long x, long y, Utf8 out) {
    out.append((byte) '(').appendDecimal(x, DIGITS).append((byte) ',');
    out.appendDecimal(y, DIGITS).append((byte) ')');
    return true;
  }

  /// Corners around a middle, each between half the radius and the whole of it away, so that no two
  /// sides cross.
  private static Value polygon(CallSite call) {
    Term.OfDouble x = call.expect(4, 4).floats(0);
    Term.OfDouble y = call.floats(1);
    Term.OfDouble radius = call.floats(2);
    Term.OfLong corners = call.whole(3);
    long key = call.drawKey();
    return text(
        (row, out) -> {
          double middleX = x.at(row);
          double middleY = y.at(row);
          long count = Math.max(3, corners.at(row));
          if (Double.isNaN(middleX) || Double.isNaN(middleY)) {
            return false;
          }
          out.append((byte) '(');
          for (int i = 0; i < count; i++) {
            double angle = 2 * StrictMath.PI * i / count;
            double away = radius.at(row) * (0.5 + 0.5 * Cell.unit(Cell.draw(key, row, i)));
            out.append(i == 0 ? "" : ",");
            appendPoint(
                Math.round((middleX + away * StrictMath.cos(angle)) * 1e6),
                Math.round((middleY + away * StrictMath.sin(angle)) * 1e6),
                out);
          }
          out.append((byte) ')');
          return true;
        });
  }

  /// The `earth` of a latitude and longitude: a point in three dimensions, as `ll_to_earth` has it.
  private static Value earth(CallSite call) {
    Term.OfDouble latitude = call.expect(2, 2).floats(0);
    Term.OfDouble longitude = call.floats(1);
    return text(
        (row, out) -> {
          double north = StrictMath.toRadians(latitude.at(row));
          double east = StrictMath.toRadians(longitude.at(row));
          if (Double.isNaN(north) || Double.isNaN(east)) {
            return false;
          }
          double across = EARTH_RADIUS * StrictMath.cos(north);
          out.append("(").append(Double.toString(across * StrictMath.cos(east)));
          out.append(", ").append(Double.toString(across * StrictMath.sin(east)));
          out.append(", ").append(Double.toString(EARTH_RADIUS * StrictMath.sin(north)));
          out.append(")");
          return true;
        });
  }

  /// So many numbers from -1 to 1 in steps of 1/256, which half-precision floats hold as well, each
  /// written as PostgreSQL writes floats: with as few digits as make it out.
  private static Value vector(CallSite call) {
    int dimensions = (int) call.expect(1, 1).constant(0);
    long key = call.drawKey();
    return text(
        (row, out) -> {
          for (int i = 0; i < dimensions; i++) {
            long steps = Cell.below(Cell.draw(key, row, i), 513) - 256;
            out.append(i == 0 ? "[" : ",").appendDecimal(steps * 390_625, 8);
            trim(out);
          }
          out.append("]");
          return true;
        });
  }

  /// Takes zeros behind the point away, and a point with nothing behind it.
  private static void trim(Utf8 out) {
    int length = out.length();
    while (out.bytes()[length - 1] == '0') {
      length--;
    }
    out.truncate(out.bytes()[length - 1] == '.' ? length - 1 : length);
  }
}
