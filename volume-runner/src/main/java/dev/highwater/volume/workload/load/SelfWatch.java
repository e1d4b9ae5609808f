package dev.highwater.volume.workload.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.highwater.volume.result.GeneratorUse;
import dev.highwater.volume.result.Latency;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// What this JVM takes while it drives load, and whether that was the limit.
final class SelfWatch {

  /// A runner that starts iterations this late is too busy to be believed, if that is a good part
  /// of what they took.
  private static final double LATE_MILLIS = 10;

  private static final double GOOD_PART = 0.25;
  private static final double MOST_CPU = 0.85;
  private static final double MOST_GC = 0.05;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private long begun = -1;
  private Reading from = new Reading(0, 0, 0, 0);
  private Reading to = from;
  private long ended;

  private record Reading(long cpuNanos, long gcMillis, long collections, long allocated) {}

  /// Begins, if it has not.
  void begin(long now) {
    if (begun < 0) {
      begun = now;
      from = read();
    }
  }

  /// Ends.
  void end(long now) {
    if (begun < 0) {
      begin(now);
    }
    ended = now;
    to = read();
  }

  private Reading read() {
    long millis = 0;
    long collections = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      millis += Math.max(0, collector.getCollectionTime());
      collections += Math.max(0, collector.getCollectionCount());
    }
    return new Reading(
        system.getProcessCpuTime(), millis, collections, threads.getTotalThreadAllocatedBytes());
  }

  /// What it took.
  ///
  /// @param iterations that were run meanwhile
  /// @param response of all of them
  /// @param lag of all of them
  GeneratorUse use(long iterations, Latency response, Latency lag) {
    double seconds = Math.max(1, ended - begun) / 1e9;
    int processors = system.getAvailableProcessors();
    double cores = (to.cpuNanos() - from.cpuNanos()) / 1e9 / seconds;
    long gcMillis = to.gcMillis() - from.gcMillis();
    double each = Math.max(1, iterations);
    return new GeneratorUse(
        cores,
        processors,
        (to.cpuNanos() - from.cpuNanos()) / 1e3 / each,
        lag.p99(),
        gcMillis,
        to.collections() - from.collections(),
        (to.allocated() - from.allocated()) / each,
        reasons(cores / processors, gcMillis / 1e3 / seconds, response, lag));
  }

  static List<String> reasons(double cpu, double gc, Latency response, Latency lag) {
    List<String> reasons = new ArrayList<>();
    if (lag.p95() > LATE_MILLIS && lag.p95() > GOOD_PART * response.p95()) {
      reasons.add(
          "it started a twentieth of the iterations more than %.0f ms late".formatted(lag.p95()));
    }
    if (cpu > MOST_CPU) {
      reasons.add("it took %.0f %% of this machine's processors".formatted(100 * cpu));
    }
    if (gc > MOST_GC) {
      reasons.add("it spent %.0f %% of the time collecting garbage".formatted(100 * gc));
    }
    return reasons;
  }
}
