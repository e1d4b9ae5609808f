package dev.highwater.volume.compare;

import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Compares times, report by report and rung by rung.
///
/// A time is slower when six things hold at once: the rank test with Holm's correction over all
/// measurements says so at 1 %; the effect is large (Cliff's delta of 0.474 or more, Romano et al.
/// 2006); the times are longer by a share and an amount that matter; each third of them says so;
/// and, where the runs were not interleaved, the change stands out of the other reports' changes.
///
/// The last is Efron's empirical null (JASA 99, 2004): samples of one run are not independent of
/// each other (the machine is slower for minutes), so the theoretical null is too narrow. Most
/// reports did not change; the median of their quotients is what the machine changed, and the
/// spread around it is what chance does. A report must be [#SPREADS] spreads away.
final class TimeComparer {

  static final double ALPHA = 0.01;
  private static final double LARGE_EFFECT = 0.474;
  private static final double INTERLEAVED_RATIO = 1.1;
  private static final double SEPARATE_RATIO = 1.25;
  private static final double LEAST_MILLIS = 0.1;
  private static final double SPREADS = 5;
  private static final double LEAST_SPREAD = Math.log(1.08);
  private static final double FEW_UNITS_SPREAD = Math.log(1.25);
  private static final int FEW_UNITS = 8;
  private static final double MAD = 1.4826;
  private static final double SUSPICIOUS = 3;
  private static final int TIMES_FOR_P95 = 20;
  private static final int PARTS = 3;
  private static final double DRIFTED = 1.2;

  private final Mode mode;
  private final List<Unit> units;
  private final double drift;
  private final double spread;
  private final List<RankTest> tests;
  private final double[] adjusted;

  /// A report at a rung with its single times.
  private static final class Unit {

    private final ReportPair pair;
    private final double[] was;
    private final double[] is;

    Unit(ReportPair pair, double[] was, double[] is) {
      this.pair = pair;
      this.was = was;
      this.is = is;
    }
  }

  TimeComparer(Mode mode, List<ReportPair> pairs) {
    this.mode = mode;
    this.units = units(pairs);
    double[] changes =
        units.stream()
            .mapToDouble(u -> Math.log(RankTest.median(u.is) / RankTest.median(u.was)))
            .toArray();
    boolean separate = mode == Mode.SEPARATE && changes.length > 0;
    double middle = separate ? RankTest.median(changes) : 0;
    this.drift = Math.exp(middle);
    this.spread = spread(changes, middle);
    this.tests = units.stream().map(u -> RankTest.of(u.was, undrifted(u.is))).toList();
    this.adjusted = Holm.adjusted(tests.stream().mapToDouble(RankTest::p).toArray());
  }

  private double spread(double[] changes, double middle) {
    boolean separate = mode == Mode.SEPARATE;
    if (changes.length < FEW_UNITS) {
      return separate ? FEW_UNITS_SPREAD : 0;
    }
    double[] away = Arrays.stream(changes).map(c -> Math.abs(c - middle)).toArray();
    return Math.max(separate ? LEAST_SPREAD : 0, MAD * RankTest.median(away));
  }

  private static List<Unit> units(List<ReportPair> pairs) {
    List<Unit> units = new ArrayList<>();
    for (ReportPair pair : pairs) {
      double[] was = samples(pair.baseline().latency().samples());
      double[] is = samples(pair.candidate().latency().samples());
      if (pair.measured() && was.length > 0 && is.length > 0) {
        units.add(new Unit(pair, was, is));
      }
    }
    return units;
  }

  private static double[] samples(List<Double> millis) {
    return millis.stream().mapToDouble(Double::doubleValue).filter(v -> v > 0).toArray();
  }

  private double[] undrifted(double[] millis) {
    return IntStream.range(0, millis.length).mapToDouble(i -> millis[i] / drift).toArray();
  }

