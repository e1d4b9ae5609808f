package dev.highwater.seed.generate;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.expression.Expression.Argument;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;

/// A call of a function that is being compiled.
final class CallSite {

  private final ExpressionCompiler compiler;
  private final Expression.Call call;

  CallSite(ExpressionCompiler compiler, Expression.Call call) {
    this.compiler = compiler;
    this.call = call;
  }

  TableScope scope() {
    return compiler.scope();
  }

  ExpressionCompiler compiler() {
    return compiler;
  }

  String function() {
    return call.function();
  }

  List<Argument> arguments() {
    return call.arguments();
  }

  int size() {
    return call.arguments().size();
  }

  CallSite expect(int minimum, int maximum) {
    if (size() < minimum || size() > maximum) {
      throw new CompileFailure(
          function()
              + "(…) takes "
              + (minimum == maximum ? "" + minimum : minimum + " to " + maximum)
              + " arguments, not "
              + size(),
          "docs/dataset-spec.md lists the functions");
    }
    return this;
  }

  Value value(int index) {
    return compiler.compile(call.arguments().get(index).value());
  }

  Value compile(Expression expression) {
    return compiler.compile(expression);
  }

  /// An argument as whole numbers.
  Term.OfLong whole(int index) {
    return Numbers.whole(value(index));
  }

  /// An argument as floats.
  Term.OfDouble floats(int index) {
    return Numbers.floats(value(index));
  }

  /// An argument that must be a plain number.
  double constant(int index) {
    return Numbers.constant(value(index), "argument " + (index + 1) + " of " + function());
  }

  /// An argument that is a name, not a value: a table, a pool.
  String name(int index) {
    return dotted(call.arguments().get(index).value());
  }

  /// An argument that names a table, or some rows of one.
  QualifiedName table(int index) {
    Expression argument = call.arguments().get(index).value();
    return table(
        argument instanceof Expression.Call every
                && Every.isEvery(every)
                && !every.arguments().isEmpty()
            ? every.arguments().getFirst().value()
            : argument);
  }

  /// Which rows of the table an argument means.
  Every every(int index) {
    return Every.of(this, index);
  }

  /// The table that `table` or `schema.table` names.
  QualifiedName table(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> new QualifiedName("public", name.name());
      case Expression.Member(Expression.Name schema, String name) ->
          new QualifiedName(schema.name(), name);
      default -> throw new CompileFailure(function() + "(…) takes a table here", "");
    };
  }

  String dotted(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name.name();
      case Expression.Member member -> dotted(member.target()) + "." + member.name();
      default -> throw new CompileFailure(function() + "(…) takes a name here", "");
    };
  }

  long drawKey() {
    return compiler.drawKey(function());
  }
}
