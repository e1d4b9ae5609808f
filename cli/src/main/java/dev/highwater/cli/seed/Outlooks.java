package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.schema.failure.Failure;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.load.Outlook;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.Refusals;

/// What a plan would do to its database, found out without doing it.
final class Outlooks {

  private Outlooks() {}

  /// The outlook of a plan that can be loaded.
  ///
  /// @throws Failure with all that keeps it from being loaded
  static Outlook of(Invocation invocation, Target target, Planning planning) {
    Outlook outlook =
        new Seeder(
                target.settings().withApplicationName("highwater seed"),
                SeedOptions.in(invocation.workDirectory()))
            .outlook(planning.plan(), planning.sources());
    if (!outlook.problems().isEmpty()) {
      throw Refusals.of(
          "This plan cannot be loaded here", target.settings().url(), outlook.problems());
    }
    return outlook;
  }
}
