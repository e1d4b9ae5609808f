package dev.highwater.volume.workload.reports;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.workload.measure.Latencies;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Measures the reports of two databases in turns, visit by visit in the order A B B A, so that
/// what slows the machine down for a while slows both (Kalibera & Jones 2013, Rigorous benchmarking
/// in reasonable time: drift is met by interleaving).
///
/// All reports are gone through in three passes, each with new sessions: a session may be unlucky
/// as a whole (its process shares a core with a busy one), and what is slow in one pass alone was
/// not the database's doing.
///
/// Parameters are drawn from the first database and used on both.
public final class PairedReports {

  private static final String SELECTIVITY = "selectivity";
  private static final String ONLY = "median";

  /// How often all reports are gone through.
  public static final int PASSES = 3;

  private final Side first;
  private final Side second;

  /// Results of both, in the same order.
  public record Pair(List<ReportResult> first, List<ReportResult> second) {}

  /// One of the two databases.
  ///
  /// @param suite the reports as this side sends them; those that the other does not have, by name,
  ///   are left out
  public record Side(ConnectionSettings database, ReportSuite suite, PlanCapturer plans) {

    private Connection connect() throws SQLException {
      Connection connection =
          database
              .withApplicationName("highwater/report")
              .withParameter("prepareThreshold", "0")
              .withParameter("preparedStatementCacheQueries", "0")
              .connect();
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET statement_timeout = " + suite.timeout().toMillis());
      }
      connection.commit();
      return connection;
    }
  }

  /// The two sides to be measured.
  public PairedReports(Side first, Side second) {
    this.first = first;
    this.second = second;
  }

  /// Measures all reports that both have.
  ///
  /// @param progress is told the name of each report as it begins
  public Pair run(Consumer<String> progress) throws SQLException {
    List<Measured> ones = new ArrayList<>();
    List<Measured> others = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      try (Connection one = first.connect();
          Connection two = second.connect()) {
        if (pass == 0) {
          prepare(one, ones, others);
        }
        for (int i = 0; i < ones.size(); i++) {
          progress.accept(ones.get(i).query.name());
          inTurns(ones.get(i).over(one), others.get(i).over(two));
        }
        if (pass == PASSES - 1) {
          return new Pair(results(ones), results(others));
        }
      }
    }
    throw new IllegalStateException("There is at least one pass");
  }

  private void prepare(Connection connection, List<Measured> ones, List<Measured> others)
      throws SQLException {
    for (ReportQuery query : first.suite().queries()) {
      Optional<ReportQuery> twin =
          second.suite().queries().stream().filter(q -> q.name().equals(query.name())).findFirst();
      if (twin.isPresent()) {
        for (Parameters parameters : selectivities(connection, query)) {
          ones.add(new Measured(first, connection, query, parameters));
          others.add(new Measured(second, connection, twin.get(), parameters));
        }
      }
    }
  }

  private static List<ReportResult> results(List<Measured> measured) throws SQLException {
    List<ReportResult> results = new ArrayList<>();
    for (Measured each : measured) {
      results.add(each.result());
    }
    return results;
  }

  private static List<Parameters> selectivities(Connection connection, ReportQuery query)
      throws SQLException {
    if (query.parameters().isEmpty()) {
      return List.of(Parameters.NONE);
    }
    List<Parameters> rows = Parameters.query(connection, query.parameters().get().jdbc());
    connection.commit();
    return rows;
  }

  private void inTurns(Measured a, Measured b) throws SQLException {
    a.warm();
    b.warm();
    long budget = 2 * first.suite().budget().toNanos() / PASSES;
    int fewest = Math.ceilDiv(first.suite().minimumExecutions(), PASSES);
    int most = Math.max(fewest, first.suite().maximumExecutions() / PASSES);
    long begun = System.nanoTime();
    for (int round = 0; round < most; round++) {
      boolean enough = round >= fewest && System.nanoTime() - begun > budget;
      if (enough || Thread.currentThread().isInterrupted()) {
        return;
      }
      (round % 2 == 0 ? a : b).visit();
      (round % 2 == 0 ? b : a).visit();
    }
  }

  /// One report on one side, as it is being measured.
  private static final class Measured {

    private final Side side;
    private Connection connection;
    private final ReportQuery query;
    private final Parameters parameters;
    private final String selectivity;
    private final List<Long> nanos = new ArrayList<>();
    private @Nullable PageVisit last;
    private @Nullable String failure;

    Measured(Side side, Connection connection, ReportQuery query, Parameters parameters) {
      this.side = side;
      this.connection = connection;
      this.query = query;
      this.parameters = parameters;
      String given = parameters.text(SELECTIVITY);
      this.selectivity = given.isEmpty() ? ONLY : given;
    }

    Measured over(Connection session) {
      connection = session;
      return this;
    }

    void warm() throws SQLException {
      int before = nanos.size();
      visit();
      nanos.subList(before, nanos.size()).clear();
    }

    void visit() throws SQLException {
      if (failure != null) {
        return;
      }
      PageVisit visit =
          new PageVisit(
              connection, query.name(), query.script(), parameters, side.suite().timeout());
      long start = System.nanoTime();
      try {
        visit.run();
        connection.commit();
        nanos.add(System.nanoTime() - start);
        last = visit;
      } catch (SQLException failed) {
        failed(failed);
      }
    }

    ReportResult result() throws SQLException {
      PageVisit visit = last;
      if (failure == null && visit != null) {
        try {
          PagePlans captured =
              PagePlans.capture(connection, side.plans(), query, selectivity, parameters, visit);
          connection.commit();
          return of(visit.rows(), visit.statements(), Latencies.ofNanos(nanos), captured);
        } catch (SQLException failed) {
          failed(failed);
        }
      }
      return of(0, 0, Latency.NONE, new PagePlans(List.of(), Counters.ZERO));
    }

    private void failed(SQLException failed) throws SQLException {
      connection.rollback();
      failure = "SQLSTATE %s: %s".formatted(failed.getSQLState(), failed.getMessage());
    }

    private ReportResult of(long rows, int statements, Latency latency, PagePlans captured) {
      return new ReportResult(
          query.name(),
          query.title(),
          query.module(),
          selectivity,
          rows,
          nanos.size(),
          statements,
          latency,
          captured.counters(),
          captured.plans(),
          failure);
    }
  }
}
