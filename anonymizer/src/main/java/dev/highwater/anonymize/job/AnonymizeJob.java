package dev.highwater.anonymize.job;

import dev.highwater.anonymize.run.AnonymizeRun;
import dev.highwater.dataset.job.ControlDatabase;
import dev.highwater.dataset.job.JobRun;
import dev.highwater.schema.connect.ConnectionSettings;
import java.nio.file.Path;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Runs an anonymizing as a job whose history outlives the process. Neither a value of a row nor
/// anything of the key is in the history.
public final class AnonymizeJob {

  private AnonymizeJob() {}

  /// Runs all steps of a run, or those that are left of it.
  ///
  /// @param proof looks at the filled target before it takes its place; throws where it may not
  /// @param directory where the history of runs is kept
  /// @throws Exception what a step threw, unwrapped
  public static void run(AnonymizeRun run, Proof proof, Path directory) throws Exception {
    try (ControlDatabase control =
        ControlDatabase.open(directory, fileName(run), AnonymizeJobConfiguration.TABLE_PREFIX)) {
      JobRun.run(
          control,
          AnonymizeJobConfiguration.class,
          context -> {
            context.registerBean(AnonymizeRun.class, () -> run);
            context.registerBean(Proof.class, () -> proof);
          },
          attempt -> parameters(run, attempt));
    }
  }

  /// What is shown of a target before anybody else sees it.
  @FunctionalInterface
  public interface Proof {
    /// Looks at it.
    ///
    /// @throws Exception where it may not take its place
    void of(AnonymizeRun run) throws Exception;
  }

  private static JobParameters parameters(AnonymizeRun run, long attempt) {
    return new JobParametersBuilder()
        .addString("target", run.target().wanted().url())
        .addString("policy", run.plan().policy().digest())
        .addLong("attempt", attempt)
        .toJobParameters();
  }

  /// One file a target, so that two databases can be filled from one work directory.
  private static String fileName(AnonymizeRun run) {
    ConnectionSettings target = run.target().wanted();
    String name = target.host() + "-" + target.port() + "-" + target.database();
    return "anonymize-" + name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
