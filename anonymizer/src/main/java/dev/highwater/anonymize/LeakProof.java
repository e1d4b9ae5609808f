package dev.highwater.anonymize;

import dev.highwater.anonymize.check.Check;
import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.job.AnonymizeJob;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.run.AnonymizeRun;
import dev.highwater.schema.session.Cancellation;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The proof of a run: the check of all rows, before anybody sees the target. Where it finds
/// something, the target is dropped and the old one stays.
public final class LeakProof implements AnonymizeJob.Proof {

  private final Policy policy;
  private final CheckOptions options;
  private final Cancellation cancellation;
  private @Nullable CheckResult result;

  public LeakProof(Policy policy, CheckOptions options, Cancellation cancellation) {
    this.policy = policy;
    this.options = options;
    this.cancellation = cancellation;
  }

  @Override
  public void of(AnonymizeRun run) throws SQLException, InterruptedException, LeakException {
    run.say("looking for what is left of the source");
    CheckResult found =
        Check.run(
            run.source(),
            run.target().next(),
            policy,
            options.withSnapshot(run.snapshot()),
            cancellation);
    result = found;
    if (!found.clean()) {
      run.target().drop();
      throw new LeakException(found);
    }
  }

  /// What was found, once it was looked for.
  public Optional<CheckResult> result() {
    return Optional.ofNullable(result);
  }
}
