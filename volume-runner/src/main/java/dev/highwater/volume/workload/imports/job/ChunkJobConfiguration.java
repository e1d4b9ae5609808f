package dev.highwater.volume.workload.imports.job;

import dev.highwater.dataset.job.JobSteps;
import dev.highwater.volume.workload.imports.line.Imported;
import dev.highwater.volume.workload.imports.line.Line;
import dev.highwater.volume.workload.imports.line.MalformedLine;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The table of contents of an import in chunks.
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = ChunkJobConfiguration.TABLE_PREFIX)
class ChunkJobConfiguration {

  static final String TABLE_PREFIX = "IMPORT_";

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Job importJob(
      JobRepository repository,
      Step lines,
      ChunkImport chunks,
      AtomicReference<Imported> done,
      PlatformTransactionManager tm) {
    return new JobBuilder("import", repository)
        .start(lines)
        .next(new JobSteps(repository, tm).always("finish", () -> done.set(chunks.finish())))
        .build();
  }

  @Bean
  Step lines(JobRepository repository, ChunkImport chunks, PlatformTransactionManager tm) {
    return new StepBuilder("lines", repository)
        .<Line, Line>chunk(chunks.size())
        .transactionManager(tm)
        .reader(chunks::read)
        .processor(chunks::checked)
        .writer(chunk -> chunks.write(chunk.getItems().stream().map(Line.class::cast).toList()))
        .faultTolerant()
        .skipPolicy((failure, count) -> cause(failure) != null)
        .skipListener(new Skipped(chunks))
        .allowStartIfComplete(true)
        .build();
  }

  /// Finds the reasons in what Spring Batch wraps around them.
  static @Nullable MalformedLine cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof MalformedLine line) {
        return line;
      }
    }
    return null;
  }
}
