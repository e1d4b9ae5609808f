package dev.highwater.volume.compare;

import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Compares what must be the same: results, statements sent, and what the server counted.
final class CounterComparer {

  private final Mode mode;

  CounterComparer(Mode mode) {
    this.mode = mode;
  }

  List<Difference> compare(ReportPair pair) {
    List<Difference> found = new ArrayList<>();
    String failed = pair.candidate().failure();
    String failedBefore = pair.baseline().failure();
    if (failed != null || failedBefore != null) {
      if (failed != null && failedBefore == null) {
        found.add(numberless(pair, "failure", Weight.REGRESSION, "it fails: " + failed));
      } else if (failed == null) {
        found.add(numberless(pair, "failure", Weight.IMPROVEMENT, "it no longer fails"));
      }
      return found;
    }
    exact(
        found,
        pair,
        "result",
        "rows",
        pair.baseline().resultRows(),
        pair.candidate().resultRows(),
        "it returns %s rows, %s in the baseline: the answer is another");
    statements(found, pair);
    for (Counted counted : Counted.ALL) {
      counter(found, pair, counted);
    }
    return found;
  }

  private static void exact(
      List<Difference> found,
      ReportPair pair,
      String metric,
      String unit,
      long baseline,
      long candidate,
      String words) {
    if (baseline != candidate) {
      found.add(
          of(
              pair,
              "",
              metric,
              (double) baseline,
              (double) candidate,
              unit,
              Weight.REGRESSION,
              words.formatted(Figures.count(candidate), Figures.count(baseline))));
    }
  }

  private static void statements(List<Difference> found, ReportPair pair) {
    int was = pair.baseline().statementsPerExecution();
    int is = pair.candidate().statementsPerExecution();
    if (was != is) {
      found.add(
          of(
              pair,
              "",
              "statements",
              was,
              is,
              "statements",
              is > was ? Weight.REGRESSION : Weight.IMPROVEMENT,
              "it sends %s statements, %s in the baseline"
                  .formatted(Figures.count(is), Figures.count(was))));
    }
  }

  private void counter(List<Difference> found, ReportPair pair, Counted counted) {
    double was = counted.ofReport().applyAsDouble(pair.baseline());
    double is = counted.ofReport().applyAsDouble(pair.candidate());
    if (!counted.differs(was, is, mode, pair.parallel())) {
      return;
    }
    String factor = was > 0 && is / was >= 1.05 ? ", %s times".formatted(times(is / was)) : "";
    found.add(
        of(
            pair,
            most(pair, counted, is > was),
            counted.metric(),
            was,
            is,
            counted.unit(),
            is > was ? Weight.REGRESSION : Weight.IMPROVEMENT,
            "%s: %s, %s in the baseline%s"
                .formatted(
                    counted.metric(),
                    Figures.value(is, counted.unit()),
                    Figures.value(was, counted.unit()),
                    factor)));
  }

  private static String times(double factor) {
    return Figures.plain(factor);
  }

  /// The statement in which the counter changed most.
  private static String most(ReportPair pair, Counted counted, boolean more) {
    Comparator<ReportPair.Plans> byChange =
        Comparator.comparingDouble(
            p ->
                counted.ofPlan().applyAsDouble(p.candidate())
                    - counted.ofPlan().applyAsDouble(p.baseline()));
    return pair.plans().stream()
        .max(more ? byChange : byChange.reversed())
        .map(ReportPair.Plans::statement)
        .orElse("");
  }

  private static Difference numberless(
      ReportPair pair, String metric, Weight weight, String words) {
    return of(pair, "", metric, Double.NaN, Double.NaN, "", weight, words);
  }

  static Difference of(
      ReportPair pair,
      String statement,
      String metric,
      double baseline,
      double candidate,
      String unit,
      Weight weight,
      String words) {
    return new Difference(
        pair.subject(),
        pair.module(),
        statement,
        pair.rung(),
        metric,
        baseline,
        candidate,
        unit,
        weight,
        words);
  }
}
