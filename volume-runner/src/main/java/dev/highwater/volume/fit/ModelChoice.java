package dev.highwater.volume.fit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses between fitted classes by Akaike's criterion.
///
/// From five points on, the variance is estimated and the criterion corrected for small samples,
/// `AICc = n·ln(χ²/n) + 2K + 2K(K+1)/(n−K−1)` with K counting the variance (Burnham & Anderson
/// 2002, Model Selection and Multimodel Inference, section 2.4; Hurvich & Tsai 1989). With three or
/// four points the correction's denominator is zero or negative, so the variance is not estimated
/// but taken from [Noise]; with a known variance the criterion is `χ² + 2K` and needs no
/// correction.
///
/// A class other than `O(1)` must be better by 4 (Burnham & Anderson: "considerably less support"
/// for the other), a power law better by 2 than the best of the plain classes: claims of growth and
/// odd exponents want evidence. Classes within 2 of the chosen one are its rivals, unless the
/// counters of the same subject settled the class.
final class ModelChoice {

  private static final int POINTS_FOR_AICC = 5;
  private static final double GROWTH_MARGIN = 4;
  private static final double POWER_MARGIN = 2;
  private static final double RIVAL_MARGIN = 2;

  /// A variance below this share of the assumed noise is luck.
  private static final double LEAST_VARIANCE = 0.01;

  /// @param rivals the other classes that the points do not rule out
  /// @param aicc NaN where the points are too few for it
  record Choice(ClassFit fit, List<ClassFit> rivals, double aicc, String selection) {}

  private ModelChoice() {}

  /// @param hint the class of the same subject's counters, preferred among equals, or null
  static Choice choose(List<ClassFit> fits, Noise noise, @Nullable GrowthClass hint) {
    ClassFit constant = fits.getFirst();
    ClassFit best = constant;
    List<ClassFit> plain =
        fits.stream()
            .filter(f -> !f.equals(constant) && f.growthClass() != GrowthClass.POWER)
            .toList();
    ClassFit grown =
        plain.stream().min(Comparator.comparingDouble(ModelChoice::criterion)).orElse(null);
    for (ClassFit fit : fits) {
      if (fit.growthClass() == GrowthClass.POWER
          && (grown == null || criterion(fit) + POWER_MARGIN < criterion(grown))) {
        grown = fit;
      }
    }
    boolean hinted = false;
    if (grown != null && criterion(grown) + GROWTH_MARGIN < criterion(constant)) {
      best = grown;
      for (ClassFit fit : plain) {
        if (fit.growthClass() == hint && criterion(fit) < criterion(grown) + POWER_MARGIN) {
          best = fit;
          hinted = true;
        }
      }
    }
    ClassFit chosen = best;
    List<ClassFit> rivals = chosen.growthClass() == hint ? List.of() : rivals(fits, chosen);
    boolean corrected = corrected(chosen);
    return new Choice(
        chosen,
        rivals,
        corrected ? criterion(chosen) : Double.NaN,
        selection(chosen, noise, corrected, hinted, rivals));
  }

  /// The classes with substantial support besides the chosen one. A constant has none that explain
  /// its points no better: any class does with a small enough slope.
  private static List<ClassFit> rivals(List<ClassFit> fits, ClassFit chosen) {
    double margin = chosen.growthClass() == GrowthClass.CONSTANT ? 0 : RIVAL_MARGIN;
    return fits.stream()
        .filter(f -> !f.equals(chosen) && criterion(f) < criterion(chosen) + margin)
        .toList();
  }

  private static boolean corrected(ClassFit fit) {
    return fit.points().size() >= POINTS_FOR_AICC;
  }

  private static double criterion(ClassFit fit) {
    int n = fit.points().size();
    int k = fit.growthClass().parameters();
    if (!corrected(fit)) {
      return fit.chiSquare() + 2 * k;
    }
    int all = k + 1;
    return n * Math.log(Math.max(fit.chiSquare() / n, LEAST_VARIANCE))
        + 2 * all
        + 2.0 * all * (all + 1) / (n - all - 1);
  }

  private static String selection(
      ClassFit fit, Noise noise, boolean corrected, boolean hinted, List<ClassFit> rivals) {
    StringBuilder words = new StringBuilder();
    if (corrected) {
      words.append("AICc over %d points".formatted(fit.points().size()));
    } else {
      words.append(
          "AIC over %d points with an assumed noise of %.0f %% (too few points for AICc), %d residual degree%s of freedom"
              .formatted(
                  fit.points().size(),
                  noise.relative() * 100,
                  fit.residualDegrees(),
                  fit.residualDegrees() == 1 ? "" : "s"));
    }
    if (hinted) {
      words.append("; the class of its counters");
    }
    if (!rivals.isEmpty()) {
      words.append("; not ruled out: ");
      words.append(
          String.join(", ", rivals.stream().map(r -> r.growthClass().notation()).toList()));
    }
    return words.toString();
  }
}
