package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Values dealt out by an index, so that a stretch of indexes has each exactly as often as it
/// should: with `permuted(row, n)` as the index, every n rows do.
final class DealtFunctions {

  private static final int MOST_DEALT = 100_000;

  private DealtFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("counted", DealtFunctions::counted);
    functions.put("clustered", DealtFunctions::clustered);
    functions.put("quantiles", DealtFunctions::quantiles);
    functions.put("occurrence", DealtFunctions::occurrence);
  }

  /// `counted(i, 'a': 40, 'b': 25, otherwise)`: the first 40 indexes from 0 give a, the next 25 b,
  /// all others the last argument, or null where it has a number too.
  private static Value counted(CallSite call) {
    Term.OfLong index = call.expect(2, Integer.MAX_VALUE).whole(0);
    List<Value> values = new ArrayList<>();
    List<Long> upTo = new ArrayList<>();
    long total = 0;
    Value otherwise = Value.NULL;
    for (int i = 1; i < call.size(); i++) {
      Argument argument = call.arguments().get(i);
      if (argument.label() != null) {
        values.add(call.compile(argument.label()));
        total = Math.addExact(total, number(call, argument));
        upTo.add(total);
      } else if (i == call.size() - 1) {
        otherwise = call.value(i);
      } else {
        throw new CompileFailure(
            "counted(…) takes value: number pairs, and one value for the rest at their end",
            "write counted(permuted(row, 100), 'a': 60, 'b': 30, 'c')");
      }
    }
    values.add(otherwise);
    long[] ends = upTo.stream().mapToLong(Long::longValue).toArray();
    return Branches.of(values, row -> stretch(ends, index.at(row)), call.scope());
  }

  private static long number(CallSite call, Argument argument) {
    double number = Numbers.constant(call.compile(argument.value()), "a number");
    if (number < 0 || number != Math.rint(number)) {
      throw new CompileFailure(call.function() + "(…) counts in whole numbers from 0", "");
    }
    return (long) number;
  }

  /// Which of the stretches that end there an index is in; one more than there are for others.
  private static int stretch(long[] ends, long index) {
    if (index < 0) {
      return ends.length;
    }
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > index) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// `clustered(i, 1: 20, 3: 10)`: 20 groups of one index and 10 of three; the number from 0 of the
  /// group that an index is in, null beyond them.
  private static Value clustered(CallSite call) {
    Term.OfLong index = call.expect(2, Integer.MAX_VALUE).whole(0);
    int kinds = call.size() - 1;
    long[] sizes = new long[kinds];
    long[] ends = new long[kinds];
    long[] before = new long[kinds + 1];
    long end = 0;
    for (int i = 0; i < kinds; i++) {
      Argument argument = call.arguments().get(i + 1);
      if (argument.label() == null) {
        throw new CompileFailure(
            "clustered(…) takes size: number pairs",
            "write clustered(permuted(row, 50), 1: 20, 3: 10)");
      }
      sizes[i] = (long) Numbers.constant(call.compile(argument.label()), "a size");
      if (sizes[i] < 1) {
        throw new CompileFailure("a group of clustered(…) has one index at least", "");
      }
      long groups = number(call, argument);
      end = Math.addExact(end, Math.multiplyExact(sizes[i], groups));
      ends[i] = end;
      before[i + 1] = before[i] + groups;
    }
    return Value.of(
        Type.Plain.WHOLE,
        (Term.OfLong)
            row -> {
              long at = index.at(row);
              int kind = stretch(ends, at);
              if (kind == kinds) {
                return NULL;
              }
              long start = kind == 0 ? 0 : ends[kind - 1];
              return before[kind] + (at - start) / sizes[kind];
            });
  }

  /// `occurrence(x, n)`: the how-manieth row of the table, from 1, has this value of x, where the
  /// values of x come back every n rows. So rows with one value are numbered without a gap, however
  /// many rows there are.
  private static Value occurrence(CallSite call) {
    Term.OfLong value = call.expect(2, 2).whole(0);
    double asked = call.constant(1);
    if (asked < 1 || asked != Math.rint(asked) || asked > MOST_DEALT) {
      throw new CompileFailure(
          "occurrence(…) counts in stretches of 1 to " + MOST_DEALT + " rows",
          "give the number of rows after which the values come back");
    }
    int stretch = (int) asked;
    int[] before = new int[stretch];
    Map<Long, Integer> times = new HashMap<>();
    for (int row = 0; row < stretch; row++) {
      if (value.at(row) != value.at((long) row + stretch)) {
        throw new CompileFailure(
            "the first value of occurrence(…) does not come back after " + stretch + " rows",
            "deal it out: counted(permuted(row, 100), 2024: 60, 2025: 40), then occurrence(that,"
                + " 100)");
      }
      before[row] = times.merge(value.at(row), 1, Integer::sum) - 1;
    }
    return Value.of(
        Type.Plain.WHOLE,
        (Term.OfLong)
            row ->
                row / stretch * times.getOrDefault(value.at(row), 0)
                    + before[(int) (row % stretch)]
                    + 1);
  }

  /// `quantiles(i, n, a, b, …)`: n values whose quantiles are the given ones, all equally far
  /// apart; the i-th from 0, null for indexes from n on. Between two neighbours values lie on a
  /// straight line, and different indexes give different values where there is room for them.
  private static Value quantiles(CallSite call) {
    Term.OfLong index = call.expect(4, Integer.MAX_VALUE).whole(0);
    long many = (long) call.constant(1);
    if (many < 1) {
      throw new CompileFailure("quantiles(…) needs one value at least", "");
    }
    List<Value> bounds = new ArrayList<>();
    for (int i = 2; i < call.size(); i++) {
      Value bound = call.value(i);
      if (!bound.constant() || bound.isNull()) {
        throw new CompileFailure("the values of quantiles(…) must be plain ones", "");
      }
      bounds.add(bound);
    }
    Value typed = Branches.of(bounds, row -> (int) row, call.scope());
    int segments = bounds.size() - 1;
    return switch (typed.term()) {
      case Term.OfDouble doubles -> {
        double[] at = new double[segments + 1];
        for (int i = 0; i <= segments; i++) {
          at[i] = doubles.at(i);
        }
        yield Value.of(typed.type(), (Term.OfDouble) row -> between(at, index.at(row), many));
      }
      case Term.OfLong longs when !(typed.type() instanceof Type.Link) -> {
        long[] at = new long[segments + 1];
        for (int i = 0; i <= segments; i++) {
          at[i] = longs.at(i);
          if (i > 0 && at[i] < at[i - 1]) {
            throw new CompileFailure("the values of quantiles(…) must not fall", "");
          }
        }
        yield Value.of(typed.type(), (Term.OfLong) row -> between(at, index.at(row), many));
      }
      default ->
          throw new CompileFailure(
              "quantiles(…) takes numbers, dates and times, not a " + typed.type().shown(), "");
    };
  }

  private static double between(double[] bounds, long index, long many) {
    if (index < 0 || index >= many) {
      return Double.NaN;
    }
    int segments = bounds.length - 1;
    int segment = (int) (index * (double) segments / many);
    double place = (index + 0.5) * segments / many - segment;
    return bounds[segment] + (bounds[segment + 1] - bounds[segment]) * Math.clamp(place, 0.0, 1.0);
  }

  /// Whole steps, so that each index of a segment has a place of its own in it. The last segment
  /// reaches its upper end, the others stop before it.
  private static long between(long[] bounds, long index, long many) {
    if (index < 0 || index >= many) {
      return NULL;
    }
    int segments = bounds.length - 1;
    int segment = (int) (Math.multiplyExact(index, (long) segments) / many);
    long first = first(segment, segments, many);
    long held = first(segment + 1, segments, many) - first;
    long width = bounds[segment + 1] - bounds[segment];
    long room = segment == segments - 1 ? width + 1 : width;
    long step = index - first;
    double place = held == 0 ? 0 : (double) room * step / held;
    return bounds[segment] + Math.min((long) place, Math.max(0, room - 1));
  }

  /// The first index of a segment.
  private static long first(int segment, int segments, long many) {
    return (segment * many + segments - 1) / segments;
  }
}
