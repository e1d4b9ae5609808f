package dev.highwater.volume.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.capture.PlanReader.Plan;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlParser;
import dev.highwater.volume.sql.SqlStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class PlanCapturerIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static final String ROWS =
      "CREATE TABLE t AS SELECT n, n % 10 AS tenth, repeat('x', 50) AS filler FROM generate_series(1, 20000) n";

  @TempDir Path folder;

  @ParameterizedTest
  @EachServer
  void aSequentialScanTellsItsFilterAndWhatThatThrewAway(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute("CREATE TABLE s AS SELECT n FROM generate_series(1, 100) n", "ANALYZE s");
      try (Connection connection = database.connect()) {
        Plan plan =
            new PlanCapturer(folder, 100)
                .capture(
                    connection,
                    "q1 median 1 count",
                    0,
                    statement("SELECT n FROM s WHERE n > :least"),
                    Parameters.NONE.with("least", 90));

        Node scan = plan.capture().nodes().getFirst();
        assertThat(scan.label()).isEqualTo("Seq Scan on s");
        assertThat(scan.condition()).contains("n > ");
        assertThat(scan.actual()).isEqualTo(10);
        assertThat(scan.removed()).isEqualTo(90);
        assertThat(scan.buffers()).isEqualTo(1);
        assertThat(plan.counters().rowsProcessed()).isEqualTo(10);
        assertThat(folder.resolve(plan.capture().file())).isNotEmptyFile();
        assertThat(plan.capture().file()).isEqualTo("plans/rung-100/q1-median-1-count.json");
      }
    }
  }

  @Test
  void theFingerprintIsThatOfTheShapeNotOfTheNumbers() throws SQLException {
    DATABASE.execute(ROWS, "CREATE INDEX t_n ON t (n)", "ANALYZE t");
    PlanCapture few = plan("SELECT * FROM t WHERE n = 5");
    PlanCapture other = plan("SELECT * FROM t WHERE n = 7");
    PlanCapture all = plan("SELECT * FROM t WHERE tenth = 7");

    assertThat(few.shape()).containsExactly("Index Scan using t_n on t");
    assertThat(other.fingerprint()).isEqualTo(few.fingerprint());
    assertThat(all.fingerprint()).isNotEqualTo(few.fingerprint());
    DATABASE.execute("DROP TABLE t");
  }

  @Test
  void eachNodeHasItsOwnBuffersAndSpills() throws SQLException {
    DATABASE.execute(ROWS, "ANALYZE t");
    PlanCapture plan =
        plan("SELECT tenth, filler || n AS text FROM t ORDER BY text", "SET work_mem = '64kB'");

    Node sort =
        plan.nodes().stream().filter(n -> n.label().equals("Sort")).findFirst().orElseThrow();
    Node scan =
        plan.nodes().stream()
            .filter(n -> n.label().startsWith("Seq Scan"))
            .findFirst()
            .orElseThrow();
    assertThat(sort.spilledBlocks()).isPositive();
    assertThat(scan.spilledBlocks()).isZero();
    assertThat(scan.buffers()).isGreaterThan(100);
    assertThat(sort.depth()).isLessThan(scan.depth());
    DATABASE.execute("DROP TABLE t");
  }

  @Test
  void joinsAndAggregatesAreNamedAsExplainNamesThem() throws SQLException {
    DATABASE.execute(ROWS, "ANALYZE t");
    PlanCapture plan =
        plan(
            "SELECT a.tenth, count(b.n) FROM t a LEFT JOIN t b ON b.n = a.n GROUP BY a.tenth",
            "SET max_parallel_workers_per_gather = 0",
            "SET enable_mergejoin = off");

    assertThat(plan.shape())
        .containsExactly(
            "HashAggregate",
            "  Hash Left Join",
            "    Seq Scan on t",
            "    Hash",
            "      Seq Scan on t");
    DATABASE.execute("DROP TABLE t");
  }

  private PlanCapture plan(String sql, String... settings) throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement set = connection.createStatement()) {
      for (String setting : settings) {
        set.execute(setting);
      }
      return new PlanCapturer(folder, 1)
          .capture(connection, "plan", 0, statement(sql), Parameters.NONE)
          .capture();
    }
  }

  private static SqlStatement statement(String sql) {
    return SqlParser.parse("q.sql", sql, new ArrayList<>()).orElseThrow().statements().getFirst();
  }
}
