package dev.highwater.volume.workload.reports;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.capture.CacheEviction;
import dev.highwater.volume.capture.GenericPlans;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.ReportVariants;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs pages in other ways than the application does: with a cold cache, and with statements
/// prepared on the server. Each way has the half of a page's budget, after a visit that is thrown
/// away; a page that takes longer than all of its budget is visited once in each way.
final class Variants implements AutoCloseable {

  private static final int MOST = 5;

  private final ReportSuite suite;
  private final Connection prepared;
  private final Connection observer;
  private final CacheEviction eviction;

  /// @param database with the application name of reports
  Variants(ConnectionSettings database, ReportSuite suite) throws SQLException {
    this.suite = suite;
    this.observer = database.withApplicationName("highwater/capture").connect();
    this.eviction = CacheEviction.in(observer);
    this.prepared =
        database
            .withParameter("prepareThreshold", "1")
            .withParameter("preparedStatementCacheQueries", "256")
            .connect();
    prepared.setAutoCommit(false);
    prepared.setReadOnly(true);
    execute("SET statement_timeout = " + suite.timeout().toMillis());
    prepared.commit();
  }

  /// Measures a page.
  ///
  /// @param connection on which it was measured warm, between transactions
  /// @param plans as they were made for its values
  ReportVariants of(
      Connection connection, ReportQuery query, Parameters parameters, List<PlanCapture> plans)
      throws SQLException {
    double cold = cold(connection, query, parameters);
    List<String> others = new ArrayList<>();
    int looked = generic(query, parameters, plans, others);
    return new ReportVariants(
        cold,
        median(query, parameters, "force_custom_plan"),
        query.script().parameters().isEmpty()
            ? Double.NaN
            : median(query, parameters, "force_generic_plan"),
        looked,
        others,
        note());
  }

  private @Nullable String note() {
    return eviction.reason().isEmpty() ? null : "no cold visit: " + eviction.reason();
  }

  private double cold(Connection connection, ReportQuery query, Parameters parameters)
      throws SQLException {
    if (!eviction.reason().isEmpty()) {
      return Double.NaN;
    }
    eviction.evict(observer);
    try {
      return visit(connection, query, parameters);
    } catch (SQLException tooLong) {
      connection.rollback();
      return Double.NaN;
    }
  }

  private double median(ReportQuery query, Parameters parameters, String mode) throws SQLException {
    List<Double> millis = new ArrayList<>();
    try {
      execute("SET plan_cache_mode = " + mode);
      prepared.commit();
      double first = visit(prepared, query, parameters);
      if (first > (double) suite.budget().toMillis()) {
        return first;
      }
      long begun = System.nanoTime();
      do {
        millis.add(visit(prepared, query, parameters));
      } while (millis.size() < MOST && System.nanoTime() - begun < suite.budget().toNanos() / 2);
    } catch (SQLException tooLong) {
      prepared.rollback();
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : Arrays.stream(sorted).skip((sorted.length - 1) / 2).findFirst().orElse(Double.NaN);
  }

  private double visit(Connection connection, ReportQuery query, Parameters parameters)
      throws SQLException {
    long start = System.nanoTime();
    new PageVisit(connection, query.name(), query.script(), parameters, suite.timeout()).run();
    double millis = (System.nanoTime() - start) / 1e6;
    connection.commit();
    return millis;
  }

  private int generic(
      ReportQuery query, Parameters parameters, List<PlanCapture> plans, List<String> others)
      throws SQLException {
    int looked = 0;
    List<SqlStatement> statements = query.script().statements();
    for (PlanCapture plan : plans) {
      SqlStatement statement = statements.get(plan.statement());
      if (statement.forEach().isPresent()) {
        continue;
      }
      Optional<PlanCapture> any =
          GenericPlans.of(prepared, plan.statement(), statement, parameters);
      if (any.isPresent()) {
        looked++;
        if (!any.get().fingerprint().equals(plan.fingerprint())) {
          others.add(statement.name());
        }
      }
    }
    prepared.rollback();
    return looked;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = prepared.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    observer.close();
    prepared.close();
  }
}
