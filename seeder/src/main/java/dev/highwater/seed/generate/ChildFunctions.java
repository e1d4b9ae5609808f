package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Map;

/// Functions over the fan-out children of a row. Children are contiguous, so what they add up to is
/// recomputed.
final class ChildFunctions {

  private ChildFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("count", ChildFunctions::count);
    functions.put("sum", call -> overChildren(call, Long::sum, 0));
    functions.put("min", call -> either(call, Math::min));
    functions.put("max", call -> either(call, Math::max));
  }

  /// A reading position over the children in `table` of this scope's rows, separate from the one
  /// that the table's own columns use.
  static FanOut childrenOf(TableScope scope, QualifiedName table) {
    RowLaw.PerParent law = scope.world().perParent(table);
    if (law == null || !law.parent().equals(scope.name())) {
      throw new CompileFailure(
          table + " is no fan-out of " + scope.name(),
          "only tables with 'per: " + scope.name() + "' are its children");
    }
    return new FanOut(scope.world().fanOut(table), World.count(scope.session(), table, law));
  }

  private static Value count(CallSite call) {
    FanOut children = childrenOf(call.scope(), call.expect(1, 1).table(0));
    return Value.of(Type.Plain.WHOLE, (Term.OfLong) children::children);
  }

  private static Value either(CallSite call, Fold fold) {
    return call.size() == 1 ? overChildren(call, fold, NULL) : NumberFunctions.extreme(call);
  }

  private static Value overChildren(CallSite call, Fold fold, long start) {
    if (!(call.expect(1, 1).arguments().getFirst().value() instanceof Expression.Member member)) {
      throw new CompileFailure(
          call.function() + "(…) of one argument takes child_table.column", "");
    }
    QualifiedName table = call.table(member.target());
    FanOut children = childrenOf(call.scope(), table);
    Value column = call.scope().session().scope(table).named(member.name(), false);
    if (column == null) {
      throw new CompileFailure(table + " has no column or let '" + member.name() + "'", "");
    }
    Term.OfLong longs = column.longs();
    return Value.of(
        column.type(),
        (Term.OfLong)
            row -> {
              long first = children.first(row);
              long last = first + children.children(row);
              long result = start;
              for (long child = first; child < last; child++) {
                long value = longs.at(child);
                if (value != NULL) {
                  result = result == NULL ? value : fold.of(result, value);
                }
              }
              return result;
            });
  }

  @FunctionalInterface
  private interface Fold {
    long of(long left, long right);
  }
}
