package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.FaultResult;
import dev.highwater.volume.result.GeneratorUse;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadMoment;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ThresholdResult;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.scenario.Stage;
import dev.highwater.volume.workload.measure.Latencies;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What all workers of a shift measured together.
final class LoadOutcome {

  private static final double NANOS = 1e9;

  private final Shift shift;
  private final Supervisor supervisor;
  private final Course course;
  private final LoadProfile profile;
  private final List<Tally> tallies;
  private final long dropped;
  private final double seconds;

  LoadOutcome(Shift shift, Supervisor supervisor) {
    this.shift = shift;
    this.supervisor = supervisor;
    this.course = shift.course();
    this.profile = course.profile();
    this.tallies = shift.ledger().tallies();
    long regular = Math.min(course.end(), shift.stopped());
    long begun =
        tallies.stream().mapToLong(tally -> tally.response().getTotalCount()).sum()
            + shift.interrupted().sum();
    this.dropped = Math.max(0, course.due(regular) - begun);
    long last = shift.ledger().lastEnd();
    boolean counted = !course.isOpen() && last > course.warmUp() && countsIterations();
    long end = counted ? last : Math.max(last, regular);
    this.seconds = Math.max(0, end - course.warmUp()) / NANOS;
  }

  private boolean countsIterations() {
    return profile.executor().word().endsWith("-iterations");
  }

  List<Tally> tallies() {
    return tallies;
  }

  LoadResult result(String histogramFile, List<FaultResult> faults) {
    Tally all = new Tally();
    tallies.forEach(all::add);
    long iterations = all.response().getTotalCount();
    Latency response = Latencies.ofMicros(all.response());
    Latency lag = Latencies.ofMicros(all.lag());
    GeneratorUse use = supervisor.watch().use(iterations, response, lag);
    return new LoadResult(
        profile.name(),
        profile.executor().word(),
        course.targetRate(),
        seconds == 0 ? 0 : iterations / seconds,
        seconds,
        supervisor.workers(),
        iterations,
        all.errors(),
        dropped,
        response,
        Latencies.ofMicros(all.service()),
        lag,
        !use.reasons().isEmpty(),
        operations(),
        histogramFile,
        Latencies.ofMicros(all.poolWait()),
        shift.queued().sum(),
        shift.interrupted().sum(),
        supervisor.stopped(),
        stages(),
        timeline(),
        thresholds(),
        use,
        null,
        faults);
  }

  private List<LoadResult.Operation> operations() {
    List<LoadResult.Operation> operations = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      Operation operation = profile.mix().get(i);
      Tally tally = tallies.get(i);
      operations.add(
          new LoadResult.Operation(
              operation.name(),
              operation.module(),
              operation.kind() == Kind.WRITE ? "write" : "read",
              operation.weight(),
              tally.response().getTotalCount(),
              tally.errors(),
              Latencies.ofMicros(tally.response()),
              Latencies.ofMicros(tally.service()),
              tally.firstError()));
    }
    return operations;
  }

  private List<ThresholdResult> thresholds() {
    ThresholdCheck check = new ThresholdCheck(profile.mix(), tallies, seconds, dropped);
    return profile.thresholds().stream()
        .map(t -> check.of(t, supervisor.thresholds().ended(t)))
        .toList();
  }

  private List<LoadMoment> timeline() {
    List<LoadMoment> moments = new ArrayList<>();
    long last = shift.ledger().lastEnd() - course.warmUp();
    for (int i = 0; i < shift.slots().count() && shift.slots().begin(i) < last; i++) {
      moments.add(moment(i, i + 1));
    }
    return moments;
  }

  private List<LoadMoment> stages() {
    List<LoadMoment> moments = new ArrayList<>();
    Slots slots = shift.slots();
    int from = 0;
    long end = 0;
    for (Stage stage : course.stages()) {
      end += stage.duration().toNanos();
      int to = from;
      while (to < slots.count() && slots.end(to) <= end) {
        to++;
      }
      if (to > from) {
        moments.add(moment(from, to));
      }
      from = to;
    }
    return moments;
  }

  /// Slices from one to before another.
  private LoadMoment moment(int from, int to) {
    Histogram sum = new Histogram(2);
    long errors = 0;
    for (int i = from; i < to; i++) {
      sum.add(shift.ledger().responses(i));
      errors += shift.ledger().errors(i);
    }
    long end = shift.slots().end(to - 1);
    return new LoadMoment(
        shift.slots().begin(from) / NANOS,
        end / NANOS,
        course.target(course.warmUp() + end - 1),
        sum.getTotalCount(),
        errors,
        Latencies.ofMicros(sum));
  }
}
