package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.value.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Truth, comparison and choice.
final class Conditions {

  private Conditions() {}

  static void register(Map<String, Function> functions) {
    functions.put("if", call -> choose(call.expect(3, 3)));
    functions.put("case", Conditions::choose);
    functions.put("switch", Conditions::byValue);
    functions.put("coalesce", Conditions::coalesce);
  }

  static Term.OfLong truth(Value value) {
    if (value.type() != Type.Plain.TRUTH && !value.isNull()) {
      throw new CompileFailure("a condition is needed, not a " + value.type().shown(), "");
    }
    return value.longs();
  }

  static Value logic(String operator, Value left, Value right) {
    Term.OfLong a = truth(left);
    Term.OfLong b = truth(right);
    return Value.of(
        Type.Plain.TRUTH,
        operator.equals("and")
            ? (Term.OfLong) row -> a.at(row) == 1 && b.at(row) == 1 ? 1 : 0
            : (Term.OfLong) row -> a.at(row) == 1 || b.at(row) == 1 ? 1 : 0);
  }

  /// 1 where a value is not null.
  static Term.OfLong present(Value value) {
    return switch (value.term()) {
      case Term.OfLong longs -> row -> longs.at(row) == NULL ? 0 : 1;
      case Term.OfDouble doubles -> row -> Double.isNaN(doubles.at(row)) ? 0 : 1;
      case Term.OfUuid uuids -> row -> uuids.high(row) == 0 && uuids.low(row) == 0 ? 0 : 1;
      case Term.OfText texts -> {
        Utf8 scratch = ExpressionCompiler.scratch();
        yield row -> {
          int start = scratch.length();
          boolean present = texts.append(row, scratch);
          scratch.truncate(start);
          return present ? 1 : 0;
        };
      }
    };
  }

  static Value comparison(String operator, Value left, Value right, TableScope scope) {
    IntPredicate holds = predicate(operator);
    if ((left.isNull() || right.isNull()) && scope.session().probing()) {
      return Value.of(Type.Plain.TRUTH, (Term.OfLong) row -> 0);
    }
    if (left.isNull() || right.isNull()) {
      throw new CompileFailure("a comparison with null is always false", "write 'is null'");
    }
    if (left.type() instanceof Type.Link link && !(right.type() instanceof Type.Link)) {
      return comparison(operator, Links.key(left, link, scope), right, scope);
    }
    if (right.type() instanceof Type.Link link && !(left.type() instanceof Type.Link)) {
      return comparison(operator, left, Links.key(right, link, scope), scope);
    }
    if (left.type().isNumber() && right.type().isNumber()) {
      return numbers(holds, left, right);
    }
    if (left.term() instanceof Pick pick && right.constant()) {
      return picked(holds, pick, Texts.of(right, scope));
    }
    if (right.term() instanceof Pick pick && left.constant()) {
      return picked(order -> holds.test(-order), pick, Texts.of(left, scope));
    }
    if (left.term() instanceof Term.OfText || right.term() instanceof Term.OfText) {
      return texts(holds, Texts.of(left, scope), Texts.of(right, scope));
    }
    if (left.term() instanceof Term.OfUuid || right.term() instanceof Term.OfUuid) {
      return texts(holds, Texts.of(left, scope), Texts.of(right, scope));
    }
    long offset = scope.world().spec().zone().getTotalSeconds() * 1_000_000L;
    Term.OfLong a = left.longs();
    Term.OfLong b = right.longs();
    if (left.type() == Type.Plain.DATE && right.type() == Type.Plain.TIMESTAMP) {
      a = Coercion.midnight(a, offset);
    } else if (left.type() == Type.Plain.TIMESTAMP && right.type() == Type.Plain.DATE) {
      b = Coercion.midnight(b, offset);
    } else if (!left.type().equals(right.type())
        && !(left.type() instanceof Type.Link link && link.isLike(right.type()))) {
      throw new CompileFailure(
          "a " + left.type().shown() + " cannot be compared with a " + right.type().shown(), "");
    }
    return longs(holds, a, b);
  }

  private static Value numbers(IntPredicate holds, Value left, Value right) {
    Type common = Numbers.common(left.type(), right.type());
    if (common != Type.Plain.FLOAT) {
      return longs(
          holds, Numbers.scaled(left, common.scale()), Numbers.scaled(right, common.scale()));
    }
    Term.OfDouble a = Numbers.floats(left);
    Term.OfDouble b = Numbers.floats(right);
    return Value.of(
        Type.Plain.TRUTH,
        (Term.OfLong)
            row -> {
              double x = a.at(row);
              double y = b.at(row);
              boolean comparable = !Double.isNaN(x) && !Double.isNaN(y);
              return comparable && holds.test(Double.compare(x, y)) ? 1 : 0;
            });
  }

