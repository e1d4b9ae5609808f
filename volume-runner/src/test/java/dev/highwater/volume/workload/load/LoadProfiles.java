package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.Executor;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.scenario.Threshold;
import dev.highwater.volume.scenario.ThresholdParser;
import dev.highwater.volume.sql.SqlParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Load profiles of one statement, for tests.
final class LoadProfiles {

  private LoadProfiles() {}

  static LoadProfile of(Executor executor, String sql) {
    return of(executor, sql, Kind.READ);
  }

  static LoadProfile of(Executor executor, String sql, Kind kind) {
    return new LoadProfile(
        "test",
        executor,
        Duration.ofMillis(100),
        Duration.ofSeconds(40),
        List.of(
            new Operation(
                "only",
                "work",
                kind,
                1,
                SqlParser.parse("only.sql", sql, new ArrayList<>()).orElseThrow(),
                Optional.empty())));
  }

  static Executor.ConstantArrivalRate rate(double rate, Duration duration, Executor.Pool pool) {
    return new Executor.ConstantArrivalRate(rate, duration, pool, Duration.ofSeconds(5));
  }

  static Threshold threshold(String metric, String expression, boolean abortOnFail) {
    return ThresholdParser.parse(metric, expression, abortOnFail, Duration.ZERO);
  }
}
