package dev.highwater.dataset.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/// Steps that are one call each.
///
/// @param repository where it is written that they ran
/// @param transactions of the repository; what a step changes elsewhere is its own affair
public record JobSteps(JobRepository repository, PlatformTransactionManager transactions) {

  /// A step that does this whenever it is reached, also where an earlier attempt has done it: what
  /// is done is written elsewhere, and a step that finds nothing to do is quick.
  public Step always(String name, Work work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              work.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /// What a step does.
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }
}
