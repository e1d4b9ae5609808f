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
import java.util.function.Consumer;

/// Measures all reports of a suite, each at each selectivity its parameters offer.
///
/// One visit warms the caches and is thrown away; then visits are timed until the budget is spent
/// (there are `minimumExecutions` then, unless four budgets were not enough for so many).
/// Statements are not prepared on the server, as the application's driver does not either, so each
/// is planned for its own parameters and the captured plan is the one that ran.
public final class ReportRunner {

  private static final String SELECTIVITY = "selectivity";
  private static final String ONLY = "median";
  private static final int PATIENCE = 4;

  private final ConnectionSettings database;
  private final ReportSuite suite;
  private final PlanCapturer plans;

  /// @param database reports only read it
  public ReportRunner(ConnectionSettings database, ReportSuite suite, PlanCapturer plans) {
    this.database = database.withApplicationName("highwater/report");
    this.suite = suite;
    this.plans = plans;
  }

  /// Measures them all, or those it came to before this thread was interrupted.
  ///
  /// @param progress is given each result as soon as there is one
  public List<ReportResult> run(Consumer<ReportResult> progress) throws SQLException {
    List<ReportResult> results = new ArrayList<>();
    try (Connection connection = session(database, suite)) {
      for (ReportQuery query : suite.queries()) {
        for (Parameters parameters : selectivities(connection, query)) {
          if (Thread.currentThread().isInterrupted()) {
            return results;
          }
          ReportResult result = measure(connection, query, parameters);
          results.add(result);
          progress.accept(result);
        }
      }
    }
    return results;
  }

  /// A session in which pages are visited as the application does.
  static Connection session(ConnectionSettings database, ReportSuite suite) throws SQLException {
    Connection connection =
        database
            .withParameter("prepareThreshold", "0")
            .withParameter("preparedStatementCacheQueries", "0")
            .connect();
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET statement_timeout = " + suite.timeout().toMillis());
      }
      connection.commit();
      return connection;
    } catch (SQLException refused) {
      connection.close();
      throw refused;
    }
  }

  /// The selectivity that parameters are for.
  static String selectivity(Parameters parameters) {
    String given = parameters.text(SELECTIVITY);
    return given.isEmpty() ? ONLY : given;
  }

  static List<Parameters> selectivities(Connection connection, ReportQuery query)
      throws SQLException {
    if (query.parameters().isEmpty()) {
      return List.of(Parameters.NONE);
    }
    List<Parameters> rows = Parameters.query(connection, query.parameters().get().jdbc());
    connection.commit();
    return rows;
  }

  private ReportResult measure(Connection connection, ReportQuery query, Parameters parameters)
      throws SQLException {
    String selectivity = selectivity(parameters);
    List<Long> nanos = new ArrayList<>();
    try {
      PageVisit visit = visit(connection, query, parameters);
      long begun = System.nanoTime();
      while (!enough(nanos.size(), System.nanoTime() - begun)) {
        long start = System.nanoTime();
        visit = visit(connection, query, parameters);
        nanos.add(System.nanoTime() - start);
      }
      PagePlans captured =
          PagePlans.capture(connection, plans, query, selectivity, parameters, visit);
      connection.commit();
      return new ReportResult(
          query.name(),
          query.title(),
          query.module(),
          selectivity,
          visit.rows(),
          nanos.size(),
          visit.statements(),
          Latencies.ofNanos(nanos),
          captured.counters(),
          captured.plans(),
          null);
    } catch (SQLException failed) {
      connection.rollback();
      return new ReportResult(
          query.name(),
          query.title(),
          query.module(),
          selectivity,
          0,
          nanos.size(),
          0,
          Latency.NONE,
          Counters.ZERO,
          List.of(),
          "SQLSTATE %s: %s".formatted(failed.getSQLState(), failed.getMessage()));
    }
  }

  private PageVisit visit(Connection connection, ReportQuery query, Parameters parameters)
      throws SQLException {
    PageVisit visit =
        new PageVisit(connection, query.name(), query.script(), parameters, suite.timeout());
    visit.run();
    connection.commit();
    return visit;
  }

  private boolean enough(int executions, long spent) {
    long budget = suite.budget().toNanos();
    return executions >= suite.maximumExecutions()
        || (executions >= suite.minimumExecutions() && spent >= budget)
        || (executions >= 1 && spent >= PATIENCE * budget);
  }
}
