package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.LoadProfile.Operation;
import java.util.List;

/// Which operation of a mix an iteration is: by weight, and the same for the same number. It keeps
/// nothing, so it may be asked for any iteration by any thread.
final class OperationDraw {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final double[] bounds;
  private final long seed;

  OperationDraw(List<Operation> mix, long seed) {
    this.seed = seed;
    this.bounds = new double[mix.size()];
    double total = mix.stream().mapToDouble(Operation::weight).sum();
    double sum = 0;
    for (int i = 0; i < bounds.length; i++) {
      sum += mix.get(i).weight();
      bounds[i] = sum / total;
    }
  }

  /// Index in the mix.
  int of(long iteration) {
    if (bounds.length == 1) {
      return 0;
    }
    double at = (mixed(seed + (iteration + 1) * GOLDEN) >>> 11) * UNIT;
    int operation = 0;
    while (operation < bounds.length - 1 && at >= bounds[operation]) {
      operation++;
    }
    return operation;
  }

  /// Finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
