package dev.highwater.dataset.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class JobRunTest {

  private static final String PREFIX = "TRIAL_";

  @TempDir Path directory;
  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void whatFailedIsTakenUpAgainAndAfterACompleteAttemptComesTheNext() throws Exception {
    try (ControlDatabase control = ControlDatabase.open(directory, "history", PREFIX)) {
      assertThatThrownBy(() -> run(control, () -> fail()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not this time");
      run(control, worked::incrementAndGet);
      run(control, worked::incrementAndGet);

      assertThat(worked).hasValue(2);
      assertThat(rows(control, "JOB_INSTANCE")).isEqualTo(2);
      assertThat(rows(control, "JOB_EXECUTION")).isEqualTo(3);
    }
  }

  @Test
  void anInstanceWhoseExecutionWasLostWithTheProcessDoesNotBlockTheNextRun() throws Exception {
    try (ControlDatabase control = ControlDatabase.open(directory, "history", PREFIX)) {
      run(control, worked::incrementAndGet);
      JdbcTemplate history = new JdbcTemplate(control.dataSource());
      for (String table :
          new String[] {
            "STEP_EXECUTION_CONTEXT",
            "STEP_EXECUTION",
            "JOB_EXECUTION_CONTEXT",
            "JOB_EXECUTION_PARAMS",
            "JOB_EXECUTION"
          }) {
        history.update("DELETE FROM " + PREFIX + table);
      }

      run(control, worked::incrementAndGet);

      assertThat(worked).hasValue(2);
      assertThat(rows(control, "JOB_INSTANCE")).isEqualTo(1);
    }
  }

  private static void fail() {
    throw new IllegalArgumentException("not this time");
  }

  private static int rows(ControlDatabase control, String table) {
    Integer count =
        new JdbcTemplate(control.dataSource())
            .queryForObject("SELECT count(*) FROM " + PREFIX + table, Integer.class);
    return count == null ? 0 : count;
  }

  private static void run(ControlDatabase control, JobSteps.Work work) throws Exception {
    JobRun.run(
        control,
        Trial.class,
        (GenericApplicationContext context) ->
            context.registerBean("work", JobSteps.Work.class, () -> work),
        JobRunTest::attempt);
  }

  private static JobParameters attempt(long number) {
    return new JobParametersBuilder().addLong("attempt", number).toJobParameters();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableBatchProcessing
  @EnableJdbcJobRepository(tablePrefix = PREFIX)
  static class Trial {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Job trial(JobRepository repository, JobSteps.Work work, PlatformTransactionManager tm) {
      return new JobBuilder("trial", repository)
          .start(new JobSteps(repository, tm).always("work", work))
          .build();
    }
  }
}
