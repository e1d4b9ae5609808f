package dev.highwater.volume.compare;

import dev.highwater.volume.fit.PlanChange;
import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One report at one rung in both runs.
record ReportPair(long rung, ReportResult baseline, ReportResult candidate) {

  /// The same statement's plan in both.
  record Plans(PlanCapture baseline, PlanCapture candidate) {

    String statement() {
      return candidate.name().isEmpty() ? baseline.name() : candidate.name();
    }

    boolean sameShape() {
      return baseline.fingerprint().equals(candidate.fingerprint());
    }

    boolean parallel() {
      return baseline.shape().stream().anyMatch(s -> s.strip().startsWith("Gather"))
          || candidate.shape().stream().anyMatch(s -> s.strip().startsWith("Gather"));
    }
  }

  /// The reports that both rungs have.
  static List<ReportPair> of(RungResult baseline, RungResult candidate) {
    Map<String, ReportResult> found =
        candidate.reports().stream()
            .collect(Collectors.toMap(Subjects::report, Function.identity(), (a, b) -> a));
    List<ReportPair> pairs = new ArrayList<>();
    for (ReportResult report : baseline.reports()) {
      ReportResult twin = found.get(Subjects.report(report));
      if (twin != null) {
        pairs.add(new ReportPair(baseline.target(), report, twin));
      }
    }
    return pairs;
  }

  String subject() {
    return Subjects.report(baseline);
  }

  String module() {
    return candidate.module();
  }

  /// Whether both were measured.
  boolean measured() {
    return baseline.failure() == null && candidate.failure() == null;
  }

  /// Statements that both planned, by their number.
  List<Plans> plans() {
    Map<Integer, PlanCapture> found =
        candidate.plans().stream()
            .collect(Collectors.toMap(PlanCapture::statement, Function.identity(), (a, b) -> a));
    List<Plans> plans = new ArrayList<>();
    for (PlanCapture plan : baseline.plans()) {
      PlanCapture twin = found.get(plan.statement());
      if (twin != null) {
        plans.add(new Plans(plan, twin));
      }
    }
    return plans;
  }

  boolean sameShapes() {
    return baseline.plans().size() == candidate.plans().size()
        && plans().stream().allMatch(Plans::sameShape);
  }

  boolean parallel() {
    return plans().stream().anyMatch(Plans::parallel);
  }

  /// What changed about the plans, statement by statement.
  Map<String, List<String>> flips() {
    return plans().stream()
        .collect(
            Collectors.toMap(
                Plans::statement,
                p -> PlanChange.between(List.of(p.baseline()), List.of(p.candidate())),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
