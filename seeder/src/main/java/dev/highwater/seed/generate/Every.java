package dev.highwater.seed.generate;

import dev.highwater.dataset.expression.Expression;

/// Some of a table's rows: every so manieth from a first one on.
record Every(long step, long first) {

  /// All rows.
  static final Every ALL = new Every(1, 0);

  private static final String EVERY = "every";

  /// What an argument that names a table says of its rows: `every(table, step, first)`, or all.
  static Every of(CallSite call, int argument) {
    if (!(call.arguments().get(argument).value() instanceof Expression.Call every)
        || !isEvery(every)) {
      return ALL;
    }
    if (every.arguments().size() != 3) {
      throw new CompileFailure(
          "every(…) takes a table and two numbers",
          "write every(table, 3, 0) for its first row, its fourth and so on");
    }
    Every rows = new Every(number(call, every, 1), number(call, every, 2));
    if (rows.step < 1 || rows.first < 0 || rows.first >= rows.step) {
      throw new CompileFailure(
          "every(…, " + rows.step + ", " + rows.first + ") has no rows",
          "the last number is from 0 and below the one before it");
    }
    return rows;
  }

  static boolean isEvery(Expression expression) {
    return expression instanceof Expression.Call call
        && call.target() == null
        && call.function().equals(EVERY);
  }

  private static long number(CallSite call, Expression.Call every, int argument) {
    return (long)
        Numbers.constant(call.compile(every.arguments().get(argument).value()), "every's argument");
  }

  /// How many of them there are among so many rows.
  long rows(long all) {
    return all <= first ? 0 : (all - first - 1) / step + 1;
  }

  /// The row of one of them, from 0.
  long at(long index) {
    return first + index * step;
  }
}
