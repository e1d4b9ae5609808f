package dev.highwater.anonymize.run;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.snapshot.TableRange;
import dev.highwater.anonymize.subset.Subset;
import dev.highwater.anonymize.subset.SubsetText;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs as the job does, without it.
final class Runs {

  private Runs() {}

  /// Reads what somebody would write.
  static Subset subset(List<String> roots, List<String> children) {
    List<String> problems = new ArrayList<>();
    SubsetText text = new SubsetText(problems);
    List<Subset.Root> taken = new ArrayList<>();
    List<Subset.Follow> followed = new ArrayList<>();
    roots.forEach(one -> text.root(one, taken));
    children.forEach(one -> text.children(one, followed));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new Subset(taken, followed, Subset.SEED);
  }

  static MaskingKey key(String secret) {
    return MaskingKey.of(secret.repeat(4).getBytes(StandardCharsets.UTF_8));
  }

  static void run(
      ConnectionSettings source,
      ConnectionSettings target,
      String policy,
      MaskingKey key,
      int streams)
      throws Exception {
    run(source, target, PolicyReader.read("policy.yaml", policy), key, streams);
  }

  /// The same, whatever the policy says.
  static void run(
      ConnectionSettings source,
      ConnectionSettings target,
      Policy policy,
      MaskingKey key,
      int streams)
      throws Exception {
    Cancellation cancellation = new Cancellation();
    try (Snapshot snapshot = Snapshot.take(source, cancellation);
        AnonymizeRun run =
            AnonymizeRun.begin(
                snapshot,
                MaskPlan.of(policy, snapshot.catalog()),
                new TargetDatabase(target),
                key,
                Pack.load("ph"),
                new RunOptions(streams),
                RunProgress.SILENT,
                cancellation)) {
      run.prepare();
      Parallel.run(run.streams(), () -> copy(run));
      run.finish();
      run.swap();
    }
  }

  private static void copy(AnonymizeRun run) throws SQLException {
    try (CopyStream stream = run.open()) {
      for (Optional<TableRange> range = run.take(); range.isPresent(); range = run.take()) {
        stream.copy(range.get());
      }
    } catch (IOException failed) {
      throw new SQLException(failed);
    }
  }
}
