package dev.highwater.volume.objective;

import dev.highwater.volume.fit.GrowthCurve;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ObjectiveResult.Cell;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Judges objectives by what was measured and what is forecast.
///
/// An objective is broken when a measured rung misses it, holds when every rung and the forecast at
/// the projected maximum keep it, and is unknown when either cannot be said: a passing run has no
/// unknowns.
public final class ObjectiveJudge {

  private final List<RungResult> rungs;
  private final List<GrowthFit> growth;
  private final double projectedMaximum;
  private final Measurements measurements;

  /// Judges by these measurements.
  ///
  /// @param rungs smallest first
  /// @param growth their fits
  public ObjectiveJudge(List<RungResult> rungs, List<GrowthFit> growth, double projectedMaximum) {
    this.rungs = List.copyOf(rungs);
    this.growth = List.copyOf(growth);
    this.projectedMaximum = projectedMaximum;
    this.measurements = new Measurements(this.rungs, this.growth);
  }

  /// One result per objective, in their order.
  public List<ObjectiveResult> judge(List<Objective> objectives) {
    return objectives.stream().map(this::judge).toList();
  }

  /// The worst: broken, will break, unknown, holds. No objectives give no answer: unknown.
  public static Verdict worst(List<ObjectiveResult> results) {
    List<Verdict> order =
        List.of(Verdict.BROKEN, Verdict.WILL_BREAK, Verdict.UNKNOWN, Verdict.HOLDS);
    return order.stream()
        .filter(verdict -> results.stream().anyMatch(r -> r.verdict() == verdict))
        .findFirst()
        .orElse(Verdict.UNKNOWN);
  }

  private ObjectiveResult judge(Objective objective) {
    GrowthFit fit =
        growth.stream()
            .filter(
                f ->
                    f.subject().equals(objective.subject())
                        && f.metric().equals(objective.metric()))
            .findFirst()
            .orElse(null);
    List<Cell> cells = new ArrayList<>();
    for (RungResult rung : rungs) {
      cells.add(measured(objective, fit, rung));
    }
    cells.add(forecast(objective, fit));
    Verdict verdict = verdict(cells);
    Double breaksAt = breaksAt(objective, fit, cells, verdict);
    Finding finding = Evidence.of(objective, fit, cells, verdict, measurements);
    return new ObjectiveResult(
        objective.name(),
        objective.module(),
        objective.owner(),
        objective.subject(),
        objective.metric(),
        objective.unit(),
        objective.limit(),
        objective.direction(),
        objective.source(),
        cells,
        breaksAt,
        verdict,
        String.join(". ", finding.sentences()) + ".",
        verdict == Verdict.HOLDS ? null : finding.remedy());
  }

  private Cell measured(Objective objective, @Nullable GrowthFit fit, RungResult rung) {
    Optional<Point> point =
        fit == null
            ? Optional.empty()
            : fit.points().stream().filter(p -> p.size() == rung.rows()).findFirst();
    double value =
        point
            .map(Point::value)
            .or(() -> measurements.medianBeyond(objective, rung))
            .orElse(Double.NaN);
    return new Cell(rung.rows(), value, false, measuredVerdict(objective, value, rung));
  }

  private Verdict measuredVerdict(Objective objective, double value, RungResult rung) {
    if (Double.isNaN(value)) {
      return measurements.timedOut(objective.subject(), rung) ? Verdict.BROKEN : Verdict.UNKNOWN;
    }
    if (objective.direction().keeps(value, objective.limit())) {
      return Verdict.HOLDS;
    }
    return measurements.generatorBound(objective.subject(), rung)
        ? Verdict.UNKNOWN
        : Verdict.BROKEN;
  }

  private Cell forecast(Objective objective, @Nullable GrowthFit fit) {
    Forecast forecast = fit == null ? null : fit.forecast();
    if (forecast == null) {
      return new Cell(projectedMaximum, Double.NaN, true, Verdict.UNKNOWN);
    }
    boolean keeps = objective.direction().keeps(forecast.value(), objective.limit());
    return new Cell(
        projectedMaximum, forecast.value(), true, keeps ? Verdict.HOLDS : Verdict.WILL_BREAK);
  }

  private static Verdict verdict(List<Cell> cells) {
    List<Verdict> verdicts = cells.stream().map(Cell::verdict).toList();
    if (verdicts.contains(Verdict.BROKEN)) {
      return Verdict.BROKEN;
    }
    if (verdicts.contains(Verdict.UNKNOWN)) {
      return Verdict.UNKNOWN;
    }
    return verdicts.contains(Verdict.WILL_BREAK) ? Verdict.WILL_BREAK : Verdict.HOLDS;
  }

  private @Nullable Double breaksAt(
      Objective objective, @Nullable GrowthFit fit, List<Cell> cells, Verdict verdict) {
    return switch (verdict) {
      case HOLDS, UNKNOWN -> null;
      case BROKEN, WILL_BREAK -> {
        OptionalDouble size =
            fit == null
                ? OptionalDouble.empty()
                : GrowthCurve.breakSize(
                    fit, objective.limit(), objective.direction(), projectedMaximum);
        double broken =
            cells.stream()
                .filter(c -> c.verdict() == Verdict.BROKEN || c.verdict() == Verdict.WILL_BREAK)
                .mapToDouble(Cell::size)
                .findFirst()
                .orElse(projectedMaximum);
        yield Math.min(size.orElse(broken), broken);
      }
    };
  }
}
