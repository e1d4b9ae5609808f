package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Even and weighted draws.
final class Draws {

  private static final byte[] DIGITS = "0123456789".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private Draws() {}

  static void register(Map<String, Function> functions) {
    functions.put("uniform", Draws::uniform);
    functions.put("chance", Draws::chance);
    functions.put("maybe", Draws::maybe);
    functions.put("weighted", Draws::weighted);
    functions.put("one_of", Draws::oneOf);
    functions.put("uuid", Draws::uuid);
    functions.put("digits", call -> characters(call, DIGITS));
    functions.put("letters", call -> characters(call, LETTERS));
    functions.put("hex", call -> characters(call, HEX));
    functions.put("ipv4", Draws::address);
  }

  private static Value uniform(CallSite call) {
    call.expect(2, 2);
    Value low = call.value(0);
    Value high = call.value(1);
    long key = call.drawKey();
    Type type = Numbers.common(low.type(), high.type());
    if (type == Type.Plain.FLOAT) {
      Term.OfDouble from = Numbers.floats(low);
      Term.OfDouble to = Numbers.floats(high);
      return Value.of(
          type,
          (Term.OfDouble)
              row -> {
                double a = from.at(row);
                return a + (to.at(row) - a) * Cell.unit(Cell.draw(key, row, 0));
              });
    }
    Term.OfLong from = Numbers.scaled(low, type.scale());
    Term.OfLong to = Numbers.scaled(high, type.scale());
    return Value.of(type, between(key, from, to));
  }

  /// An even draw between two numbers, both ends possible; the lower where they are the wrong way
  /// round.
  static Term.OfLong between(long key, Term.OfLong from, Term.OfLong to) {
    if (from instanceof Term.Fixed(long a)
        && to instanceof Term.Fixed(long b)
        && a != NULL
        && b != NULL) {
      long choices = b <= a ? 1 : b - a + 1;
      return row -> a + Cell.below(Cell.draw(key, row, 0), choices);
    }
    return row -> {
      long a = from.at(row);
      long b = to.at(row);
      if (a == NULL || b == NULL) {
        return NULL;
      }
      return b <= a ? a : a + Cell.below(Cell.draw(key, row, 0), b - a + 1);
    };
  }

  private static Value chance(CallSite call) {
    Branches.Choice happens = chance(call.expect(1, 1), 1, 0);
    return Value.of(Type.Plain.TRUTH, (Term.OfLong) happens::of);
  }

  /// One of two numbers, the first with the chance that the first argument gives.
  private static Branches.Choice chance(CallSite call, int first, int second) {
    Term.OfDouble chance = call.floats(0);
    long key = call.drawKey();
    if (chance instanceof Term.FixedDouble(double fixed)) {
      return row -> Cell.unit(Cell.draw(key, row, 0)) < fixed ? first : second;
    }
    return row -> Cell.unit(Cell.draw(key, row, 0)) < chance.at(row) ? first : second;
  }

  private static Value maybe(CallSite call) {
    Branches.Choice happens = chance(call.expect(2, 2), 0, 1);
    return Branches.of(List.of(call.value(1), Value.NULL), happens, call.scope());
  }

  private static Value weighted(CallSite call) {
    List<Value> values = new ArrayList<>();
    double[] upTo = new double[call.size()];
    double total = 0;
    for (int i = 0; i < call.size(); i++) {
      Argument argument = call.arguments().get(i);
      if (argument.label() == null) {
        throw new CompileFailure(
            "weighted(…) takes value: weight pairs", "write weighted('a': 60, 'b': 40)");
      }
      values.add(call.compile(argument.label()));
      total += Numbers.constant(call.compile(argument.value()), "a weight");
      upTo[i] = total;
    }
    double sum = total;
    long key = call.drawKey();
    return Branches.of(
        values,
        row -> {
          double at = Cell.unit(Cell.draw(key, row, 0)) * sum;
          int i = 0;
          while (i < upTo.length - 1 && upTo[i] <= at) {
            i++;
          }
          return i;
        },
        call.scope());
  }

  private static Value oneOf(CallSite call) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < call.size(); i++) {
      values.add(call.value(i));
    }
    long key = call.drawKey();
    int bound = values.size();
    return Branches.of(
        values, row -> (int) Cell.below(Cell.draw(key, row, 0), bound), call.scope());
  }

  private static Value uuid(CallSite call) {
    if (call.expect(0, 1).size() == 1) {
      return IndexFunctions.uuid(call);
    }
    long key = call.drawKey();
    return Value.of(
        Type.Plain.UUID,
        new Term.OfUuid(
            row -> (Cell.draw(key, row, 0) & ~0xf000L) | 0x4000L,
            row -> (Cell.draw(key, row, 1) >>> 2) | 0x8000000000000000L));
  }

  private static Value characters(CallSite call, byte[] alphabet) {
    Term.OfLong length = call.expect(1, 1).whole(0);
    long key = call.drawKey();
    return Value.of(
        Type.Plain.TEXT,
        (Term.OfText)
            (row, out) -> {
              long wanted = length.at(row);
              for (int k = 0; k < wanted; k++) {
                out.append(alphabet[(int) Cell.below(Cell.draw(key, row, k), alphabet.length)]);
              }
              return true;
            });
  }

  private static Value address(CallSite call) {
    if (call.expect(0, 1).size() == 1) {
      return IndexFunctions.ipv4(call);
    }
    long key = call.drawKey();
    return Value.of(Type.Plain.TEXT, (Term.OfText) (row, out) -> appendAddress(key, row, out));
  }

  private static boolean appendAddress(long key, long row, Utf8 out) {
    long bits = Cell.draw(key, row, 0);
    out.append("10.").append(bits >>> 56).append(".").append((bits >>> 48) & 0xff);
    out.append(".").append((bits >>> 40) & 0xff);
    return true;
  }
}
