package dev.highwater.seed.plan;

import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Tells all problems of a plan in one failure, each with what mends it.
public final class Refusals {

  private Refusals() {}

  /// The failure; one problem alone is told as such.
  ///
  /// @param what cannot be done, for when there are several problems
  /// @param where it cannot be done
  public static Failure of(String what, String where, List<Problem> problems) {
    if (problems.size() == 1) {
      Problem only = problems.getFirst();
      return Failure.of(only.what()).where(only.where()).why(only.why()).remedy(only.remedy());
    }
    return Failure.of(what)
        .where(where)
        .why(problems.stream().map(Refusals::told).collect(Collectors.joining("\n")))
        .remedy("Do what stands behind each arrow, then run it again");
  }

  private static String told(Problem problem) {
    return "%s\n  %s: %s\n  → %s"
        .formatted(
            problem.what(), problem.where(), indented(problem.why()), indented(problem.remedy()));
  }

  private static String indented(String lines) {
    return lines.strip().replace("\n", "\n    ");
  }
}
