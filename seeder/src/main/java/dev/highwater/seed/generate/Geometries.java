package dev.highwater.seed.generate;

import dev.highwater.dataset.value.Utf8;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Geometries of PostGIS in the form in which it writes them: extended well-known binary in
/// hexadecimal digits, lowest byte first (PostGIS manual, "ST_AsHEXEWKB").
final class Geometries {

  private static final List<String> KINDS =
      List.of("point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon");

  private static final int WITH_SRID = 0x2000_0000;
  private static final int WITH_Z = 0x8000_0000;

  /// Half the side of a polygon, the length of a line: about a kilometre in degrees.
  private static final double REACH = 0.01;

  private Geometries() {}

  static void register(Map<String, Function> functions) {
    functions.put("geometry", Geometries::geometry);
  }

  /// A geometry of a kind around a place. A kind that ends in z has a height of 0.
  private static Value geometry(CallSite call) {
    String kind = Texts.constant(call.expect(4, 4).value(0)).toLowerCase(Locale.ROOT);
    boolean height = kind.endsWith("z");
    int index = KINDS.indexOf(height ? kind.substring(0, kind.length() - 1) : kind);
    if (index < 0) {
      throw new CompileFailure(
          "there is no kind of geometry '" + kind + "'",
          "the kinds are " + String.join(", ", KINDS));
    }
    int srid = (int) call.constant(1);
    Term.OfDouble x = call.floats(2);
    Term.OfDouble y = call.floats(3);
    Ewkb writer = new Ewkb(height);
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              double east = x.at(row);
              double north = y.at(row);
              if (Double.isNaN(east) || Double.isNaN(north)) {
                return false;
              }
              writer.geometry(index, srid, east, north, out);
              return true;
            });
  }

  /// @param height whether points have a third coordinate
  private record Ewkb(boolean height) {

    void geometry(int kind, int srid, double x, double y, Utf8 out) {
      head(kind, srid, out);
      switch (kind) {
        case 0 -> point(x, y, out);
        case 1 -> {
          int4(2, out);
          point(x, y, out);
          point(x + REACH, y + REACH, out);
        }
        case 2 -> {
          int4(1, out);
          int4(5, out);
          point(x - REACH, y - REACH, out);
          point(x + REACH, y - REACH, out);
          point(x + REACH, y + REACH, out);
          point(x - REACH, y + REACH, out);
          point(x - REACH, y - REACH, out);
        }
        default -> {
          int4(1, out);
          geometry(kind - 3, 0, x, y, out);
        }
      }
    }

    /// Parts of a geometry have no SRID of their own.
    private void head(int kind, int srid, Utf8 out) {
      out.append("01");
      int4((kind + 1) | (srid > 0 ? WITH_SRID : 0) | (height ? WITH_Z : 0), out);
      if (srid > 0) {
        int4(srid, out);
      }
    }

    private void point(double x, double y, Utf8 out) {
      float8(x, out);
      float8(y, out);
      if (height) {
        float8(0, out);
      }
    }

    private static void float8(double value, Utf8 out) {
      hexadecimal(Double.doubleToLongBits(value), 8, out);
    }

    private static void int4(int value, Utf8 out) {
      hexadecimal(value, 4, out);
    }

    private static void hexadecimal(long value, int bytes, Utf8 out) {
      for (int i = 0; i < bytes; i++) {
        int from = out.length();
        out.appendHex(value >>> (8 * i), 2);
        for (int at = from; at < out.length(); at++) {
          byte digit = out.bytes()[at];
          out.bytes()[at] = digit >= 'a' ? (byte) (digit - 32) : digit;
        }
      }
    }
  }
}
