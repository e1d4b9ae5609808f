package dev.highwater.seed.job;

import dev.highwater.seed.load.SeedRun;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

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
    try (ControlDatabase control = ControlDatabase.open(directory, fileName(run));
        GenericApplicationContext context = context(run, control)) {
      JobExecution execution = launch(run, context);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw cause(execution);
      }
    }
  }

  private static GenericApplicationContext context(SeedRun run, ControlDatabase control) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(SeedRun.class, () -> run);
    context.registerBean("dataSource", DataSource.class, control::dataSource);
    context.register(SeedJobConfiguration.class);
    context.refresh();
    return context;
  }

  private static JobExecution launch(SeedRun run, GenericApplicationContext context)
      throws JobExecutionException {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    for (long attempt = 1; ; attempt++) {
      JobParameters parameters = parameters(run, attempt);
      JobExecution last = repository.getLastJobExecution(SeedJobConfiguration.JOB, parameters);
      if (last != null && last.getStatus().isRunning()) {
        operator.recover(last);
      }
      if (last == null || restartable(last.getStatus())) {
        return operator.start(context.getBean(Job.class), parameters);
      }
    }
  }

  private static boolean restartable(BatchStatus status) {
    return switch (status) {
      case STARTING, STARTED, STOPPING, STOPPED, FAILED -> true;
      case COMPLETED, ABANDONED, UNKNOWN -> false;
    };
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

  /// The first failure that is not merely Spring Batch's word for one.
  private static Exception cause(JobExecution execution) {
    for (Throwable failure : execution.getAllFailureExceptions()) {
      Throwable innermost = failure;
      while (innermost.getCause() != null && spring(innermost)) {
        innermost = innermost.getCause();
      }
      if (!spring(innermost) && innermost instanceof Exception exception) {
        return exception;
      }
    }
    return new IllegalStateException(
        "The run ended as "
            + execution.getStatus()
            + ": "
            + execution.getExitStatus().getExitDescription());
  }

  private static boolean spring(Throwable failure) {
    return failure.getClass().getName().startsWith("org.springframework.");
  }
}
