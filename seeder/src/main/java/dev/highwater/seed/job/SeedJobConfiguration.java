package dev.highwater.seed.job;

import dev.highwater.dataset.job.JobSteps;
import dev.highwater.seed.load.LoadUnit;
import dev.highwater.seed.load.SeedRun;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.support.SimplePartitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The table of contents of a seeding run.
///
/// Every step may run again after it was complete: what is done already is written in the target's
/// ledger, which alone can be trusted after a kill, and a step that finds nothing to do is quick.
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = SeedJobConfiguration.TABLE_PREFIX)
class SeedJobConfiguration {

  static final String JOB = "seed";
  static final String TABLE_PREFIX = "SEED_";

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Job seedJob(JobRepository repository, Step load, SeedRun run, PlatformTransactionManager tm) {
    JobSteps steps = new JobSteps(repository, tm);
    return new JobBuilder(JOB, repository)
        .start(steps.always("check", run::check))
        .next(steps.always("pre-data", run::preData))
        .next(load)
        .next(steps.always("post-data", run::postData))
        .next(steps.always("count", run::count))
        .next(steps.always("finish", run::finish))
        .build();
  }

  /// As many partitions as there are streams. Ranges are dealt while it runs, so that no stream is
  /// idle while another has many ranges left.
  @Bean
  Step load(JobRepository repository, Step stream, SeedRun run) {
    return new StepBuilder("load", repository)
        .partitioner("stream", new SimplePartitioner())
        .step(stream)
        .gridSize(run.streams())
        .taskExecutor(new SimpleAsyncTaskExecutor("seed-"))
        .allowStartIfComplete(true)
        .build();
  }

  /// One stream: an item is a range, never a row, and is a chunk of its own.
  @Bean
  Step stream(
      JobRepository repository,
      ItemStreamWriter<LoadUnit> unitWriter,
      SeedRun run,
      PlatformTransactionManager tm) {
    ItemReader<LoadUnit> queue = () -> run.take().orElse(null);
    return new StepBuilder("stream", repository)
        .<LoadUnit, LoadUnit>chunk(1)
        .transactionManager(tm)
        .reader(queue)
        .writer(unitWriter)
        .allowStartIfComplete(true)
        .build();
  }

  /// A writer, and with it a session in the target, for each partition.
  @Bean
  @Scope(scopeName = "step", proxyMode = ScopedProxyMode.INTERFACES)
  UnitWriter unitWriter(SeedRun run) {
    return new UnitWriter(run);
  }
}
