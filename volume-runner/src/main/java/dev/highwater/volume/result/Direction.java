package dev.highwater.volume.result;

/// Which side of an objective's limit is good.
public enum Direction {
  /// A value at or below the limit is good: latencies, buffers, bytes.
  AT_MOST,
  /// A value at or above the limit is good: rows a second, achieved rates.
  AT_LEAST;

  /// Whether a value keeps the limit.
  public boolean keeps(double value, double limit) {
    return switch (this) {
      case AT_MOST -> value <= limit;
      case AT_LEAST -> value >= limit;
    };
  }
}
