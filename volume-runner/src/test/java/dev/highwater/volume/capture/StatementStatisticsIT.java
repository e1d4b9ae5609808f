package dev.highwater.volume.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.StatementCounters;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class StatementStatisticsIT {

  private final List<String> warnings = new ArrayList<>();

  @ParameterizedTest
  @EachServer
  void onlyWhatWasGainedSinceTheLastLookIsTold(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection observer = database.connect();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t AS SELECT n FROM generate_series(1, 50) n");
      StatementStatistics statistics = StatementStatistics.open(observer, this::warn).orElseThrow();
      String count = "SELECT /* highwater:report/page/count */ count(*) FROM t WHERE n > ";
      statement.execute(count + 1);
      statement.execute(count + 2);
      statement.execute("EXPLAIN " + count + 3);
      statement.execute("SELECT sum(n) FROM t");

      List<StatementCounters> first = statistics.gained(this::warn);
      statement.execute(count + 4);
      statement.execute("INSERT /* highwater:load/steady/write */ INTO t VALUES (51)");
      List<StatementCounters> second = statistics.gained(this::warn);

      assertThat(first)
          .singleElement()
          .satisfies(
              counters -> {
                assertThat(counters.workload()).isEqualTo("report");
                assertThat(counters.name()).isEqualTo("page/count");
                assertThat(counters.calls()).isEqualTo(2);
                assertThat(counters.rows()).isEqualTo(2);
                assertThat(counters.sharedHit() + counters.sharedRead()).isPositive();
                assertThat(counters.meanMillis()).isEqualTo(counters.totalMillis() / 2);
              });
      assertThat(second)
          .extracting(StatementCounters::name)
          .containsExactlyInAnyOrder("page/count", "steady/write");
      assertThat(second).allSatisfy(counters -> assertThat(counters.calls()).isEqualTo(1));
      assertThat(second)
          .filteredOn(counters -> counters.workload().equals("load"))
          .allSatisfy(counters -> assertThat(counters.walBytes()).isPositive());
      assertThat(statistics.gained(this::warn)).isEmpty();
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void withoutTheRightToCreateTheExtensionTheRunGoesOnWithAWarning() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute("CREATE ROLE onlooker LOGIN PASSWORD 'onlooker'");
      ConnectionSettings settings = database.settings();
      ConnectionSettings plain =
          new ConnectionSettings(
              settings.host(), settings.port(), settings.database(), "onlooker", "onlooker");
      try (Connection connection = plain.connect()) {
        assertThat(StatementStatistics.open(connection, this::warn)).isEmpty();
      }
      assertThat(warnings)
          .singleElement()
          .satisfies(
              warning ->
                  assertThat(warning).contains("permission denied").contains("CREATE EXTENSION"));
      database.execute("DROP ROLE onlooker");
    }
  }

  private void warn(String what, String remedy) {
    warnings.add(what + " " + remedy);
  }
}
