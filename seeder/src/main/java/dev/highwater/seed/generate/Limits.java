package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import java.util.Map;

/// `within(x, low, high)`: x where it lies between the limits, else a value that does, folded in
/// from outside. A null limit is none.
final class Limits {

  private Limits() {}

  static void register(Map<String, Function> functions) {
    functions.put("within", Limits::within);
  }

  private static Value within(CallSite call) {
    Value value = call.expect(3, 3).value(0);
    Value low = call.value(1);
    Value high = call.value(2);
    if (value.isNull()) {
      return value;
    }
    if (value.type() == Type.Plain.FLOAT) {
      return Value.of(
          value.type(), floats(Numbers.floats(value), Numbers.floats(low), Numbers.floats(high)));
    }
    if (value.type().isNumber()) {
      int scale = Math.max(value.type().scale(), Math.max(low.type().scale(), high.type().scale()));
      return Value.of(
          Numbers.decimal(scale),
          wholes(
              Numbers.scaled(value, scale),
              towards(low, scale, true),
              towards(high, scale, false)));
    }
    if (!isTime(value.type())) {
      throw new CompileFailure(
          "within(…) takes numbers, dates and times, not a " + value.type().shown(),
          "texts are fitted by matching(…)");
    }
    long offset = call.scope().world().spec().zone().getTotalSeconds() * 1_000_000L;
    return Value.of(
        value.type(),
        wholes(
            value.longs(),
            alike(low, value.type(), offset, true),
            alike(high, value.type(), offset, false)));
  }

  private static boolean isTime(Type type) {
    return type == Type.Plain.DATE
        || type == Type.Plain.TIME
        || type == Type.Plain.TIMESTAMP
        || type == Type.Plain.DURATION;
  }

  /// A limit at a scale; what lies between two values of that scale is moved inwards.
  private static Term.OfLong towards(Value limit, int scale, boolean up) {
    if (!(limit.term() instanceof Term.OfDouble doubles)) {
      return Numbers.scaled(limit, scale);
    }
    double power = Numbers.power(scale);
    return row -> {
      double number = doubles.at(row);
      return Double.isNaN(number)
          ? NULL
          : (long) (up ? Math.ceil(number * power) : Math.floor(number * power));
    };
  }

  /// A limit as the value's own type.
  private static Term.OfLong alike(Value limit, Type type, long offset, boolean up) {
    if (limit.isNull() || limit.type().equals(type)) {
      return limit.longs();
    }
    if (type == Type.Plain.TIMESTAMP && limit.type() == Type.Plain.DATE) {
      return Coercion.midnight(limit.longs(), offset);
    }
    if (type == Type.Plain.DATE && limit.type() == Type.Plain.TIMESTAMP) {
      Term.OfLong instants = limit.longs();
      Term.OfLong days = Coercion.day(instants, offset);
      Term.OfLong midnights = Coercion.midnight(days, offset);
      return row -> {
        long day = days.at(row);
        return up && day != NULL && midnights.at(row) < instants.at(row) ? day + 1 : day;
      };
    }
    throw new CompileFailure(
        "a " + limit.type().shown() + " is no limit for a " + type.shown(), "");
  }

  private static Term.OfLong wholes(Term.OfLong value, Term.OfLong low, Term.OfLong high) {
    return row -> {
      long x = value.at(row);
      return x == NULL ? NULL : fold(x, low.at(row), high.at(row));
    };
  }

  /// Mirrors a value at the limit it passes, or where it would then pass the other, wraps it round.
  static long fold(long x, long low, long high) {
    if (low != NULL && x < low) {
      long mirrored = low + (low - x);
      return high == NULL || mirrored <= high ? mirrored : wrap(x, low, high);
    }
    if (high != NULL && x > high) {
      long mirrored = high - (x - high);
      return low == NULL || mirrored >= low ? mirrored : wrap(x, low, high);
    }
    return x;
  }

  private static long wrap(long x, long low, long high) {
    return low >= high ? low : low + Math.floorMod(x - low, high - low + 1);
  }

  private static Term.OfDouble floats(Term.OfDouble value, Term.OfDouble low, Term.OfDouble high) {
    return row -> fold(value.at(row), low.at(row), high.at(row));
  }

  private static double fold(double x, double low, double high) {
    if (x < low) {
      double mirrored = low + (low - x);
      return mirrored > high ? wrap(x, low, high) : mirrored;
    }
    if (x > high) {
      double mirrored = high - (x - high);
      return mirrored < low ? wrap(x, low, high) : mirrored;
    }
    return x;
  }

  private static double wrap(double x, double low, double high) {
    if (low >= high) {
      return low;
    }
    double width = high - low;
    double turns = Math.floor((x - low) / width);
    return Math.clamp(x - turns * width, low, high);
  }
}
