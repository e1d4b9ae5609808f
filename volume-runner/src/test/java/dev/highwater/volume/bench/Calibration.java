package dev.highwater.volume.bench;

import dev.highwater.volume.fit.GrowthCurve;
import dev.highwater.volume.fit.GrowthFitter;
import dev.highwater.volume.fit.PlanChange;
import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.fit.WorkForecast;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage.Relation;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Forecasts from all rungs but the top one, held against the top one.
final class Calibration {

  private final List<RungResult> below;
  private final RungResult top;
  private final Map<String, GrowthFit> real;
  private final List<GrowthFit> forecasts;
  private final WorkForecast work;
  private final VolumeRun run;

  /// One forecast and what came.
  record Line(String subject, String metric, GrowthFit fit, double expected, double seen) {

    /// Relative error; NaN without a forecast.
    double error() {
      return expected / seen - 1;
    }

    boolean within(double share, double floor) {
      return Math.abs(expected - seen) <= Math.max(share * seen, floor);
    }
  }

  /// @param climbed the run that forecasts
  /// @param below its rungs
  /// @param top what was really run
  Calibration(VolumeRun climbed, List<RungResult> below, RungResult top) {
    this.run = climbed;
    this.below = below;
    this.top = top;
    Map<String, Long> known =
        top.storage().relations().stream()
            .collect(Collectors.toMap(Relation::table, Relation::rows));
    this.work =
        new WorkForecast(
            below, (double) top.rows(), run.dataset().scaleUnit(), known, run.foretold());
    this.forecasts = work.applied(new GrowthFitter((double) top.rows()).fit(below));
    List<RungResult> all = new ArrayList<>(below);
    all.add(top);
    this.real =
        new GrowthFitter((double) top.rows())
            .fit(all).stream()
                .collect(
                    Collectors.toMap(f -> f.subject() + '\n' + f.metric(), Function.identity()));
  }

  /// Lines of one metric of subjects of one kind.
  List<Line> lines(String kind, String metric) {
    List<Line> lines = new ArrayList<>();
    for (GrowthFit fit : forecasts) {
      GrowthFit whole = real.get(fit.subject() + '\n' + fit.metric());
      if (!fit.subject().startsWith(kind) || !fit.metric().equals(metric) || whole == null) {
        continue;
      }
      List<Point> points = whole.points();
      if (points.isEmpty() || points.getLast().size() != top.rows()) {
        continue;
      }
      Forecast forecast = fit.forecast();
      lines.add(
          new Line(
              fit.subject(),
              metric,
              fit,
              forecast == null ? Double.NaN : forecast.value(),
              points.getLast().value()));
    }
    return lines;
  }

