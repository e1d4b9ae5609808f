package dev.highwater.volume.fit;

import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Replaces the forecasts of reports by what the nodes of their plans foretell: counters as sums
/// over nodes, times in proportion to the counters.
///
/// The fitted class stays as the description of the growth that was measured. A curve of a whole
/// report misleads beyond the ladder where tables grow differently, which nodes know.
public final class WorkForecast {

  private static final Set<String> TIMES = Set.of("p50", "p95", "mean");
  private static final double LEAST_COUNTER = 0.05;
  private static final double LEAST_TIME = 0.2;
  private static final int RATES = 3;

  private final List<RungResult> rungs;
  private final double size;
  private final NodeForecast buffers;
  private final NodeForecast rows;
  private final Work work;

  /// @param rungs smallest first
  /// @param size to be forecast, beyond the last rung
  /// @param scaleUnit the table whose rows are the size
  /// @param known rows that tables will have at that size, by name; may be empty
  /// @param foretold plans at that size
  public WorkForecast(
      List<RungResult> rungs,
      double size,
      String scaleUnit,
      Map<String, Long> known,
      List<Foretold> foretold) {
    this.rungs = rungs;
    this.size = size;
    this.work = Work.of(rungs);
    TableGrowth growth = new TableGrowth(rungs, size, known);
    String scale = scaleUnit.substring(scaleUnit.lastIndexOf('.') + 1);
    this.buffers =
        new NodeForecast(
            rungs,
            growth,
            scale,
            foretold,
            n -> (double) n.buffers(),
            r -> r.counters().buffers(),
            true);
    this.rows =
        new NodeForecast(
            rungs,
            growth,
            scale,
            foretold,
            n -> n.actual() * n.loops(),
            r -> r.counters().rowsProcessed(),
            false);
  }

  /// The fits, those of reports with the forecasts of their nodes.
  public List<GrowthFit> applied(List<GrowthFit> fits) {
    return rungs.isEmpty() || size <= rungs.getLast().rows()
        ? fits
        : fits.stream().map(this::applied).toList();
  }

  /// Shared blocks that each planned statement of a report will touch, by its number within it.
  public SortedMap<Integer, Double> buffersOfStatements(String report) {
    SortedMap<Integer, Double> values = new TreeMap<>();
    buffers.statements(report, size).forEach((number, value) -> values.put(number, value.value()));
    return values;
  }

  private GrowthFit applied(GrowthFit fit) {
    if (!fit.subject().startsWith("report/")) {
      return fit;
    }
    Optional<Driver.Value> value =
        switch (fit.metric()) {
          case "buffers" -> buffers.at(fit.subject(), size);
          case "rows processed" -> rows.at(fit.subject(), size);
          default -> TIMES.contains(fit.metric()) ? time(fit) : Optional.empty();
        };
    return value.map(v -> with(fit, v)).orElse(fit);
  }

  /// The median over the rungs of time by work, times the work to come.
  private Optional<Driver.Value> time(GrowthFit fit) {
    Optional<Driver.Value> blocks = buffers.at(fit.subject(), size);
    Optional<Driver.Value> processed = rows.at(fit.subject(), size);
    if (blocks.isEmpty() || processed.isEmpty() || fit.points().isEmpty()) {
      return Optional.empty();
    }
    List<Double> rates = rates(fit);
    if (rates.isEmpty() || fit.points().getLast().size() != rungs.getLast().rows()) {
      return Optional.empty();
    }
    List<Double> sorted = rates.stream().sorted().toList();
    double middle = sorted.get(sorted.size() / 2);
    if (sorted.size() % 2 == 0) {
      middle = Math.sqrt(middle * sorted.get(sorted.size() / 2 - 1));
    }
    return Optional.of(
        new Driver.Value(
            middle * work.of(processed.get().value(), blocks.get().value()),
            sorted.getFirst() * work.of(processed.get().low(), blocks.get().low()),
            sorted.getLast() * work.of(processed.get().high(), blocks.get().high()),
            ""));
  }

  /// Time by work at the last rungs that have one.
  private List<Double> rates(GrowthFit fit) {
    List<Double> rates = new ArrayList<>();
    for (GrowthFit.Point point : fit.points()) {
      for (RungResult rung : rungs) {
        Counters there = counters(fit.subject(), rung);
        if (there != null && rung.rows() == point.size() && point.value() > 0) {
          rates.add(point.value() / work.of(there.rowsProcessed(), there.buffers()));
        }
      }
    }
    return rates.subList(Math.max(0, rates.size() - RATES), rates.size());
  }

  private static @Nullable Counters counters(String subject, RungResult rung) {
    return rung.reports().stream()
        .filter(r -> r.failure() == null && Subjects.report(r).equals(subject))
        .map(ReportResult::counters)
        .findFirst()
        .orElse(null);
  }

  private GrowthFit with(GrowthFit fit, Driver.Value value) {
    double least = TIMES.contains(fit.metric()) ? LEAST_TIME : LEAST_COUNTER;
    Forecast forecast =
        new Forecast(
            size,
            value.value(),
            Math.min(value.low(), value.value() * (1 - least)),
            Math.max(value.high(), value.value() * (1 + least)));
    return new GrowthFit(
        fit.subject(),
        fit.metric(),
        fit.unit(),
        fit.points(),
        fit.model(),
        fit.breaks(),
        forecast,
        fit.curve(),
        fit.refusal());
  }
}
