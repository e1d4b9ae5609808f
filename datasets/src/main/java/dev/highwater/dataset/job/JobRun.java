package dev.highwater.dataset.job;

import java.util.function.Consumer;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// One attempt after the other at a job.
///
/// An instance of the job is one attempt. A killed or failed attempt is taken up again; after a
/// complete one the next begins. That no other process does the same must be known from elsewhere,
/// not from the history, so an execution that still calls itself running was killed.
public final class JobRun {

  private JobRun() {}

  /// Runs all steps of a job, or those that are left of it.
  ///
  /// @param configuration makes the one job there is
  /// @param beans registers what the configuration needs, besides the data source
  /// @param parameters of an attempt, counted from 1
  /// @throws Exception what a step threw, unwrapped
  public static void run(
      ControlDatabase control,
      Class<?> configuration,
      Consumer<GenericApplicationContext> beans,
      LongFunction<JobParameters> parameters)
      throws Exception {
    try (GenericApplicationContext context = context(control, configuration, beans)) {
      JobExecution execution = launch(context, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw cause(execution);
      }
    }
  }

  private static GenericApplicationContext context(
      ControlDatabase control, Class<?> configuration, Consumer<GenericApplicationContext> beans) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("dataSource", DataSource.class, control::dataSource);
    beans.accept(context);
    context.register(configuration);
    context.refresh();
    return context;
  }

  private static JobExecution launch(
      GenericApplicationContext context, LongFunction<JobParameters> of)
      throws JobExecutionException {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    Job job = context.getBean(Job.class);
    for (long attempt = 1; ; attempt++) {
      JobParameters parameters = of.apply(attempt);
      forgetIfNeverBegun(repository, job, parameters);
      JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
      if (last != null && last.getStatus().isRunning()) {
        operator.recover(last);
      }
      if (last == null || restartable(last.getStatus())) {
        return operator.start(job, parameters);
      }
    }
  }

  /// A kill may leave an instance whose first execution did not reach the disk. Spring Batch
  /// refuses to start such a one.
  private static void forgetIfNeverBegun(
      JobRepository repository, Job job, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      repository.deleteJobInstance(instance);
    }
  }

  private static boolean restartable(BatchStatus status) {
    return switch (status) {
      case STARTING, STARTED, STOPPING, STOPPED, FAILED -> true;
      case COMPLETED, ABANDONED, UNKNOWN -> false;
    };
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