  /// A table of them, and the share that is near enough.
  String table(String title, List<Line> lines, double share, double floor) {
    StringBuilder text = new StringBuilder();
    long near = lines.stream().filter(l -> l.within(share, floor)).count();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d of %d within %.0f %% (%.0f %%)%n",
            title,
            near,
            lines.size(),
            share * 100,
            lines.isEmpty() ? 0 : 100.0 * near / lines.size()));
    for (Line line : lines) {
      Model model = line.fit().model();
      Forecast forecast = line.fit().forecast();
      boolean inside =
          forecast != null && line.seen() >= forecast.low() && line.seen() <= forecast.high();
      text.append(
          String.format(
              Locale.ROOT,
              "  %s %-46s %-10s expected %12s seen %12s %8s %s  [%s]%n",
              line.within(share, floor) ? " " : "*",
              line.subject().replaceFirst("^(report|statement/report)/", ""),
              model == null ? "none" : model.growthClass(),
              Figures.plain(line.expected()),
              Figures.plain(line.seen()),
              Double.isNaN(line.error())
                  ? "-"
                  : String.format(Locale.ROOT, "%+.0f %%", 100 * line.error()),
              inside ? "in the interval" : "outside",
              line.fit().points().stream()
                  .map(p -> Figures.plain(p.value()))
                  .collect(Collectors.joining(" "))));
    }
    return text.toString();
  }

  /// How many planned statements of all pages touch as many blocks as foretold, and those that do
  /// not.
  String statements(double share, double floor) {
    StringBuilder text = new StringBuilder();
    int near = 0;
    int all = 0;
    for (ReportResult page : top.reports()) {
      Map<Integer, Double> foretold = work.buffersOfStatements(Subjects.report(page));
      for (PlanCapture plan : page.plans()) {
        Double expected = foretold.get(plan.statement());
        if (expected == null) {
          continue;
        }
        double seen = plan.nodes().stream().mapToDouble(PlanCapture.Node::buffers).sum();
        boolean good = Math.abs(expected - seen) <= Math.max(share * seen, floor);
        all++;
        near += good ? 1 : 0;
        if (!good) {
          text.append(
              "  * %s %s expected %s seen %s%n"
                  .formatted(
                      Subjects.report(page),
                      plan.name(),
                      Figures.plain(expected),
                      Figures.plain(seen)));
        }
      }
    }
    return "buffers of single statements: %d of %d within %.0f %%%n%s"
        .formatted(near, all, share * 100, text);
  }

  /// Sizes at which objectives break, foretold from below and measured with the top.
  String breaks() {
    StringBuilder text = new StringBuilder();
    int near = 0;
    int all = 0;
    for (ObjectiveResult objective : run.objectives()) {
      String key = objective.subject() + '\n' + objective.metric();
      GrowthFit whole = real.get(key);
      GrowthFit fit =
          forecasts.stream()
              .filter(f -> (f.subject() + '\n' + f.metric()).equals(key))
              .findFirst()
              .orElse(null);
      if (whole == null || fit == null || objective.direction() != Direction.AT_MOST) {
        continue;
      }
      OptionalDouble seen = measured(whole, objective.limit());
      OptionalDouble foretold = ForecastBreak.size(fit, objective.limit(), objective.direction());
      boolean beyond = seen.isPresent() && seen.getAsDouble() > below.getLast().rows();
      boolean said =
          foretold.isPresent() && foretold.getAsDouble() <= top.rows() * (beyond ? 1.5 : 1);
      if (!beyond && (seen.isPresent() || !said)) {
        continue;
      }
      all++;
      boolean good =
          beyond
              && said
              && Math.max(
                      foretold.getAsDouble() / seen.getAsDouble(),
                      seen.getAsDouble() / foretold.getAsDouble())
                  <= 1.5;
      near += good ? 1 : 0;
      text.append(
          String.format(
              Locale.ROOT,
              "  %s %-56s foretold %9s measured %9s%n",
              good ? " " : "*",
              objective.name(),
              foretold.isPresent() ? Figures.compact(foretold.getAsDouble()) : "never",
              seen.isPresent() ? Figures.compact(seen.getAsDouble()) : "holds"));
    }
    return "break sizes between the last rung and the top: %d of %d within a factor of 1.5\n%s"
        .formatted(near, all, text);
  }

  /// Between two rungs on a line of logarithms.
  private static OptionalDouble measured(GrowthFit whole, double limit) {
    List<Point> points = whole.points();
    if (points.stream().allMatch(p -> p.value() <= limit)) {
      return OptionalDouble.empty();
    }
    return GrowthCurve.breakSize(whole, limit, Direction.AT_MOST, points.getLast().size());
  }

  /// Plans foretold for the top, statement by statement.
  String plans() {
    Map<String, Integer> tally = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (Foretold foretold : run.foretold()) {
      Optional<PlanCapture> last = plan(below.getLast(), foretold);
      Optional<PlanCapture> came = plan(top, foretold);
      if (last.isEmpty() || came.isEmpty()) {
        continue;
      }
      boolean flipped = !last.get().fingerprint().equals(came.get().fingerprint());
      boolean right = foretold.fingerprint().equals(came.get().fingerprint());
      String answer =
          (flipped ? "flipped, " : "stayed, ")
              + (right
                  ? "as foretold"
                  : foretold.certain() ? "not as foretold" : "flagged uncertain");
      tally.merge(answer, 1, Integer::sum);
      if (flipped || !right) {
        text.append(
            "  %s %s %s: %s; really %s%n"
                .formatted(
                    right || !foretold.certain() ? " " : "*",
                    foretold.subject(),
                    foretold.statement(),
                    answer,
                    PlanChange.between(List.of(last.get()), List.of(came.get()))));
      }
    }
    return "plans at the top: " + tally + "\n" + text;
  }

  private static Optional<PlanCapture> plan(RungResult rung, Foretold of) {
    return rung.reports().stream()
        .filter(r -> r.failure() == null && Subjects.report(r).equals(of.subject()))
        .flatMap(r -> r.plans().stream())
        .filter(p -> p.name().equals(of.statement()))
        .findFirst();
  }
}
