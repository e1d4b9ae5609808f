package dev.highwater.schema.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Several ways to do the same, timed in turns, so that a machine that slows down slows all of
/// them. Their ratios are worth believing, their seconds are not.
public final class Contest {

  /// One way; it times itself, for not all it does counts.
  @FunctionalInterface
  public interface Way {
    /// Does it, and gives the seconds.
    double seconds() throws Exception;
  }

  private final Map<String, Way> ways = new LinkedHashMap<>();

  /// Enters a way.
  public Contest with(String name, Way way) {
    ways.put(name, way);
    return this;
  }

  /// The median seconds of each way after so many rounds of all of them.
  public Medians medians(int rounds, Consumer<String> told) throws Exception {
    Map<String, List<Double>> taken = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, Way> entry : ways.entrySet()) {
        double seconds = entry.getValue().seconds();
        taken.computeIfAbsent(entry.getKey(), name -> new ArrayList<>()).add(seconds);
        told.accept("round %d of %d: %s %.2f s".formatted(round, rounds, entry.getKey(), seconds));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    taken.forEach((name, all) -> medians.put(name, median(all)));
    return new Medians(medians);
  }

  /// Seconds by the names of the ways.
  public record Medians(Map<String, Double> seconds) {
    /// The seconds of a way.
    public double of(String way) {
      Double median = seconds.get(way);
      if (median == null) {
        throw new IllegalArgumentException("No way is called " + way);
      }
      return median;
    }

    /// How long one way takes relative to another.
    public double ratio(String way, String to) {
      return of(way) / of(to);
    }
  }

  private static double median(List<Double> all) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
