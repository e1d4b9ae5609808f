package dev.highwater.volume.compare;

import dev.highwater.volume.fit.Subjects;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.LockWait;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.words.Figures;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// Compares imports, load profiles and waits for locks.
///
/// A load window or an import is one measurement, however many iterations it has, so their times
/// are told and not judged; errors are judged by Fisher's exact test.
final class WorkloadComparer {

  private static final double ALPHA = 0.001;
  private static final double TOLD = 1.5;
  private static final double WAITED_MILLIS = 500;

  private final long rung;
  private final List<Difference> found = new ArrayList<>();

  private WorkloadComparer(long rung) {
    this.rung = rung;
  }

  static List<Difference> compare(RungResult baseline, RungResult candidate) {
    WorkloadComparer comparer = new WorkloadComparer(baseline.target());
    for (ImportResult was : baseline.imports()) {
      candidate.imports().stream()
          .filter(is -> is.name().equals(was.name()) && is.path().equals(was.path()))
          .findFirst()
          .ifPresent(is -> comparer.imported(was, is));
    }
    for (LoadResult was : baseline.loads()) {
      candidate.loads().stream()
          .filter(is -> is.name().equals(was.name()))
          .findFirst()
          .ifPresent(is -> comparer.load(was, is));
    }
    comparer.locks(baseline, candidate);
    return comparer.found;
  }

  private void imported(ImportResult was, ImportResult is) {
    String subject = Subjects.imported(was);
    lines(subject, "lines read", was.linesRead(), is.linesRead());
    lines(subject, "rejected", was.rejected(), is.rejected());
    lines(subject, "inserted", was.inserted(), is.inserted());
    lines(subject, "updated", was.updated(), is.updated());
    told(subject, "WAL", (double) was.walBytes(), (double) is.walBytes(), "bytes");
    told(subject, "seconds", was.seconds(), is.seconds(), "s");
  }

  private void lines(String subject, String metric, long was, long is) {
    if (was != is) {
      add(
          subject,
          metric,
          (double) was,
          (double) is,
          "lines",
          Weight.REGRESSION,
          "%s: %s lines, %s in the baseline"
              .formatted(metric, Figures.count(is), Figures.count(was)));
    }
  }

  private void load(LoadResult was, LoadResult is) {
    String subject = Subjects.load(was);
    errors(subject, was.errors(), was.iterations(), is.errors(), is.iterations());
    told(subject, "p95", was.response().p95(), is.response().p95(), "ms");
    told(subject, "dropped", (double) was.dropped(), (double) is.dropped(), "iterations");
  }

  private void errors(String subject, long was, long of, long is, long ofNow) {
    if (is == 0 || of == 0 || ofNow == 0) {
      return;
    }
    int population = Math.toIntExact(of + ofNow);
    double p =
        HypergeometricDistribution.of(population, Math.toIntExact(was + is), Math.toIntExact(ofNow))
            .survivalProbability(Math.toIntExact(is - 1));
    if (p <= ALPHA) {
      add(
          subject,
          "errors",
          (double) was,
          (double) is,
          "errors",
          Weight.REGRESSION,
          "%s of %s iterations fail, %s of %s in the baseline"
              .formatted(
                  Figures.count(is), Figures.count(ofNow), Figures.count(was), Figures.count(of)));
    }
  }

  private void told(String subject, String metric, double was, double is, String unit) {
    if (was > 0 && is / was >= TOLD) {
      add(
          subject,
          metric,
          was,
          is,
          unit,
          Weight.NOTICE,
          "%s: %s, %s in the baseline; one measurement each proves nothing"
              .formatted(metric, Figures.value(is, unit), Figures.value(was, unit)));
    }
  }

  private void locks(RungResult baseline, RungResult candidate) {
    for (LockWait wait : candidate.lockWaits()) {
      double was =
          baseline.lockWaits().stream()
              .filter(w -> w.name().equals(wait.name()) && w.workload().equals(wait.workload()))
              .mapToDouble(LockWait::millis)
              .sum();
      if (wait.millis() < was + WAITED_MILLIS) {
        continue;
      }
      String[] report = wait.name().split("/", 2);
      found.add(
          new Difference(
              wait.workload() + "/" + report[0],
              "",
              report.length > 1 ? report[1] : "",
              rung,
              "lock wait",
              was,
              wait.millis(),
              "ms",
              Weight.REGRESSION,
              "it waited %s for %s%s held by %s"
                  .formatted(
                      Figures.millis(wait.millis()),
                      wait.mode(),
                      wait.relation().isEmpty() ? "" : " on " + wait.relation(),
                      wait.blocker())));
    }
  }

  private void add(
      String subject,
      String metric,
      double was,
      double is,
      String unit,
      Weight weight,
      String words) {
    found.add(new Difference(subject, "", "", rung, metric, was, is, unit, weight, words));
  }
}
