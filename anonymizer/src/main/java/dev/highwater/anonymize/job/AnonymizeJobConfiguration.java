package dev.highwater.anonymize.job;

import dev.highwater.anonymize.run.AnonymizeRun;
import dev.highwater.anonymize.run.CopyStream;
import dev.highwater.anonymize.snapshot.TableRange;
import dev.highwater.dataset.job.JobSteps;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.support.SimplePartitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The table of contents of a run. Every step may run again after it was complete: what is done is
/// in the target's ledger, which alone can be trusted after a kill.
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = AnonymizeJobConfiguration.TABLE_PREFIX)
class AnonymizeJobConfiguration {

  static final String TABLE_PREFIX = "ANONYMIZE_";

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Job anonymizeJob(
      JobRepository repository,
      Step copy,
      AnonymizeRun run,
      AnonymizeJob.Proof proof,
      PlatformTransactionManager tm) {
    JobSteps steps = new JobSteps(repository, tm);
    return new JobBuilder("anonymize", repository)
        .start(steps.always("prepare", run::prepare))
        .next(copy)
        .next(steps.always("finish", run::finish))
        .next(steps.always("check", () -> proof.of(run)))
        .next(steps.always("swap", run::swap))
        .build();
  }

  /// As many partitions as there are streams. Ranges are dealt while it runs, so that no stream is
  /// idle while another has many left.
  @Bean
  Step copy(JobRepository repository, Step stream, AnonymizeRun run) {
    return new StepBuilder("copy", repository)
        .partitioner("stream", new SimplePartitioner())
        .step(stream)
        .gridSize(run.streams())
        .taskExecutor(new SimpleAsyncTaskExecutor("anonymize-"))
        .allowStartIfComplete(true)
        .build();
  }

  /// One stream: a range at a time, each in a transaction of the target that the repository knows
  /// nothing of.
  @Bean
  Step stream(JobRepository repository, AnonymizeRun run, PlatformTransactionManager tm) {
    return new JobSteps(repository, tm)
        .always(
            "stream",
            () -> {
              try (CopyStream stream = run.open()) {
                for (@Nullable TableRange range = next(run); range != null; range = next(run)) {
                  stream.copy(range);
                }
              }
            });
  }

  private static @Nullable TableRange next(AnonymizeRun run) {
    return run.take().orElse(null);
  }
}
