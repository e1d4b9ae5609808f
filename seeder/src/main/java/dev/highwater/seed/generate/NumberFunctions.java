package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.random.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Functions of numbers.
final class NumberFunctions {

  private NumberFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("abs", NumberFunctions::absolute);
    functions.put("round", NumberFunctions::round);
    functions.put("floor", call -> whole(call, StrictMath::floor));
    functions.put("ceil", call -> whole(call, StrictMath::ceil));
    functions.put("sqrt", call -> floating(call, (x, y) -> StrictMath.sqrt(x), 1));
    functions.put("pow", call -> floating(call, StrictMath::pow, 2));
    functions.put("share", NumberFunctions::share);
  }

  private static Value absolute(CallSite call) {
    Value value = call.expect(1, 1).value(0);
    if (value.term() instanceof Term.OfDouble doubles) {
      return Value.of(value.type(), (Term.OfDouble) row -> Math.abs(doubles.at(row)));
    }
    Term.OfLong longs = value.longs();
    return Value.of(
        value.type(),
        (Term.OfLong)
            row -> {
              long number = longs.at(row);
              return number == NULL ? NULL : Math.abs(number);
            });
  }

  private static Value round(CallSite call) {
    int digits = call.expect(1, 2).size() == 1 ? 0 : (int) call.constant(1);
    return Value.of(Numbers.decimal(digits), Numbers.scaled(call.value(0), digits));
  }

  private static Value whole(CallSite call, DoubleUnaryOperator operator) {
    Term.OfDouble doubles = call.expect(1, 1).floats(0);
    return Value.of(
        Type.Plain.WHOLE,
        (Term.OfLong)
            row -> {
              double number = doubles.at(row);
              return Double.isNaN(number) ? NULL : (long) operator.applyAsDouble(number);
            });
  }

  private static Value floating(CallSite call, DoubleBinaryOperator operator, int arguments) {
    Term.OfDouble left = call.expect(arguments, arguments).floats(0);
    Term.OfDouble right = arguments == 1 ? left : call.floats(1);
    return Value.of(
        Type.Plain.FLOAT,
        (Term.OfDouble) row -> operator.applyAsDouble(left.at(row), right.at(row)));
  }

  /// The smallest or largest of several values; nulls are passed over.
  static Value extreme(CallSite call) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < call.size(); i++) {
      values.add(call.value(i));
    }
    boolean largest = call.function().equals("max");
    Value result = values.getFirst();
    for (Value next : values.subList(1, values.size())) {
      Value soFar = result;
      Term.OfLong wins =
          Conditions.comparison(largest ? ">" : "<", next, soFar, call.scope()).longs();
      Term.OfLong missing = Conditions.present(soFar);
      result =
          Branches.of(
              List.of(soFar, next),
              row -> wins.at(row) == 1 || missing.at(row) == 0 ? 1 : 0,
              call.scope());
    }
    return result;
  }

  /// This child's part of a total, the parts cut at running sums so that they add up exactly.
  private static Value share(CallSite call) {
    Value total = call.expect(3, 3).value(0);
    double low = call.constant(1);
    double high = call.constant(2);
    Type type = total.type() == Type.Plain.FLOAT ? new Type.Decimal(2) : total.type();
    Term.OfLong amount = Numbers.scaled(total, type.scale());
    FanOut fanOut = call.scope().fanOut();
    long key = call.drawKey();
    return Value.of(
        type,
        (Term.OfLong)
            row -> {
              long whole = amount.at(row);
              if (whole == NULL) {
                return NULL;
              }
              long parent = fanOut.parent(row);
              int parts = (int) fanOut.siblings(row);
              double shared = low + (high - low) * Cell.unit(Cell.draw(key, parent, 0));
              long given = (long) StrictMath.floor(whole * shared);
              long floor = given >= parts ? 1 : 0;
              return floor
                  + part(given - floor * parts, (int) fanOut.ordinal(row), parts, key, parent);
            });
  }

  private static long part(long given, int ordinal, int parts, long key, long parent) {
    double before = 0;
    double upTo = 0;
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      double weight = 0.5 + Cell.unit(Cell.draw(key, parent, i + 1));
      if (i < ordinal) {
        before += weight;
      }
      if (i <= ordinal) {
        upTo += weight;
      }
      sum += weight;
    }
    long from = ordinal == 0 ? 0 : (long) StrictMath.floor(given * (before / sum));
    long to = ordinal == parts - 1 ? given : (long) StrictMath.floor(given * (upTo / sum));
    return to - from;
  }
}
