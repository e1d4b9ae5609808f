package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.random.GrowingGrid;
import dev.highwater.dataset.random.Permutation;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Combinations of rows of other tables and of numbers, no two rows of a table with the same one.
final class Combinations {

  private Combinations() {}

  static void register(Map<String, Function> functions) {
    functions.put("combination", call -> grid(call, false));
    functions.put("dealt", call -> grid(call, true));
    functions.put("distinct", Combinations::distinct);
    functions.put("part", Combinations::part);
  }

  /// What the arguments of a call range over.
  private static final class Axes {

    private final List<Type> types;
    private final List<Every> chosen;

    /// Of each at each level of the grid of scales.
    private final long[][] sizes;

    private Axes(List<Type> types, List<Every> chosen, long[][] sizes) {
      this.types = types;
      this.chosen = chosen;
      this.sizes = sizes;
    }

    static Axes of(CallSite call) {
      List<Type> types = new ArrayList<>();
      List<Every> chosen = new ArrayList<>();
      List<long[]> columns = new ArrayList<>();
      World world = call.scope().world();
      for (int i = 0; i < call.size(); i++) {
        if (isTable(call, i)) {
          QualifiedName table = call.table(i);
          if (table.equals(call.scope().name())) {
            throw new CompileFailure(
                call.function() + "(…) does not combine rows of the table itself",
                "name another table or a number");
          }
          Every every = call.every(i);
          types.add(new Type.Link(table));
          chosen.add(every);
          columns.add(Arrays.stream(world.extent(table).atGrid()).map(every::rows).toArray());
        } else {
          types.add(Type.Plain.WHOLE);
          chosen.add(Every.ALL);
          columns.add(constant((long) call.constant(i), world.levels()));
        }
      }
      long[][] asked = new long[world.levels()][columns.size()];
      for (int axis = 0; axis < columns.size(); axis++) {
        for (int level = 0; level < asked.length; level++) {
          asked[level][axis] = columns.get(axis)[level];
        }
      }
      return new Axes(types, chosen, GrowingGrid.sizes(asked));
    }

    private static boolean isTable(CallSite call, int index) {
      Expression argument = call.arguments().get(index).value();
      return argument instanceof Expression.Name
          || argument instanceof Expression.Member
          || Every.isEvery(argument);
    }

    private static long[] constant(long size, int levels) {
      long[] sizes = new long[levels];
      Arrays.fill(sizes, Math.max(0, size));
      return sizes;
    }

    /// The radixes of a combination held as one number.
    long[] radixes() {
      return sizes[sizes.length - 1];
    }

    Type.Combination type() {
      return new Type.Combination(types, Arrays.stream(radixes()).boxed().toList(), chosen);
    }
  }

  private static Value grid(CallSite call, boolean inRounds) {
    call.expect(inRounds ? 2 : 1, 16);
    Axes axes = Axes.of(call);
    if (inRounds && axes.types.getLast() != Type.Plain.WHOLE) {
      throw new CompileFailure(
          "dealt(…) counts the rounds by a number, its last argument",
          "write the most rounds there may be, such as dealt(customer, 1000)");
    }
    long key = call.drawKey();
    TableScope scope = call.scope();
    return Value.of(
        axes.type(),
        new Term.OfLong() {
          private @Nullable GrowingGrid grid;

          @Override
          public long at(long row) {
            GrowingGrid known = grid;
            if (known == null) {
              known =
                  GrowingGrid.of(
                      key, axes.sizes, scope.world().extent(scope.name()).atGrid(), inRounds);
              grid = known;
            }
            long point = known.point(row);
            return point < 0 ? NULL : point;
          }
        });
  }

  private static Value distinct(CallSite call) {
    call.expect(1, 16);
    if (call.size() == 1 && Axes.isTable(call, 0)) {
      return LinkFunctions.distinct(call);
    }
    Axes axes = Axes.of(call);
    FanOut fanOut = call.scope().fanOut();
    TableScope scope = call.scope();
    long key = call.drawKey();
    Term.OfLong point =
        row -> {
          long[] sides = axes.sizes[scope.level(row)];
          long points = GrowingGrid.points(sides);
          long ordinal = fanOut.ordinal(row);
          if (ordinal >= points) {
            return NULL;
          }
          long own = Cell.draw(key, fanOut.parent(row), 0);
          return rebased(Permutation.of(own, points).apply(ordinal), sides, axes.radixes());
        };
    return Value.of(call.size() == 1 ? Type.Plain.WHOLE : axes.type(), point);
  }

  /// The same combination in other radixes.
  private static long rebased(long number, long[] from, long[] to) {
    long left = number;
    long result = 0;
    long weight = 1;
    for (int axis = from.length - 1; axis >= 0; axis--) {
      result += left % from[axis] * weight;
      left /= from[axis];
      weight *= to[axis];
    }
    return result;
  }

  private static Value part(CallSite call) {
    Value combination = call.expect(2, 2).value(0);
    if (!(combination.type() instanceof Type.Combination type)) {
      throw new CompileFailure(
          "part(…) takes a combination, not a " + combination.type().shown(),
          "combination(…), dealt(…) and distinct(…) of several make them");
    }
    long index = (long) call.constant(1);
    if (index < 0 || index >= type.parts().size()) {
      throw new CompileFailure(
          "the combination has no part " + index,
          "its parts are 0 to " + (type.parts().size() - 1));
    }
    int axis = (int) index;
    long radix = Math.max(1, type.sizes().get(axis));
    long weight = 1;
    for (int i = axis + 1; i < type.sizes().size(); i++) {
      weight *= Math.max(1, type.sizes().get(i));
    }
    long unit = weight;
    Every every = type.chosen().get(axis);
    Term.OfLong whole = combination.longs();
    return Value.of(
        type.parts().get(axis),
        (Term.OfLong)
            row -> {
              long point = whole.at(row);
              return point == NULL ? NULL : every.at(point / unit % radix);
            });
  }
}
