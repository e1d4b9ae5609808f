package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

/// Conversions between and arithmetic on the three kinds of numbers.
final class Numbers {

  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Numbers() {}

  static long power(int scale) {
    return POWERS[scale];
  }

  /// A decimal literal or result of that scale; scale 0 is a whole number.
  static Type decimal(int scale) {
    return scale == 0 ? Type.Plain.WHOLE : new Type.Decimal(scale);
  }

  static void require(Value value, String where) {
    if (!value.type().isNumber() && !value.isNull()) {
      throw new CompileFailure(where + " needs a number, not a " + value.type().shown(), "");
    }
  }

  /// As whole numbers; fractions are cut towards minus infinity.
  static Term.OfLong whole(Value value) {
    return (Term.OfLong) settled(cut(value), value);
  }

  private static Term.OfLong cut(Value value) {
    require(value, "this place");
    if (value.term() instanceof Term.OfDouble doubles) {
      return row -> {
        double number = doubles.at(row);
        return Double.isNaN(number) ? NULL : (long) Math.floor(number);
      };
    }
    Term.OfLong longs = value.longs();
    int scale = value.type().scale();
    if (scale == 0) {
      return longs;
    }
    long power = POWERS[scale];
    return row -> {
      long number = longs.at(row);
      return number == NULL ? NULL : Math.floorDiv(number, power);
    };
  }

  /// As decimals of a scale; what does not fit is rounded half away from zero.
  static Term.OfLong scaled(Value value, int scale) {
    return (Term.OfLong) settled(rounded(value, scale), value);
  }

  private static Term.OfLong rounded(Value value, int scale) {
    require(value, "this place");
    if (value.term() instanceof Term.OfDouble doubles) {
      double power = POWERS[scale];
      return row -> {
        double number = doubles.at(row);
        return Double.isNaN(number) ? NULL : Math.round(number * power);
      };
    }
    Term.OfLong longs = value.longs();
    int from = value.type().scale();
    if (from == scale || value.isNull()) {
      return longs;
    }
    if (from < scale) {
      long power = POWERS[scale - from];
      return row -> {
        long number = longs.at(row);
        return number == NULL ? NULL : Math.multiplyExact(number, power);
      };
    }
    long power = POWERS[from - scale];
    if (power == 100) {
      // The product of two amounts: dividing by a constant is a multiplication.
      return row -> {
        long number = longs.at(row);
        return number == NULL ? NULL : roundDivide(number, 100);
      };
    }
    return row -> {
      long number = longs.at(row);
      return number == NULL ? NULL : roundDivide(number, power);
    };
  }

  private static long roundDivide(long number, long divisor) {
    long half = divisor / 2;
    return number >= 0 ? (number + half) / divisor : -((-number + half) / divisor);
  }

  /// As floats.
  static Term.OfDouble floats(Value value) {
    require(value, "this place");
    if (value.term() instanceof Term.OfDouble doubles) {
      return doubles;
    }
    Term.OfLong longs = value.longs();
    double power = POWERS[value.type().scale()];
    return (Term.OfDouble)
        settled(
            (Term.OfDouble)
                row -> {
                  long number = longs.at(row);
                  return number == NULL ? Double.NaN : number / power;
                },
            value);
  }

  /// What was made of a constant is one.
  private static Term settled(Term made, Value of) {
    return of.constant() ? Value.constant(of.type(), made).term() : made;
  }

  /// A number that must be the same in every row.
  static double constant(Value value, String what) {
    if (!value.constant()) {
      throw new CompileFailure(what + " must be a plain number", "write a literal");
    }
    return floats(value).at(0);
  }

  /// The type that holds both.
  static Type common(Type left, Type right) {
    if (left == Type.Plain.FLOAT || right == Type.Plain.FLOAT) {
      return Type.Plain.FLOAT;
    }
    return decimal(Math.max(left.scale(), right.scale()));
  }

  /// A value converted to a type of number.
  static Term as(Value value, Type type) {
    return type == Type.Plain.FLOAT ? floats(value) : scaled(value, type.scale());
  }

  static Value arithmetic(String operator, Value left, Value right) {
    require(left, "'" + operator + "'");
    require(right, "'" + operator + "'");
    if (left.isNull() || right.isNull()) {
      return Value.NULL;
    }
    boolean constant = left.constant() && right.constant();
    if (operator.equals("%")) {
      return new Value(Type.Plain.WHOLE, remainder(whole(left), whole(right)), constant);
    }
    int product = left.type().scale() + right.type().scale();
    Type type =
        operator.equals("/") || (operator.equals("*") && product > 8)
            ? Type.Plain.FLOAT
            : operator.equals("*")
                    && left.type() != Type.Plain.FLOAT
                    && right.type() != Type.Plain.FLOAT
                ? decimal(product)
                : common(left.type(), right.type());
    if (type == Type.Plain.FLOAT) {
      return new Value(type, floating(operator, floats(left), floats(right)), constant);
    }
    Term.OfLong a = operator.equals("*") ? left.longs() : scaled(left, type.scale());
    Term.OfLong b = operator.equals("*") ? right.longs() : scaled(right, type.scale());
    return new Value(type, integral(operator, a, b), constant);
  }

  private static Term.OfLong remainder(Term.OfLong a, Term.OfLong b) {
    return row -> {
      long left = a.at(row);
      long right = b.at(row);
      return left == NULL || right == NULL || right == 0 ? NULL : Math.floorMod(left, right);
    };
  }

  static Term.OfLong integral(String operator, Term.OfLong a, Term.OfLong b) {
    if (b instanceof Term.Fixed(long number) && number != NULL && !operator.equals("*")) {
      return plus(a, operator.equals("-") ? -number : number);
    }
    return switch (operator) {
      case "+" ->
          row -> {
            long left = a.at(row);
            long right = b.at(row);
            return left == NULL || right == NULL ? NULL : left + right;
          };
      case "-" ->
          row -> {
            long left = a.at(row);
            long right = b.at(row);
            return left == NULL || right == NULL ? NULL : left - right;
          };
      default ->
          row -> {
            long left = a.at(row);
            long right = b.at(row);
            return left == NULL || right == NULL ? NULL : left * right;
          };
    };
  }

  private static Term.OfLong plus(Term.OfLong a, long number) {
    if (a instanceof Term.Row(long distance)) {
      return new Term.Row(distance + number);
    }
    return row -> {
      long left = a.at(row);
      return left == NULL ? NULL : left + number;
    };
  }

  private static Term.OfDouble floating(String operator, Term.OfDouble a, Term.OfDouble b) {
    return switch (operator) {
      case "+" -> row -> a.at(row) + b.at(row);
      case "-" -> row -> a.at(row) - b.at(row);
      case "*" -> row -> a.at(row) * b.at(row);
      default ->
          row -> {
            double divisor = b.at(row);
            return divisor == 0 ? Double.NaN : a.at(row) / divisor;
          };
    };
  }
}