  List<Difference> compare() {
    List<Difference> found = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      RankTest test = tests.get(i);
      if (slower(unit, test, adjusted[i])) {
        found.add(difference(unit, test, adjusted[i], Weight.REGRESSION));
      } else if (faster(unit)) {
        found.add(difference(unit, test, Double.NaN, Weight.IMPROVEMENT));
      } else if (test.delta() == 1 && test.ratio() >= SUSPICIOUS && !supported(test)) {
        found.add(difference(unit, test, Double.NaN, Weight.NOTICE));
      }
    }
    return found;
  }

  private boolean slower(Unit unit, RankTest test, double p) {
    return p <= ALPHA && matters(test, unit.was, undrifted(unit.is));
  }

  /// The same test the other way round.
  private boolean faster(Unit unit) {
    double[] is = undrifted(unit.is);
    RankTest back = RankTest.of(is, unit.was);
    return back.p() * units.size() <= ALPHA && matters(back, is, unit.was);
  }

  private boolean matters(RankTest test, double[] was, double[] is) {
    double millis = RankTest.median(was);
    double ratio = Math.min(test.ratio(), Math.min(RankTest.median(is) / millis, fastest(was, is)));
    return test.delta() >= LARGE_EFFECT
        && ratio >= leastRatio()
        && millis * (ratio - 1) >= LEAST_MILLIS
        && Math.log(ratio) >= SPREADS * spread
        && throughout(was, is);
  }

  /// The quotient of the fastest executions: what disturbs an execution makes it longer and never
  /// shorter, so among several there is one that was hardly disturbed (Chen & Revels 2016, Robust
  /// benchmarking in noisy environments).
  private static double fastest(double[] was, double[] is) {
    return Arrays.stream(is).min().orElse(0) / Arrays.stream(was).min().orElse(1);
  }

  /// Whether each third of the times, in the order they were measured, says so too: what was slow
  /// for a while only was the machine.
  private boolean throughout(double[] was, double[] is) {
    double least = 1 + (leastRatio() - 1) / 2;
    for (int third = 0; third < PARTS; third++) {
      double[] before = part(was, third);
      double[] now = part(is, third);
      if (before.length > 0 && now.length > 0 && RankTest.of(before, now).ratio() < least) {
        return false;
      }
    }
    return true;
  }

  private static double[] part(double[] values, int third) {
    return Arrays.copyOfRange(
        values, values.length * third / PARTS, values.length * (third + 1) / PARTS);
  }

  private double leastRatio() {
    return mode == Mode.INTERLEAVED ? INTERLEAVED_RATIO : SEPARATE_RATIO;
  }

  /// Whether a sample of this size could have proven anything among so many tests.
  private boolean supported(RankTest test) {
    return test.leastP() * units.size() <= ALPHA;
  }

  private Difference difference(Unit unit, RankTest test, double p, Weight weight) {
    double was = RankTest.median(unit.was);
    double is = RankTest.median(unit.is);
    String proof =
        switch (weight) {
          case REGRESSION ->
              String.format(
                  Locale.ROOT,
                  " (a time of this run is longer in %.0f %% of all pairs, adjusted p %s)",
                  100 * test.superiority(),
                  p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p));
          case NOTICE ->
              ": %d and %d times are too few to prove it"
                  .formatted(unit.was.length, unit.is.length);
          case IMPROVEMENT -> "";
        };
    return CounterComparer.of(
        unit.pair,
        "",
        "time",
        was,
        is,
        "ms",
        weight,
        "median time: %s, %s in the baseline, %s times%s%s"
            .formatted(
                Figures.millis(is),
                Figures.millis(was),
                Figures.plain(test.ratio()),
                drift > DRIFTED || drift < 1 / DRIFTED ? " what the others became" : "",
                proof));
  }

  /// What the samples are too small for.
  List<String> refused() {
    List<String> refused = new ArrayList<>();
    long few =
        units.stream()
            .filter(u -> u.was.length < TIMES_FOR_P95 || u.is.length < TIMES_FOR_P95)
            .count();
    if (few > 0) {
      refused.add(
          "p95 of %d of %d measurements: fewer than %d times each"
              .formatted(few, units.size(), TIMES_FOR_P95));
    }
    long unprovable = tests.stream().filter(t -> !supported(t)).count();
    if (unprovable > 0) {
      refused.add(
          "times of %d of %d measurements: so few executions could prove nothing among %d tests; counters are compared"
              .formatted(unprovable, units.size(), units.size()));
    }
    return refused;
  }

  /// How it was done, for the reader.
  String words() {
    if (units.isEmpty()) {
      return "No times were compared.";
    }
    String tests =
        "%d measurements tested (Mann-Whitney, one-sided, Holm's correction at %s; Cliff's delta at least %s)"
            .formatted(units.size(), Figures.percent(ALPHA), LARGE_EFFECT);
    if (mode == Mode.INTERLEAVED) {
      return tests + ", executions in turns.";
    }
    return tests
        + String.format(
            Locale.ROOT,
            ". The runs are of different moments: all reports together are %.2f times the baseline,"
                + " which is taken out, and a report must change by %.2f beyond that to stand out"
                + " of the others.",
            drift,
            Math.max(SEPARATE_RATIO, Math.exp(SPREADS * spread)));
  }
}
