package dev.highwater.volume.workload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.Executor.Pool;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlStatement;
import dev.highwater.volume.testing.ObcmsRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LoadRunnerIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.obcms();

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    ObcmsRows.fill(DATABASE.settings(), 1_000);
  }

  @Test
  void everyOperationOfTheObcmsMixRunsWithoutAnError()
      throws SQLException, IOException, InterruptedException {
    LoadProfile steady = ScenarioReader.read(ScenarioSource.find("obcms")).loads().getFirst();
    LoadProfile brief = profile(60, 2, steady.mix());

    LoadResult result = new LoadRunner(DATABASE.settings(), folder, 1_000).run(brief);

    assertThat(result.operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.firstError()).isEmpty();
              assertThat(operation.iterations()).isPositive();
              assertThat(operation.response().max())
                  .isGreaterThanOrEqualTo(operation.service().p50());
            });
    assertThat(result.errors()).isZero();
    assertThat(result.iterations() + result.dropped()).isEqualTo(120);
  }

  @Test
  void writesAreReallyWritten() throws SQLException, IOException, InterruptedException {
    DATABASE.execute("CREATE TABLE written (n bigint PRIMARY KEY)");
    Operation insert =
        operation(
            "insert", "INSERT INTO written VALUES (:iteration)", Kind.WRITE, Optional.empty());

    LoadResult result =
        new LoadRunner(DATABASE.settings(), folder, 1).run(profile(100, 1, List.of(insert)));

    long warmUp = 20;
    assertThat(DATABASE.column("SELECT count(*) FROM written"))
        .containsExactly(String.valueOf(result.iterations() + warmUp));
  }

  @Test
  void aServerThatIsTooSlowShowsInResponsesAndDroppedIterationsNotInService()
      throws SQLException, IOException, InterruptedException {
    Operation sleep = operation("sleep", "SELECT pg_sleep(0.2)", Kind.READ, Optional.empty());

    LoadResult result =
        new LoadRunner(DATABASE.settings(), folder, 1).run(profile(100, 1, List.of(sleep)));

    assertThat(result.dropped()).isPositive();
    assertThat(result.iterations() + result.dropped()).isEqualTo(100);
    assertThat(result.achievedRate()).isLessThan(50);
    assertThat(result.response().p50()).isGreaterThan(result.service().p50());
    assertThat(result.generatorBound()).isFalse();
  }

  @Test
  void errorsAreCountedWithTheFirstOfThem() throws SQLException, IOException, InterruptedException {
    Operation wrong =
        operation(
            "wrong", "SELECT 1 / (:iteration::int - :iteration::int)", Kind.READ, Optional.empty());
    Operation gone =
        operation(
            "gone", "SELECT pg_terminate_backend(pg_backend_pid())", Kind.READ, Optional.empty());

    LoadResult result =
        new LoadRunner(DATABASE.settings(), folder, 1).run(profile(50, 1, List.of(wrong, gone)));

    assertThat(result.operations().get(0).errors())
        .isEqualTo(result.operations().get(0).iterations())
        .isPositive();
    assertThat(result.operations().get(0).firstError()).contains("22012");
    assertThat(result.operations().get(1).firstError()).contains("57P01");
  }

  @Test
  void anOperationWithoutParametersToDrawFromIsRefused() {
    Operation empty =
        operation(
            "empty",
            "SELECT :n",
            Kind.READ,
            Optional.of(
                new SqlStatement(
                    "none", Optional.empty(), "SELECT 1 AS n WHERE false", List.of())));

    assertThatThrownBy(
            () ->
                new LoadRunner(DATABASE.settings(), folder, 1).run(profile(50, 1, List.of(empty))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nothing to work on");
  }

  @Test
  void wholeHistogramsAreKept() throws SQLException, IOException, InterruptedException {
    Operation one = operation("one", "SELECT 1", Kind.READ, Optional.empty());

    LoadResult result =
        new LoadRunner(DATABASE.settings(), folder, 1).run(profile(100, 1, List.of(one)));

    HistogramLogReader reader =
        new HistogramLogReader(folder.resolve(result.histogramFile()).toFile());
    EncodableHistogram response = reader.nextIntervalHistogram();
    assertThat(response.getTag()).isEqualTo("response/one");
    assertThat(((Histogram) response).getTotalCount()).isEqualTo(result.iterations());
    reader.close();
  }

  private static LoadProfile profile(double rate, int seconds, List<Operation> mix) {
    return profile(
        new Executor.ConstantArrivalRate(
            rate, Duration.ofSeconds(seconds), Pool.of(4), Duration.ofSeconds(5)),
        mix);
  }

  private static LoadProfile profile(Executor executor, List<Operation> mix) {
    return new LoadProfile("test", executor, Duration.ofMillis(200), Duration.ofSeconds(5), mix);
  }

  private static Operation operation(
      String name, String sql, Kind kind, Optional<SqlStatement> parameters) {
    return new Operation(
        name,
        "work",
        kind,
        1,
        SqlParser.parse(name + ".sql", sql, new ArrayList<>()).orElseThrow(),
        parameters);
  }
}
