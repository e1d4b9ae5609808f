package dev.highwater.volume.compare;

import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares two runs: what the server counted first, then times, with plans as the reasons.
public final class RunComparer {

  private final VolumeRun baseline;
  private final VolumeRun candidate;
  private final Mode mode;

  private RunComparer(VolumeRun baseline, VolumeRun candidate, Mode mode) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.mode = mode;
  }

  /// Compares.
  ///
  /// @throws dev.highwater.schema.failure.Failure where the runs are of other rows, so that nothing
  ///   can be said
  public static Comparison compare(VolumeRun baseline, VolumeRun candidate, Mode mode) {
    return new RunComparer(baseline, candidate, mode).compare();
  }

  private Comparison compare() {
    Comparability allowed = Comparability.of(baseline, candidate);
    List<RungResult> before = rungs(baseline, allowed);
    List<RungResult> after = rungs(candidate, allowed);
    List<Difference> differences = new ArrayList<>();
    List<String> refused = new ArrayList<>(allowed.refused());
    List<ReportPair> pairs = new ArrayList<>();
    CounterComparer counters = new CounterComparer(mode);
    for (int i = 0; i < before.size(); i++) {
      List<ReportPair> here = ReportPair.of(before.get(i), after.get(i));
      missing(refused, before.get(i), after.get(i), here);
      pairs.addAll(here);
      for (ReportPair pair : here) {
        differences.addAll(counters.compare(pair));
        differences.addAll(flips(pair));
      }
      differences.addAll(StorageComparer.compare(before.get(i), after.get(i)));
      differences.addAll(WorkloadComparer.compare(before.get(i), after.get(i)));
    }
    TimeComparer times = new TimeComparer(mode, allowed.times() ? pairs : List.of());
    differences.addAll(times.compare());
    refused.addAll(times.refused());
    differences.sort(Comparator.comparing(Difference::subject).thenComparingLong(Difference::rung));
    return new Comparison(
        baseline.id(),
        candidate.id(),
        candidate.scenario(),
        mode,
        allowed.rungs(),
        allowed.conditions(),
        new Causes(allowed.conditions(), before, after, pairs).findings(differences),
        differences,
        refused,
        times.words());
  }

  private static List<Difference> flips(ReportPair pair) {
    List<Difference> found = new ArrayList<>();
    if (pair.measured()) {
      pair.flips()
          .forEach(
              (statement, changes) -> {
                for (String change : changes) {
                  found.add(
                      CounterComparer.of(
                          pair,
                          statement,
                          "plan",
                          Double.NaN,
                          Double.NaN,
                          "",
                          Weight.NOTICE,
                          change));
                }
              });
    }
    return found;
  }

  private void missing(
      List<String> refused, RungResult before, RungResult after, List<ReportPair> both) {
    only(refused, before, both, baseline.id());
    only(refused, after, both, candidate.id());
  }

  private static void only(
      List<String> refused, RungResult rung, List<ReportPair> both, String run) {
    List<String> alone =
        rung.reports().stream()
            .map(dev.highwater.volume.fit.Subjects::report)
            .filter(s -> both.stream().noneMatch(p -> p.subject().equals(s)))
            .toList();
    if (!alone.isEmpty()) {
      refused.add(
          "%s at %,d: only %s has it".formatted(String.join(", ", alone), rung.target(), run));
    }
  }

  private static List<RungResult> rungs(VolumeRun run, Comparability allowed) {
    return allowed.rungs().stream()
        .map(t -> run.rungs().stream().filter(r -> r.target() == t).findFirst())
        .flatMap(Optional::stream)
        .toList();
  }
}
