package dev.highwater.volume.workload.reports;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.scenario.ReportQuery;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.sql.Parameters;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs pages that were measured in other ways as well. It comes after all of them, because what it
/// runs counts for the same statements in `pg_stat_statements`.
public final class PageWays {

  private final ConnectionSettings database;
  private final ReportSuite suite;

  /// @param database reports only read it
  public PageWays(ConnectionSettings database, ReportSuite suite) {
    this.database = database.withApplicationName("highwater/report");
    this.suite = suite;
  }

  /// The results with what their pages take in other ways; those of failed pages as they are.
  public List<ReportResult> measure(List<ReportResult> results) throws SQLException {
    List<ReportResult> more = new ArrayList<>();
    try (Variants variants = new Variants(database, suite);
        Connection connection = ReportRunner.session(database, suite)) {
      for (ReportResult result : results) {
        Optional<ReportQuery> query =
            suite.queries().stream().filter(q -> q.name().equals(result.name())).findFirst();
        if (result.failure() != null || query.isEmpty() || Thread.currentThread().isInterrupted()) {
          more.add(result);
          continue;
        }
        Optional<Parameters> parameters =
            ReportRunner.selectivities(connection, query.get()).stream()
                .filter(p -> ReportRunner.selectivity(p).equals(result.selectivity()))
                .findFirst();
        more.add(
            parameters.isEmpty()
                ? result
                : result.with(
                    variants.of(connection, query.get(), parameters.get(), result.plans())));
      }
    }
    return more;
  }
}
