package dev.highwater.seed.generate;

import static dev.highwater.seed.generate.Term.OfLong.NULL;

import dev.highwater.dataset.expression.Expression;
import dev.highwater.dataset.random.Cell;
import dev.highwater.dataset.random.Permutation;
import dev.highwater.dataset.random.law.Law;
import dev.highwater.dataset.random.law.ZipfSampler;
import dev.highwater.dataset.spec.RowLaw;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.Map;

/// Functions that choose a row of a table.
final class LinkFunctions {

  private LinkFunctions() {}

  static void register(Map<String, Function> functions) {
    functions.put("draw", LinkFunctions::draw);
    functions.put("row", LinkFunctions::rowAt);
    functions.put("first", LinkFunctions::first);
    functions.put("child", LinkFunctions::child);
  }

  /// Rows of a table that a row of this scope may refer to: those of other tables that exist at its
  /// level of the grid; of its own table, those before it.
  static Term.OfLong available(TableScope scope, QualifiedName target) {
    if (target.equals(scope.name())) {
      return row -> row;
    }
    long[] atGrid = scope.world().extent(target).atGrid();
    return row -> atGrid[scope.level(row)];
  }

  private static Value draw(CallSite call) {
    QualifiedName table = call.expect(1, 2).table(0);
    Every every = call.every(0);
    Term.OfLong available = counted(every, available(call.scope(), table));
    long key = call.drawKey();
    if (call.size() == 1) {
      return Links.to(
          table,
          row -> {
            long rows = available.at(row);
            return rows == 0 ? NULL : every.at(Cell.below(Cell.draw(key, row, 0), rows));
          });
    }
    if (!(call.arguments().get(1).value() instanceof Expression.Call law)
        || law.arguments().size() != 1) {
      throw new CompileFailure(
          "the law of draw(…) is not understood", "write zipf 1.1 or recent 0.2");
    }
    double parameter =
        Numbers.constant(call.compile(law.arguments().getFirst().value()), "the law's parameter");
    return switch (law.function()) {
      case "zipf" -> Links.to(table, placed(every, skewed(available, parameter, key)));
      case "recent" -> Links.to(table, placed(every, recent(available, parameter, key)));
      default ->
          throw new CompileFailure(
              "draw(…) knows no law '" + law.function() + "'", "write zipf 1.1 or recent 0.2");
    };
  }

  private static Term.OfLong skewed(Term.OfLong available, double exponent, long key) {
    ZipfSampler sampler = new Law.Zipf(exponent, 1, Integer.MAX_VALUE).sampler();
    long[] known = {0};
    double[] end = {0};
    return row -> {
      long rows = available.at(row);
      if (rows == 0) {
        return NULL;
      }
      if (rows != known[0]) {
        known[0] = rows;
        end[0] = sampler.end(rows);
      }
      return sampler.sample(key, row, rows, end[0]) - 1;
    };
  }

  private static Term.OfLong recent(Term.OfLong available, double share, long key) {
    return row -> {
      long rows = available.at(row);
      if (rows == 0) {
        return NULL;
      }
      long window = Math.max(1, (long) StrictMath.ceil(rows * share));
      return rows - 1 - Cell.below(Cell.draw(key, row, 0), window);
    };
  }

  /// A row of a table, no two children of a parent the same.
  static Value distinct(CallSite call) {
    QualifiedName table = call.table(0);
    Every every = call.every(0);
    Term.OfLong available = available(call.scope(), table);
    FanOut fanOut = call.scope().fanOut();
    long key = call.drawKey();
    return Links.to(
        table,
        row -> {
          long rows = every.rows(available.at(row));
          long ordinal = fanOut.ordinal(row);
          if (ordinal >= rows) {
            return NULL;
          }
          long own = Cell.draw(key, fanOut.parent(row), 0);
          return every.at(Permutation.of(own, rows).apply(ordinal));
        });
  }

  private static Value rowAt(CallSite call) {
    QualifiedName table = call.expect(2, 2).table(0);
    TableScope scope = call.scope();
    Term.OfLong index = placed(call.every(0), call.whole(1));
    if (table.equals(scope.name())) {
      return Links.to(table, row -> within(index.at(row), row + 1));
    }
    Extent extent = scope.world().extent(table);
    long everywhere = extent.atGrid()[0];
    return Links.to(
        table,
        row -> {
          long wanted = index.at(row);
          return wanted != NULL && wanted < everywhere
              ? within(wanted, everywhere)
              : within(wanted, scope.existing(extent, row));
        });
  }

  private static Term.OfLong counted(Every every, Term.OfLong rows) {
    return every.equals(Every.ALL) ? rows : row -> every.rows(rows.at(row));
  }

  /// Indexes below 0 stay what they are: there is no such row.
  private static Term.OfLong placed(Every every, Term.OfLong indexes) {
    return every.equals(Every.ALL)
        ? indexes
        : row -> {
          long index = indexes.at(row);
          return index == NULL || index < 0 ? index : every.at(index);
        };
  }

  private static long within(long wanted, long rows) {
    return wanted == NULL || wanted < 0 || wanted >= rows ? NULL : wanted;
  }

  private static Value first(CallSite call) {
    QualifiedName table = call.expect(1, 1).table(0);
    return Links.to(table, nth(call.scope(), table, row -> 0));
  }

  private static Value child(CallSite call) {
    QualifiedName table = call.expect(2, 2).table(0);
    return Links.to(table, nth(call.scope(), table, call.whole(1)));
  }

  private static Term.OfLong nth(TableScope scope, QualifiedName table, Term.OfLong index) {
    if (scope.world().definition(table).rows() instanceof RowLaw.Nodes nodes
        && nodes.forest().equals(scope.name())) {
      ForestIndex forest = scope.world().forest(scope.name());
      return row -> {
        long n = index.at(row);
        return n < 0 || n >= forest.size(row) ? NULL : forest.start(row) + n;
      };
    }
    FanOut children = ChildFunctions.childrenOf(scope, table);
    return row -> {
      long n = index.at(row);
      long count = children.children(row);
      return n < 0 || n >= count ? NULL : children.first(row) + n;
    };
  }
}
