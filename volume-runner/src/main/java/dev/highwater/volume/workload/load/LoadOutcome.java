package dev.highwater.volume.workload.load;

import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.workload.measure.Latencies;
import java.util.ArrayList;
import java.util.List;

/// What all workers measured together.
///
/// @param tallies one per operation of the mix
/// @param seconds from the end of the warm-up to the end of the last iteration
record LoadOutcome(LoadProfile profile, List<Tally> tallies, long dropped, double seconds) {

  private static final double NANOS = 1e9;

  /// A runner that wakes this late is too busy to be believed, if it is a good part of all waiting.
  private static final double LATE_MILLIS = 10;

  private static final double GOOD_PART = 0.25;

  static LoadOutcome of(LoadProfile profile, Schedule schedule, List<Worker> workers) {
    List<Tally> sums = new ArrayList<>();
    for (int i = 0; i < profile.mix().size(); i++) {
      Tally sum = new Tally();
      for (Worker worker : workers) {
        sum.add(worker.tallies().get(i));
      }
      sums.add(sum);
    }
    long done = sums.stream().mapToLong(tally -> tally.response().getTotalCount()).sum();
    long last = workers.stream().mapToLong(Worker::lastEnd).max().orElse(0);
    return new LoadOutcome(
        profile,
        sums,
        schedule.measuredIterations() - done,
        (Math.max(last, schedule.end()) - schedule.warmUpEnd()) / NANOS);
  }

  LoadResult result(String histogramFile) {
    Tally all = new Tally();
    tallies.forEach(all::add);
    long iterations = all.response().getTotalCount();
    Latency response = Latencies.ofMicros(all.response());
    Latency lag = Latencies.ofMicros(all.lag());
    return new LoadResult(
        profile.name(),
        profile.executor(),
        profile.rate(),
        seconds == 0 ? 0 : iterations / seconds,
        seconds,
        profile.workers(),
        iterations,
        all.errors(),
        dropped,
        response,
        Latencies.ofMicros(all.service()),
        lag,
        lag.p95() > LATE_MILLIS && lag.p95() > GOOD_PART * response.p95(),
        operations(),
        histogramFile);
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
}
