package dev.highwater.volume.words;

import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import java.time.Duration;
import java.util.List;

/// The sentences that every output shares.
public final class Phrases {

  private Phrases() {}

  /// `at most 800 ms`
  public static String limit(ObjectiveResult objective) {
    return (objective.direction() == Direction.AT_MOST ? "at most " : "at least ")
        + Figures.value(objective.limit(), objective.unit());
  }

  /// The run in one sentence, such as `Breaks at about 41,000 work items: Planning dashboard p95
  /// exceeds 800 ms.`
  public static String headline(VolumeRun run) {
    List<ObjectiveResult> order = Modules.worstFirst(run);
    String noun = Figures.noun(run.dataset().scaleUnit());
    String maximum = Figures.count(run.projectedMaximum()) + " " + noun;
    if (order.isEmpty()) {
      return "Nothing was promised, so nothing was judged.";
    }
    ObjectiveResult first = order.getFirst();
    return switch (run.verdict()) {
      case BROKEN, WILL_BREAK ->
          "%s at about %s %s: %s %s %s."
              .formatted(
                  run.verdict() == Verdict.BROKEN ? "Breaks" : "Will break",
                  breakSize(first),
                  noun,
                  first.name(),
                  first.direction() == Direction.AT_MOST ? "exceeds" : "falls below",
                  Figures.value(first.limit(), first.unit()));
      case UNKNOWN ->
          "%s of %d objectives could not be judged up to %s; none is known to break."
              .formatted(Figures.count(count(run, Verdict.UNKNOWN)), order.size(), maximum);
      case HOLDS ->
          "Holds up to %s: %s."
              .formatted(
                  maximum,
                  order.size() == 1
                      ? "the objective is kept, measured and forecast"
                      : "all %d objectives are kept, measured and forecast"
                          .formatted(order.size()));
    };
  }

  /// `3 broken · 8 will break · 1 unknown · 5 hold`, without those that are none.
  public static String tally(VolumeRun run) {
    StringBuilder tally = new StringBuilder();
    for (Verdict verdict :
        List.of(Verdict.BROKEN, Verdict.WILL_BREAK, Verdict.UNKNOWN, Verdict.HOLDS)) {
      long count = count(run, verdict);
      if (count > 0) {
        tally
            .append(tally.isEmpty() ? "" : " · ")
            .append(count)
            .append(' ')
            .append(word(verdict, count));
      }
    }
    return tally.toString();
  }

  public static long count(VolumeRun run, Verdict verdict) {
    return run.objectives().stream().filter(o -> o.verdict() == verdict).count();
  }

  public static String word(Verdict verdict) {
    return word(verdict, 1);
  }

  /// `hold` of many, `holds` of one.
  public static String word(Verdict verdict, long count) {
    return switch (verdict) {
      case BROKEN -> "broken";
      case WILL_BREAK -> "will break";
      case UNKNOWN -> "unknown";
      case HOLDS -> count == 1 ? "holds" : "hold";
    };
  }

  /// A sign that tells verdicts apart without colour.
  public static String sign(Verdict verdict) {
    return switch (verdict) {
      case BROKEN -> "✕";
      case WILL_BREAK -> "▲";
      case UNKNOWN -> "?";
      case HOLDS -> "✓";
    };
  }

  /// The size at which an objective breaks, two figures; `–` where it does not.
  public static String breakSize(ObjectiveResult objective) {
    Double size = objective.breaksAt();
    return size == null ? Figures.NONE : Figures.about(size);
  }

  /// `6 min 42 s`
  public static String duration(Duration duration) {
    long minutes = duration.toMinutes();
    return minutes == 0
        ? duration.toSeconds() + " s"
        : minutes + " min " + duration.toSecondsPart() + " s";
  }
}
