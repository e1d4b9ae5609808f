package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import java.util.List;
import java.util.SplittableRandom;

/// Which operation each iteration is, and when it is to start: at even distances, as k6's
/// constant-arrival-rate has it. The same profile gives the same schedule.
final class Schedule {

  private static final long NANOS = 1_000_000_000L;

  private final double rate;
  private final int[] operations;
  private final int warmUp;

  Schedule(LoadProfile profile) {
    this.rate = profile.rate();
    this.warmUp = (int) Math.round(rate * profile.warmUp().toNanos() / NANOS);
    int measured = (int) Math.round(rate * profile.duration().toNanos() / NANOS);
    this.operations = draw(profile.mix(), warmUp + measured, profile.name().hashCode());
  }

  /// Iterations of warm-up and measurement together.
  int iterations() {
    return operations.length;
  }

  /// Index of an iteration's operation in the mix.
  int operation(int iteration) {
    return operations[iteration];
  }

  /// Nanoseconds after the beginning.
  long start(int iteration) {
    return Math.round(iteration / rate * NANOS);
  }

  /// Whether an iteration is measured, not warm-up.
  boolean measured(int iteration) {
    return iteration >= warmUp;
  }

  /// Iterations that are to be measured.
  int measuredIterations() {
    return operations.length - warmUp;
  }

  /// The end of the warm-up, in nanoseconds after the beginning.
  long warmUpEnd() {
    return start(warmUp);
  }

  /// The end of the profile, in nanoseconds after its beginning.
  long end() {
    return start(operations.length);
  }

  private static int[] draw(List<Operation> mix, int iterations, long seed) {
    double total = mix.stream().mapToDouble(Operation::weight).sum();
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[iterations];
    for (int i = 0; i < iterations; i++) {
      double at = random.nextDouble() * total;
      int operation = 0;
      while (operation < mix.size() - 1 && at >= mix.get(operation).weight()) {
        at -= mix.get(operation).weight();
        operation++;
      }
      drawn[i] = operation;
    }
    return drawn;
  }
}
