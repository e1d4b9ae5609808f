package dev.highwater.seed.load;

import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Tells all problems of a plan in one failure.
final class Refusals {

  private Refusals() {}

  static Failure of(SeedPlan plan, List<Problem> problems) {
    if (problems.size() == 1) {
      Problem only = problems.getFirst();
      return Failure.of(only.what()).where(only.where()).why(only.why()).remedy(only.remedy());
    }
    return Failure.of("The plan cannot be carried out")
        .where(plan.dataset() + " " + plan.version())
        .why(
            problems.stream()
                .map(problem -> problem.what() + " (" + problem.where() + "): " + problem.why())
                .collect(Collectors.joining("\n")))
        .remedy(
            problems.stream().map(Problem::remedy).distinct().collect(Collectors.joining("\n")));
  }
}
