package dev.highwater.volume.honesty;

import dev.highwater.volume.result.Latency;
import dev.highwater.volume.workload.measure.Latencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What theory says of iterations that arrive at even distances at servers of which one stands
/// still for a while: first come, first served, by Lindley's recursion ("The theory of queues with
/// a single server", 1952), for several servers in the form of Kiefer and Wolfowitz (1955).
///
/// @param rate arrivals a second
/// @param iterations that arrive
/// @param servers connections
/// @param serviceNanos how long one is served
/// @param frozenNanos how long the first server stands still
record OpenQueue(double rate, int iterations, int servers, long serviceNanos, long frozenNanos) {

  private static final double NANOS = 1e9;

  /// The freeze begins here, as a share of the whole; halfway between two arrivals.
  private static final double BEGINS = 0.25;

  /// Response times, waiting included.
  Latency response() {
    return Latencies.ofNanos(times(true));
  }

  /// Times from the real start: what is left when the wait before it is omitted.
  Latency service() {
    return Latencies.ofNanos(times(false));
  }

  private List<Long> times(boolean fromArrival) {
    long[] free = new long[servers];
    long freeze = Math.round((Math.floor(iterations * BEGINS) + 0.5) / rate * NANOS);
    boolean hit = false;
    List<Long> times = new ArrayList<>(iterations);
    for (int i = 0; i < iterations; i++) {
      long arrival = Math.round(i / rate * NANOS);
      int server = first(free);
      long start = Math.max(arrival, free[server]);
      long end = start + serviceNanos;
      if (!hit && start >= freeze) {
        hit = true;
        end = Math.max(end, freeze + frozenNanos + serviceNanos);
      }
      free[server] = end;
      times.add(end - (fromArrival ? arrival : start));
    }
    return times;
  }

  /// The server that has been free for longest, or will be first.
  private static int first(long[] free) {
    long least = Arrays.stream(free).min().orElseThrow();
    for (int i = 0; i < free.length; i++) {
      if (free[i] == least) {
        return i;
      }
    }
    return 0;
  }
}
