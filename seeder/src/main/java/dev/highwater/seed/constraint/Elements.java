package dev.highwater.seed.constraint;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.dataset.expression.ExpressionText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Gives a list as many elements as it must have.
final class Elements {

  private static final String NONE = "[]";
  private static final int MANY = 3;

  private Elements() {}

  /// The formula of an array whose elements are among some values.
  ///
  /// @param members empty where elements may be anything
  static String among(String formula, List<Literal> members) {
    return members.isEmpty()
        ? formula
        : ExpressionText.of(
            among(FormulaFacts.parsed(formula), FormulaFacts.parsed(oneOf(members)), members));
  }

  private static String oneOf(List<Literal> members) {
    return members.size() == 1
        ? members.getFirst().formula()
        : members.stream().map(Literal::formula).collect(Collectors.joining(", ", "one_of(", ")"));
  }

  /// Everything else than a list gives way to one of up to three elements.
  private static Expression among(Expression formula, Expression member, List<Literal> members) {
    return switch (formula) {
      case Expression.JsonArray(List<Expression> list) ->
          new Expression.JsonArray(list.stream().map(_ -> member).toList());
      case Expression.Call call when call.function().equals("list") ->
          with(call, call.arguments().size() - 1, member);
      case Expression.Call call when call.function().equals("maybe") ->
          with(call, 1, among(call.arguments().get(1).value(), member, members));
      case Expression.Call call when call.function().equals("if") ->
          with(
              with(call, 1, among(call.arguments().get(1).value(), member, members)),
              2,
              among(call.arguments().get(2).value(), member, members));
      case Expression.Null none -> none;
      default ->
          FormulaFacts.parsed(
              "list(1, " + Math.min(MANY, members.size()) + ", " + oneOf(members) + ")");
    };
  }

  private static Expression.Call with(Expression.Call call, int place, Expression argument) {
    List<Argument> arguments = new ArrayList<>(call.arguments());
    arguments.set(place, new Argument(null, argument));
    return new Expression.Call(null, call.function(), arguments);
  }

  /// The formula of an array with a number of elements that is allowed; unchanged where it cannot
  /// be told how many it has.
  static String fit(String formula, Span elements) {
    if (elements.equals(Span.ANY)) {
      return formula;
    }
    if (elements.most() == 0) {
      return NONE;
    }
    Expression natural = FormulaFacts.parsed(formula);
    Expression fitted = fit(natural, elements);
    return fitted.equals(natural) ? formula : ExpressionText.of(fitted);
  }

  private static Expression fit(Expression formula, Span elements) {
    return switch (formula) {
      case Expression.JsonArray(List<Expression> list) -> list(list, elements);
      case Expression.Call call when call.function().equals("list") -> list(call, elements);
      case Expression.Call call when call.function().equals("maybe") ->
          new Expression.Call(
              null,
              call.function(),
              List.of(
                  call.arguments().getFirst(),
                  new Argument(null, fit(call.arguments().get(1).value(), elements))));
      case Expression.Call call when call.function().equals("if") ->
          new Expression.Call(
              null,
              call.function(),
              List.of(
                  call.arguments().getFirst(),
                  new Argument(null, fit(call.arguments().get(1).value(), elements)),
                  new Argument(null, fit(call.arguments().get(2).value(), elements))));
      default -> formula;
    };
  }

  /// `list(1, 4, …)` with other ends.
  private static Expression list(Expression.Call call, Span elements) {
    List<Argument> arguments = call.arguments();
    if (arguments.size() != 3
        || !(arguments.get(0).value() instanceof Expression.Numeric(long least, int _))
        || !(arguments.get(1).value() instanceof Expression.Numeric(long most, int _))) {
      return call;
    }
    long fewest = Math.min(Math.max(least, elements.least()), elements.most());
    long longest = Math.min(Math.max(most, fewest), elements.most());
    return new Expression.Call(
        null,
        call.function(),
        List.of(
            new Argument(null, new Expression.Numeric(fewest, 0)),
            new Argument(null, new Expression.Numeric(longest, 0)),
            arguments.get(2)));
  }

  /// Repeats what the list is made of, or leaves out its end.
  private static Expression list(List<Expression> list, Span elements) {
    if (list.isEmpty()) {
      return new Expression.JsonArray(list);
    }
    List<Expression> fitted = new ArrayList<>(list);
    while (fitted.size() < elements.least()) {
      fitted.add(list.get(fitted.size() % list.size()));
    }
    return new Expression.JsonArray(fitted.subList(0, Math.min(fitted.size(), elements.most())));
  }
}
