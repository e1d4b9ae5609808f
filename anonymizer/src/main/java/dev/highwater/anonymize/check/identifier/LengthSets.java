package dev.highwater.anonymize.check.identifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Sets of lengths, each with a number: of millions of beginnings, few have a set of their own.
/// Threads may share it.
final class LengthSets {

  private final Map<Long, Integer> numbers = new HashMap<>();
  private volatile long[] sets = new long[64];
  private int count;

  /// The set of that number; bit 7 stands for eight characters.
  long get(int number) {
    return sets[number];
  }

  /// The number of a set that also has a length.
  ///
  /// @param number of the set before, 0 where it is empty
  /// @return 1 or more
  int with(int number, int length) {
    long before = number == 0 ? 0 : sets[number];
    long wanted = before | 1L << (length - 1);
    return wanted == before ? number : number(wanted);
  }

  private synchronized int number(long set) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    count++;
    long[] all = count == sets.length ? Arrays.copyOf(sets, 2 * count) : sets;
    all[count] = set;
    sets = all;
    numbers.put(set, count);
    return count;
  }
}
