package dev.highwater.volume.export;

import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.result.LoadProgress;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.Storage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Turns what happens into metrics. Called by the thread that climbs; registries read from theirs.
final class RunMeters implements RunListener {

  private static final double MILLIS = 1e3;

  private final MeterRegistry registry;
  private final Map<String, AtomicReference<Double>> gauges = new HashMap<>();
  private final Map<String, Long> counted = new HashMap<>();

  RunMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.Resumed resumed -> {
        set(RunMetric.RUNGS_DONE, Tags.empty(), resumed.whole());
        set(RunMetric.RUNGS, Tags.empty(), resumed.of());
      }
      case RunEvent.RungStarted started -> {
        set(RunMetric.RUNG_ROWS, Tags.empty(), (double) started.target());
        set(RunMetric.RUNGS_DONE, Tags.empty(), started.number() - 1);
        set(RunMetric.RUNGS, Tags.empty(), started.of());
      }
      case RunEvent.Grew grew -> {
        Tags rung = rung(grew.target());
        set(RunMetric.TOTAL_ROWS, rung, (double) grew.grown().totalRows());
        set(RunMetric.GROW_SECONDS, rung, grew.grown().seconds());
      }
      case RunEvent.Settled settled ->
          set(RunMetric.SETTLE_SECONDS, rung(settled.target()), settled.seconds());
      case RunEvent.Reported reported -> report(rung(reported.target()), reported.result());
      case RunEvent.Imported imported ->
          set(
              RunMetric.IMPORT_RATE,
              rung(imported.target())
                  .and("import", imported.result().name(), "path", imported.result().path()),
              imported.result().linesPerSecond());
      case RunEvent.Underway underway -> load(rung(underway.target()), underway.progress());
      case RunEvent.Loaded loaded -> {
        Tags tags = rung(loaded.target()).and("profile", loaded.result().name());
        set(RunMetric.LOAD_RATE, tags, 0);
        set(RunMetric.LOAD_WORKERS, tags, 0);
        set(RunMetric.LOAD_TARGET, tags, 0);
      }
      case RunEvent.Commanded ended ->
          set(
              RunMetric.COMMAND_SECONDS,
              rung(ended.target())
                  .and("command", ended.result().name(), "module", ended.result().module()),
              ended.result().seconds());
      case RunEvent.RungEnded ended -> {
        set(RunMetric.RUNGS_DONE, Tags.empty(), ended.number());
        storage(rung(ended.result().target()), ended.result().storage());
      }
      case RunEvent.Warned _ -> count(RunMetric.WARNINGS, Tags.empty(), 1);
    }
  }

  private void report(Tags rung, ReportResult result) {
    Tags tags =
        rung.and(
            "report", result.name(),
            "module", result.module(),
            "selectivity", result.selectivity());
    set(RunMetric.REPORT_SECONDS, tags, result.latency().p50() / MILLIS);
    set(RunMetric.REPORT_BUFFERS, tags, result.counters().buffers());
  }

  private void load(Tags rung, LoadProgress progress) {
    Tags tags = rung.and("profile", progress.profile());
    set(RunMetric.LOAD_RATE, tags, progress.rate());
    set(RunMetric.LOAD_TARGET, tags, progress.target());
    set(RunMetric.LOAD_WORKERS, tags, progress.workers());
    set(RunMetric.LOAD_RESPONSE, tags.and("quantile", "0.5"), progress.response().p50() / MILLIS);
    set(RunMetric.LOAD_RESPONSE, tags.and("quantile", "0.95"), progress.response().p95() / MILLIS);
    set(RunMetric.LOAD_RESPONSE, tags.and("quantile", "0.99"), progress.response().p99() / MILLIS);
    for (LoadProgress.Operation each : progress.operations()) {
      Tags operation = tags.and("operation", each.name(), "module", each.module());
      countUpTo(RunMetric.ITERATIONS, operation, each.iterations());
      countUpTo(RunMetric.ITERATION_ERRORS, operation, each.errors());
    }
  }

  private void storage(Tags rung, Storage storage) {
    set(RunMetric.DATABASE_BYTES, rung, (double) storage.databaseBytes());
    for (Storage.Relation relation : storage.relations()) {
      set(
          RunMetric.TABLE_BYTES,
          rung.and("table", relation.table()),
          (double) relation.totalBytes());
    }
  }

  private static Tags rung(long target) {
    return Tags.of("rung", String.valueOf(target));
  }

  private void set(RunMetric metric, Tags tags, double value) {
    gauges.computeIfAbsent(metric + " " + tags, _ -> gauge(metric, tags)).set(value);
  }

  private AtomicReference<Double> gauge(RunMetric metric, Tags tags) {
    AtomicReference<Double> value = new AtomicReference<>(0.0);
    Gauge.Builder<AtomicReference<Double>> gauge =
        Gauge.builder(metric.dotted(), value, AtomicReference::get)
            .description(metric.description())
            .tags(tags);
    (metric.unit().isEmpty() ? gauge : gauge.baseUnit(metric.unit())).register(registry);
    return value;
  }

  /// Brings a counter to what there is since a profile's beginning; a profile that begins anew
  /// counts from zero again, the counter does not.
  private void countUpTo(RunMetric metric, Tags tags, long sinceBeginning) {
    Long before = counted.put(metric + " " + tags, sinceBeginning);
    boolean anew = before == null || before > sinceBeginning;
    count(metric, tags, (double) (anew ? sinceBeginning : sinceBeginning - before));
  }

  private void count(RunMetric metric, Tags tags, double more) {
    Counter.builder(metric.dotted())
        .description(metric.description())
        .tags(tags)
        .register(registry)
        .increment(more);
  }
}
