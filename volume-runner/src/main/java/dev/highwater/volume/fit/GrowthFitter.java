package dev.highwater.volume.fit;

import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.GrowthFit.Break;
import dev.highwater.volume.result.GrowthFit.Forecast;
import dev.highwater.volume.result.GrowthFit.Model;
import dev.highwater.volume.result.GrowthFit.Point;
import dev.highwater.volume.result.RungResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From what the rungs measured to how each metric of each subject grows.
///
/// Counters come first and lend their class to the times of the same subject where the times alone
/// cannot tell two classes apart. Models are refused rather than guessed: with fewer than three
/// points, with values that start from nothing, and where no class comes near every point.
public final class GrowthFitter {

  private static final int FEWEST = 3;

  private final double projectedMaximum;

  /// Fits up to a size.
  ///
  /// @param projectedMaximum the size, in rows of the scale unit, that forecasts reach to
  public GrowthFitter(double projectedMaximum) {
    if (!(projectedMaximum >= 1)) {
      throw new IllegalArgumentException(
          "The projected maximum is %s rows; give a number of at least 1"
              .formatted(projectedMaximum));
    }
    this.projectedMaximum = projectedMaximum;
  }

  /// One fit per subject and metric, counters before times.
  ///
  /// @param rungs smallest first
  public List<GrowthFit> fit(List<RungResult> rungs) {
    List<Series> all = SeriesReader.read(rungs);
    Map<String, GrowthClass> classes = new HashMap<>();
    List<GrowthFit> fits = new ArrayList<>();
    for (Series series : all.stream().filter(s -> s.noise().counted()).toList()) {
      GrowthFit fit = fit(series, null);
      fits.add(fit);
      Model model = fit.model();
      if (model != null) {
        classes.merge(
            series.subject(),
            GrowthClass.of(model.growthClass()),
            (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    for (Series series : all.stream().filter(s -> !s.noise().counted()).toList()) {
      fits.add(fit(series, classes.get(series.subject())));
    }
    return List.copyOf(fits);
  }

  GrowthFit fit(Series series, @Nullable GrowthClass hint) {
    List<Point> points = series.points();
    if (points.size() < FEWEST) {
      return refused(
          series,
          series.breaks(),
          "measured at %d of %d rungs; a growth class needs at least %d"
              .formatted(points.size(), series.rungs(), FEWEST));
    }
    if (points.stream().allMatch(p -> p.value() <= series.noise().indistinct())) {
      return flat(series);
    }
    GrowthFit whole = attempt(series, points, hint);
    if (whole.model() != null || whole.breaks().isEmpty()) {
      return whole;
    }
    double from = whole.breaks().stream().mapToDouble(Break::uptoSize).max().orElse(0);
    List<Point> tail = points.stream().filter(p -> p.size() >= from).toList();
    if (tail.size() < FEWEST) {
      return whole;
    }
    GrowthFit after = attempt(series, tail, hint);
    return new GrowthFit(
        series.subject(),
        series.metric(),
        series.unit(),
        points,
        after.model(),
        whole.breaks(),
        after.forecast(),
        after.curve(),
        after.refusal());
  }

  private GrowthFit attempt(Series series, List<Point> points, @Nullable GrowthClass hint) {
    if (points.stream().anyMatch(p -> p.value() <= 0)) {
      return refused(
          series,
          Breaks.withZeros(series, points),
          "it is 0 at some rungs and not at others; no growth class passes through both");
    }
    Noise noise = series.noise();
    List<ClassFit> fits = new ClassFitter(points, noise, series.falling()).all();
    ModelChoice.Choice choice = ModelChoice.choose(fits, noise, hint);
    ClassFit chosen = choice.fit();
    List<Break> breaks = Breaks.of(series, chosen);
    if (chosen.contradicted(noise)) {
      return refused(
          series,
          breaks,
          "no growth class comes near every point; the nearest is %s"
              .formatted(chosen.growthClass().notation()));
    }
    Prediction prediction = new Prediction(choice, noise, series.falling());
    return new GrowthFit(
        series.subject(),
        series.metric(),
        series.unit(),
        series.points(),
        model(choice, prediction.lastOutError()),
        breaks,
        prediction.at(projectedMaximum),
        prediction.curve(projectedMaximum),
        null);
  }

  private static Model model(ModelChoice.Choice choice, double lastOutError) {
    ClassFit fit = choice.fit();
    Point first = fit.points().getFirst();
    Point last = fit.points().getLast();
    double exponent =
        switch (fit.growthClass()) {
          case CONSTANT -> 0;
          case POWER -> fit.exponent();
          case LOGARITHMIC, LINEAR, LINEARITHMIC, QUADRATIC ->
              Math.log(last.value() / first.value()) / Math.log(last.size() / first.size());
        };
    return new Model(
        fit.growthClass().notation(),
        fit.intercept(),
        fit.slope(),
        exponent,
        choice.aicc(),
        lastOutError,
        fit.residualError(),
        fit.residualDegrees(),
        choice.selection());
  }

  /// Values that drown in the noise of zero: their mean, and anything up to the largest.
  private GrowthFit flat(Series series) {
    List<Point> points = series.points();
    double mean = points.stream().mapToDouble(Point::value).average().orElse(0);
    double most = points.stream().mapToDouble(Point::value).max().orElse(0);
    Model model =
        new Model(
            GrowthClass.CONSTANT.notation(),
            mean,
            0,
            0,
            Double.NaN,
            Double.NaN,
            0,
            points.size() - 1,
            most == 0 ? "0 at every rung" : "no rung is distinct from 0");
    double high = most == 0 ? 0 : series.noise().indistinct();
    Forecast start = new Forecast(points.getFirst().size(), mean, 0, high);
    Forecast end = new Forecast(projectedMaximum, mean, 0, high);
    return new GrowthFit(
        series.subject(),
        series.metric(),
        series.unit(),
        points,
        model,
        series.breaks(),
        end,
        List.of(start, end),
        null);
  }

  private static GrowthFit refused(Series series, List<Break> breaks, String why) {
    return new GrowthFit(
        series.subject(),
        series.metric(),
        series.unit(),
        series.points(),
        null,
        breaks,
        null,
        List.of(),
        why);
  }
}
