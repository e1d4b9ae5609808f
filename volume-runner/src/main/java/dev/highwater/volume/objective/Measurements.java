package dev.highwater.volume.objective;

import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what an objective's subject is at a rung.
record Measurements(List<RungResult> rungs, List<GrowthFit> growth) {

  private static final Set<String> PERCENTILES = Set.of("p90", "p95", "p99");

  Optional<ReportResult> report(String subject, RungResult rung) {
    return rung.reports().stream().filter(r -> Subjects.report(r).equals(subject)).findFirst();
  }

  Optional<LoadResult> load(String subject, RungResult rung) {
    return rung.loads().stream()
        .filter(l -> Subjects.load(l).equals(subject) || subject.startsWith(Subjects.load(l) + "/"))
        .findFirst();
  }

  Optional<ImportResult> imported(String subject, RungResult rung) {
    return rung.imports().stream().filter(i -> Subjects.imported(i).equals(subject)).findFirst();
  }

  Optional<Relation> table(String subject, RungResult rung) {
    return rung.storage().relations().stream()
        .filter(r -> Subjects.table(r.table()).equals(subject))
        .findFirst();
  }

  Optional<GrowthFit> fit(String subject, String metric) {
    return growth.stream()
        .filter(f -> f.subject().equals(subject) && f.metric().equals(metric))
        .findFirst();
  }

  Optional<String> failure(String subject, RungResult rung) {
    return report(subject, rung).flatMap(r -> Optional.ofNullable(r.failure()));
  }

  /// The median where a sample is too small for the objective's percentile but its median already
  /// misses the limit, so that the percentile must.
  Optional<Double> medianBeyond(Objective objective, RungResult rung) {
    if (!PERCENTILES.contains(objective.metric()) || objective.direction() != Direction.AT_MOST) {
      return Optional.empty();
    }
    String subject = objective.subject();
    Optional<Double> median =
        report(subject, rung)
            .filter(r -> r.failure() == null)
            .map(r -> r.latency().p50())
            .or(() -> operation(subject, rung).map(o -> o.response().p50()));
    return median.filter(m -> m > objective.limit());
  }

  private Optional<LoadResult.Operation> operation(String subject, RungResult rung) {
    return load(subject, rung)
        .flatMap(
            l ->
                l.operations().stream()
                    .filter(o -> Subjects.operation(l, o).equals(subject))
                    .findFirst());
  }

  /// A report that was cancelled for taking too long has missed its objective.
  boolean timedOut(String subject, RungResult rung) {
    return failure(subject, rung)
        .map(f -> f.toLowerCase(Locale.ROOT))
        .filter(f -> f.contains("timeout") || f.contains("57014"))
        .isPresent();
  }

  /// Then a missed objective may be the runner's fault, not the server's.
  boolean generatorBound(String subject, RungResult rung) {
    return load(subject, rung).filter(LoadResult::generatorBound).isPresent();
  }
}
