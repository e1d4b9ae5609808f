package dev.highwater.volume.workload.load;

import dev.highwater.volume.scenario.Stage;
import java.util.ArrayList;
import java.util.List;

/// When iterations of an arrival rate are to start: where the area under the rate reaches whole
/// numbers, as k6 has it. A constant rate begins with one at once, a ramp with its first whole
/// area.
final class Arrivals {

  private static final double NANOS = 1e9;

  /// Whole areas are reached in spite of rounding.
  private static final double ROUNDING = 1e-9;

  private final List<Piece> pieces;
  private final int first;
  private final long count;

  private Arrivals(List<Piece> pieces, int first) {
    this.pieces = pieces;
    this.first = first;
    double area = pieces.getLast().areaBefore() + pieces.getLast().area();
    this.count =
        first == 0 ? (long) Math.ceil(area - ROUNDING) : (long) Math.floor(area + ROUNDING);
  }

  /// At even distances.
  static Arrivals constant(double rate, double seconds) {
    return new Arrivals(List.of(new Piece(0, seconds, rate, rate, 0)), 0);
  }

  /// In stages whose targets are iterations a second.
  static Arrivals ramping(double startRate, List<Stage> stages) {
    List<Piece> pieces = new ArrayList<>();
    double from = startRate;
    double time = 0;
    double area = 0;
    for (Stage stage : stages) {
      double seconds = stage.duration().toNanos() / NANOS;
      Piece piece = new Piece(time, seconds, from, stage.target(), area);
      pieces.add(piece);
      time += seconds;
      area += piece.area();
      from = stage.target();
    }
    return new Arrivals(pieces, 1);
  }

  /// How many there are.
  long count() {
    return count;
  }

  /// Nanoseconds after the beginning.
  long start(long iteration) {
    double area = iteration + first;
    for (Piece piece : pieces) {
      if (area <= piece.areaBefore() + piece.area() + ROUNDING) {
        return Math.round(piece.reaches(area) * NANOS);
      }
    }
    return Math.round(pieces.getLast().end() * NANOS);
  }

  /// Iterations that have had their time.
  long due(long nanos) {
    long low = 0;
    long high = count;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (start(middle) <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// A straight line of the rate.
  private record Piece(double begin, double seconds, double from, double to, double areaBefore) {

    double end() {
      return begin + seconds;
    }

    double area() {
      return seconds * (from + to) / 2;
    }

    /// The time at which an area is reached: the root of `from t + (to − from) t² / 2s`.
    double reaches(double area) {
      double wanted = Math.max(0, area - areaBefore);
      if (wanted == 0) {
        return begin;
      }
      double slope = (to - from) / seconds;
      if (Math.abs(slope) < ROUNDING) {
        return begin + wanted / from;
      }
      double root = Math.sqrt(Math.max(0, from * from + 2 * slope * wanted));
      return begin + Math.min(seconds, 2 * wanted / (from + root));
    }
  }
}
