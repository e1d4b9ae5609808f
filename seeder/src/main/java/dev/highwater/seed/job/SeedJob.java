package dev.highwater.seed.job;

import dev.highwater.dataset.job.ControlDatabase;
import dev.highwater.dataset.job.JobRun;
import dev.highwater.seed.load.SeedRun;
import java.nio.file.Path;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// Runs a seeding as a job whose history outlives the process.
///
/// An instance of the job is one attempt to bring one target to one scale of one dataset. A killed
/// or failed attempt is taken up again; after a complete one the next begins. That no other process
/// works on the target is known from the lock [SeedRun] holds there, not from the history, so an
/// execution that still calls itself running was killed.
public final class SeedJob {

  private SeedJob() {}

  /// Runs all steps of a run, or those that are left of it.
  ///
  /// @param run holds the target's lock already
  /// @param directory where the history of runs is kept
  /// @throws Exception what a step threw, unwrapped
  public static void run(SeedRun run, Path directory) throws Exception {
    try (ControlDatabase control =
        ControlDatabase.open(directory, fileName(run), SeedJobConfiguration.TABLE_PREFIX)) {
      JobRun.run(
          control,
          SeedJobConfiguration.class,
          context -> context.registerBean(SeedRun.class, () -> run),
          attempt -> parameters(run, attempt));
    }
  }

  private static JobParameters parameters(SeedRun run, long attempt) {
    return new JobParametersBuilder()
        .addString("target", run.target().url())
        .addString("dataset", run.plan().datasetId())
        .addLong("scale", run.plan().scale())
        .addLong("attempt", attempt)
        .toJobParameters();
  }

  /// One file a target, so that two databases can be seeded from one work directory.
  private static String fileName(SeedRun run) {
    String target = run.target().host() + "-" + run.target().port() + "-" + run.target().database();
    return "seed-" + target.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