  private static Value longs(IntPredicate holds, Term.OfLong a, Term.OfLong b) {
    return Value.of(
        Type.Plain.TRUTH,
        (Term.OfLong)
            row -> {
              long x = a.at(row);
              long y = b.at(row);
              return x != NULL && y != NULL && holds.test(Long.compare(x, y)) ? 1 : 0;
            });
  }

  /// Against a text that is the same in every row.
  private static Value picked(IntPredicate holds, Pick pick, Term.OfText constant) {
    Utf8 other = new Utf8();
    if (!constant.append(0, other)) {
      return Value.of(Type.Plain.TRUTH, (Term.OfLong) row -> 0);
    }
    return Value.of(
        Type.Plain.TRUTH,
        pick.test(
            text ->
                holds.test(
                    Arrays.compareUnsigned(
                        text.bytes(), 0, text.length(), other.bytes(), 0, other.length()))));
  }

  private static Value texts(IntPredicate holds, Term.OfText a, Term.OfText b) {
    Utf8 left = ExpressionCompiler.scratch();
    Utf8 right = ExpressionCompiler.scratch();
    return Value.of(
        Type.Plain.TRUTH,
        (Term.OfLong)
            row -> {
              int x = left.length();
              int y = right.length();
              boolean holding =
                  a.append(row, left)
                      && b.append(row, right)
                      && holds.test(
                          Arrays.compareUnsigned(
                              left.bytes(), x, left.length(), right.bytes(), y, right.length()));
              left.truncate(x);
              right.truncate(y);
              return holding ? 1 : 0;
            });
  }

  private static IntPredicate predicate(String operator) {
    return switch (operator) {
      case "=" -> order -> order == 0;
      case "<>" -> order -> order != 0;
      case "<" -> order -> order < 0;
      case "<=" -> order -> order <= 0;
      case ">" -> order -> order > 0;
      default -> order -> order >= 0;
    };
  }

  /// `if` and `case`: conditions each followed by a value, then what holds otherwise.
  private static Value choose(CallSite call) {
    if (call.size() % 2 == 0) {
      throw new CompileFailure(
          call.function() + "(…) lacks what holds otherwise", "end with a value, such as null");
    }
    List<Term.OfLong> conditions = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i + 1 < call.size(); i += 2) {
      conditions.add(truth(call.value(i)));
      values.add(call.value(i + 1));
    }
    values.add(call.value(call.size() - 1));
    Term.OfLong[] terms = conditions.toArray(Term.OfLong[]::new);
    return Branches.of(
        values,
        row -> {
          for (int i = 0; i < terms.length; i++) {
            if (terms[i].at(row) == 1) {
              return i;
            }
          }
          return terms.length;
        },
        call.scope());
  }

  private static Value byValue(CallSite call) {
    Value subject = call.value(0);
    List<Term.OfLong> conditions = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    Value otherwise = Value.NULL;
    for (int i = 1; i < call.size(); i++) {
      Argument argument = call.arguments().get(i);
      if (argument.label() != null) {
        conditions.add(
            comparison("=", subject, call.compile(argument.label()), call.scope()).longs());
        values.add(call.compile(argument.value()));
      } else if (i == call.size() - 1) {
        otherwise = call.compile(argument.value());
      } else {
        throw new CompileFailure("switch(…) takes 'value': result pairs", "");
      }
    }
    values.add(otherwise);
    Term.OfLong[] terms = conditions.toArray(Term.OfLong[]::new);
    return Branches.of(
        values,
        row -> {
          for (int i = 0; i < terms.length; i++) {
            if (terms[i].at(row) == 1) {
              return i;
            }
          }
          return terms.length;
        },
        call.scope());
  }

  private static Value coalesce(CallSite call) {
    List<Value> values = new ArrayList<>();
    List<Term.OfLong> present = new ArrayList<>();
    for (int i = 0; i < call.size(); i++) {
      Value value = call.value(i);
      values.add(value);
      present.add(present(value));
    }
    Term.OfLong[] terms = present.toArray(Term.OfLong[]::new);
    return Branches.of(
        values,
        row -> {
          for (int i = 0; i < terms.length - 1; i++) {
            if (terms[i].at(row) == 1) {
              return i;
            }
          }
          return terms.length - 1;
        },
        call.scope());
  }
}
