package dev.highwater.volume.objective;

import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.ObjectiveResult.Cell;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.words.Figures;
import dev.highwater.volume.words.GrowthWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the reasons of a verdict: the value, how it grows, and what the server did to get there.
final class Evidence {

  private static final int NAMES = 6;
  private static final int CHANGES = 4;

  private final Objective objective;
  private final @Nullable GrowthFit fit;
  private final List<Cell> cells;
  private final Measurements measurements;
  private final Finding.Builder words = new Finding.Builder();

  private Evidence(
      Objective objective, @Nullable GrowthFit fit, List<Cell> cells, Measurements measurements) {
    this.objective = objective;
    this.fit = fit;
    this.cells = cells;
    this.measurements = measurements;
  }

  static Finding of(
      Objective objective,
      @Nullable GrowthFit fit,
      List<Cell> cells,
      Verdict verdict,
      Measurements measurements) {
    Evidence evidence = new Evidence(objective, fit, cells, measurements);
    evidence.write(verdict);
    return evidence.words.build();
  }

  private void write(Verdict verdict) {
    GrowthFit series = fit;
    if (series == null) {
      words.say(nothingMeasured());
      failures();
      return;
    }
    values(verdict);
    smallSamples(series);
    growth(series);
    failures();
    causes();
  }

  private String nothingMeasured() {
    List<String> metrics =
        measurements.growth().stream()
            .filter(f -> f.subject().equals(objective.subject()))
            .map(GrowthFit::metric)
            .toList();
    if (!metrics.isEmpty()) {
      return "'%s' has no metric '%s'; it has %s"
          .formatted(objective.subject(), objective.metric(), String.join(", ", metrics));
    }
    String kind = objective.subject().replaceFirst("/.*", "/");
    List<String> names =
        measurements.growth().stream()
            .map(GrowthFit::subject)
            .filter(s -> s.startsWith(kind))
            .distinct()
            .limit(NAMES)
            .toList();
    return "Nothing called '%s' was measured%s"
        .formatted(
            objective.subject(), names.isEmpty() ? "" : "; there are " + String.join(", ", names));
  }

  private void values(Verdict verdict) {
    String limit =
        (objective.direction() == Direction.AT_MOST ? "at most " : "at least ")
            + Figures.value(objective.limit(), objective.unit());
    Optional<Cell> missed =
        cells.stream().filter(c -> !c.forecast() && c.verdict() == Verdict.BROKEN).findFirst();
    Optional<Cell> last =
        cells.stream().filter(c -> !c.forecast() && !Double.isNaN(c.value())).reduce((a, b) -> b);
    Optional<Cell> shown = missed.filter(c -> !Double.isNaN(c.value())).or(() -> last);
    shown.ifPresent(
        c ->
            words.say(
                "%s is %s at %s, where %s is promised"
                    .formatted(
                        objective.metric(),
                        Figures.value(c.value(), objective.unit()),
                        Figures.compact(c.size()),
                        limit)));
    Forecast forecast = fit == null ? null : fit.forecast();
    if (forecast == null || verdict == Verdict.BROKEN) {
      return;
    }
    words.say(
        "At %s it is forecast to be %s (80 %% interval %s to %s)"
            .formatted(
                Figures.compact(forecast.size()),
                Figures.value(forecast.value(), objective.unit()),
                Figures.value(forecast.low(), objective.unit()),
                Figures.value(forecast.high(), objective.unit())));
    double worst = objective.direction() == Direction.AT_MOST ? forecast.high() : forecast.low();
    if (verdict == Verdict.HOLDS && !objective.direction().keeps(worst, objective.limit())) {
      words.say("The interval reaches beyond the limit, so a higher rung should be climbed");
    }
  }

  private void smallSamples(GrowthFit series) {
    for (RungResult rung : measurements.rungs()) {
      boolean measured = series.points().stream().anyMatch(p -> p.size() == rung.rows());
      if (!measured && measurements.medianBeyond(objective, rung).isPresent()) {
        words.say(
            "At %s the sample is too small for a %s, but its median already misses the limit"
                .formatted(Figures.compact(rung.rows()), objective.metric()));
      }
    }
  }

  private void growth(GrowthFit series) {
    Model model = series.model();
    String factor = GrowthWords.factor(series);
    if (model == null) {
      words.say("Its growth has no model: " + series.refusal());
    } else {
      words.say("It " + GrowthWords.of(model) + (factor.isEmpty() ? "" : " (" + factor + ")"));
    }
    Map<String, List<String>> changes = new LinkedHashMap<>();
    for (Break change : series.breaks().stream().limit(CHANGES).toList()) {
      changes
          .computeIfAbsent(
              "Between %s and %s"
                  .formatted(
                      Figures.compact(change.afterSize()), Figures.compact(change.uptoSize())),
              b -> new ArrayList<>())
          .add(change.what());
    }
    changes.forEach((between, what) -> words.say(between + ": " + String.join("; ", what)));
  }

  private void failures() {
    for (RungResult rung : measurements.rungs()) {
      measurements
          .failure(objective.subject(), rung)
          .ifPresent(
              f -> words.say("It failed at %s: %s".formatted(Figures.compact(rung.rows()), f)));
    }
  }

  private void causes() {
    if (measurements.rungs().isEmpty()) {
      return;
    }
    String subject = objective.subject();
    RungResult top = measurements.rungs().getLast();
    Finding finding =
        measurements
            .report(subject, top)
            .filter(r -> r.failure() == null)
            .map(r -> ReportEvidence.of(r, measurements))
            .or(() -> measurements.load(subject, top).map(l -> LoadEvidence.of(subject, l)))
            .or(() -> measurements.imported(subject, top).map(ImportEvidence::of))
            .or(() -> measurements.table(subject, top).map(StorageEvidence::of))
            .orElse(Finding.NOTHING);
    finding.sentences().forEach(words::say);
    String remedy = finding.remedy();
    if (remedy != null) {
      words.remedy(remedy);
    }
  }
}
