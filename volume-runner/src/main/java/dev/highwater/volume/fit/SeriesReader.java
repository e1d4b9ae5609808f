package dev.highwater.volume.fit;

import dev.highwater.volume.result.Capacity;
import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage.Relation;
import dev.highwater.volume.result.ThresholdResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns rungs into series: for each subject and metric its values along the rungs.
final class SeriesReader {

  private static final int TABLES = 12;
  private static final int STATEMENTS = 40;

  private final List<RungResult> rungs;
  private final Map<String, Builder> series = new LinkedHashMap<>();
  private final Map<String, List<Break>> breaks = new LinkedHashMap<>();

  private SeriesReader(List<RungResult> rungs) {
    this.rungs = rungs;
  }

  static List<Series> read(List<RungResult> rungs) {
    SeriesReader reader = new SeriesReader(rungs);
    for (int i = 0; i < rungs.size(); i++) {
      RungResult rung = rungs.get(i);
      reader.reports(rung);
      reader.loads(rung);
      reader.imports(rung);
      reader.storage(rung);
      reader.statements(rung);
      if (i > 0) {
        reader.planChanges(rungs.get(i - 1), rung);
      }
    }
    return reader.series.values().stream().map(reader::finish).toList();
  }

  private void reports(RungResult rung) {
    for (ReportResult report : rung.reports()) {
      if (report.failure() != null) {
        continue;
      }
      String subject = Subjects.report(report);
      counter(rung, subject, "rows processed", "rows", report.counters().rowsProcessed());
      counter(rung, subject, "buffers", "blocks", report.counters().buffers());
      counter(rung, subject, "temp blocks", "blocks", report.counters().tempBlocks());
      Latency latency = report.latency();
      measured(rung, subject, "p50", "ms", Noise.MILLIS, latency.p50());
      measured(rung, subject, "p95", "ms", Noise.MILLIS, latency.p95());
      measured(rung, subject, "mean", "ms", Noise.MILLIS, latency.mean());
    }
  }

  private void loads(RungResult rung) {
    for (LoadResult load : rung.loads()) {
      String subject = Subjects.load(load);
      measured(rung, subject, "p95", "ms", Noise.LOAD_MILLIS, load.response().p95());
      measured(rung, subject, "p99", "ms", Noise.LOAD_MILLIS, load.response().p99());
      measured(rung, subject, "achieved rate", "/s", Noise.RATE, load.achievedRate());
      measured(
          rung, subject, "error rate", "%", Noise.PERCENT, share(load.errors(), load.iterations()));
      thresholds(rung, load, subject);
      for (LoadResult.Operation operation : load.operations()) {
        String of = Subjects.operation(load, operation);
        measured(rung, of, "p95", "ms", Noise.LOAD_MILLIS, operation.response().p95());
        measured(
            rung,
            of,
            "error rate",
            "%",
            Noise.PERCENT,
            share(operation.errors(), operation.iterations()));
      }
    }
  }

  private void thresholds(RungResult rung, LoadResult load, String subject) {
    Capacity capacity = load.capacity();
    if (capacity != null) {
      measured(rung, subject, "capacity", "/s", Noise.RATE, capacity.rate());
      return;
    }
    for (ThresholdResult each : load.thresholds()) {
      String of = each.operation().isEmpty() ? subject : subject + "/" + each.operation();
      switch (each.unit()) {
        case "ms" -> measured(rung, of, each.label(), "ms", Noise.LOAD_MILLIS, each.value());
        case "" -> measured(rung, of, each.label(), "%", Noise.PERCENT, 100 * each.value());
        default -> measured(rung, of, each.label(), each.unit(), Noise.RATE, each.value());
      }
    }
  }

  private void imports(RungResult rung) {
    for (ImportResult result : rung.imports()) {
      if (result.failure() != null) {
        continue;
      }
      String subject = Subjects.imported(result);
      measured(rung, subject, "wal per line", "bytes", Noise.COUNTER, result.walPerLine());
      if (!result.sampled()) {
        measured(rung, subject, "seconds", "s", Noise.SECONDS, result.seconds());
      }
      measured(rung, subject, "lines per second", "lines/s", Noise.RATE, result.linesPerSecond());
    }
  }

  private void storage(RungResult rung) {
    measured(
        rung,
        Subjects.DATABASE,
        "bytes",
        "bytes",
        Noise.BYTES,
        (double) rung.storage().databaseBytes());
    Set<String> largest =
        rungs.getLast().storage().relations().stream()
            .sorted(Comparator.comparingLong(Relation::totalBytes).reversed())
            .limit(TABLES)
            .map(Relation::table)
            .collect(Collectors.toSet());
    for (Relation relation : rung.storage().relations()) {
      if (largest.contains(relation.table())) {
        measured(
            rung,
            Subjects.table(relation.table()),
            "bytes",
            "bytes",
            Noise.BYTES,
            (double) relation.totalBytes());
      }
    }
  }

  private void statements(RungResult rung) {
    Set<String> dearest =
        StatementTotals.of(rungs.getLast().statements()).stream()
            .limit(STATEMENTS)
            .map(StatementTotals::subject)
            .collect(Collectors.toSet());
    for (StatementTotals totals : StatementTotals.of(rung.statements())) {
      if (!dearest.contains(totals.subject())) {
        continue;
      }
      counter(rung, totals.subject(), "blocks per call", "blocks", totals.blocksPerCall());
      measured(rung, totals.subject(), "mean", "ms", Noise.MILLIS, totals.meanMillis());
    }
  }

  private void planChanges(RungResult before, RungResult after) {
    for (ReportResult report : after.reports()) {
      for (ReportResult was : before.reports()) {
        if (Subjects.report(was).equals(Subjects.report(report))
            && was.failure() == null
            && report.failure() == null) {
          List<Break> found =
              breaks.computeIfAbsent(Subjects.report(report), s -> new ArrayList<>());
          for (String change : PlanChange.between(was.plans(), report.plans())) {
            found.add(new Break(before.rows(), after.rows(), change));
          }
        }
      }
    }
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : 100.0 * part / whole;
  }

  private void counter(RungResult rung, String subject, String metric, String unit, double value) {
    measured(rung, subject, metric, unit, Noise.COUNTER, value);
  }

  private void measured(
      RungResult rung, String subject, String metric, String unit, Noise noise, double value) {
    Builder builder =
        series.computeIfAbsent(
            subject + '\n' + metric,
            k -> new Builder(subject, metric, unit, noise, new ArrayList<>()));
    if (Double.isFinite(value)) {
      builder.points().add(new Point(rung.rows(), value));
    }
  }

  private Series finish(Builder builder) {
    return new Series(
        builder.subject(),
        builder.metric(),
        builder.unit(),
        builder.noise(),
        builder.points(),
        rungs.size(),
        breaks.getOrDefault(builder.subject(), List.of()));
  }

  private record Builder(
      String subject, String metric, String unit, Noise noise, List<Point> points) {}
}
