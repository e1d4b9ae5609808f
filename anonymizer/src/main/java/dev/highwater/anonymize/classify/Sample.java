package dev.highwater.anonymize.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a sample of a column's values tells.
final class Sample {

  private static final int FEW = 40;
  private static final int SHORT = 60;
  private static final int ENOUGH = 100;

  private Sample() {}

  /// Whether the same few short words stand there again and again.
  static boolean isFew(List<String> sample) {
    Set<String> distinct = new HashSet<>(sample);
    return sample.size() >= ENOUGH
        && distinct.size() <= FEW
        && sample.size() >= 5 * distinct.size()
        && distinct.stream().allMatch(value -> value.length() <= SHORT);
  }
}
