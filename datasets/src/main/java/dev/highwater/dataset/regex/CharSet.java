package dev.highwater.dataset.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A set of characters, as ascending ranges that do not touch. Two numbers beyond Unicode stand for
/// the beginning and the end of a text.
final class CharSet {

  static final int BEGIN = 0x110000;
  static final int END = 0x110001;

  static final CharSet NONE = new CharSet(new int[0]);

  /// All characters, beginning and end not among them.
  static final CharSet ANY = range(0, 0x10ffff);

  /// All characters, and beginning and end.
  static final CharSet EVERYTHING = range(0, END);

  /// First and last of each range by turns.
  private final int[] bounds;

  private CharSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CharSet range(int first, int last) {
    return new CharSet(new int[] {first, last});
  }

  static CharSet of(int character) {
    return range(character, character);
  }

  static CharSet of(String characters) {
    CharSet set = NONE;
    for (int i = 0; i < characters.length(); i++) {
      set = set.or(of(characters.charAt(i)));
    }
    return set;
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  boolean contains(int character) {
    int at = Arrays.binarySearch(bounds, character);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  int first() {
    return bounds[0];
  }

  int ranges() {
    return bounds.length / 2;
  }

  int first(int range) {
    return bounds[2 * range];
  }

  int last(int range) {
    return bounds[2 * range + 1];
  }

  int size() {
    int size = 0;
    for (int i = 0; i < ranges(); i++) {
      size += last(i) - first(i) + 1;
    }
    return size;
  }

  /// The n-th character from 0.
  int at(int n) {
    int left = n;
    for (int i = 0; i < ranges(); i++) {
      int width = last(i) - first(i) + 1;
      if (left < width) {
        return first(i) + left;
      }
      left -= width;
    }
    throw new IndexOutOfBoundsException(n);
  }

  CharSet or(CharSet other) {
    List<int[]> all = new ArrayList<>();
    for (CharSet set : List.of(this, other)) {
      for (int i = 0; i < set.ranges(); i++) {
        all.add(new int[] {set.first(i), set.last(i)});
      }
    }
    all.sort((a, b) -> Integer.compare(a[0], b[0]));
    int[] merged = new int[2 * all.size()];
    int used = 0;
    for (int[] next : all) {
      if (used > 0 && next[0] <= merged[used - 1] + 1) {
        merged[used - 1] = Math.max(merged[used - 1], next[1]);
      } else {
        merged[used++] = next[0];
        merged[used++] = next[1];
      }
    }
    return new CharSet(Arrays.copyOf(merged, used));
  }

  CharSet and(CharSet other) {
    int[] shared = new int[2 * (ranges() + other.ranges())];
    int used = 0;
    int i = 0;
    int j = 0;
    while (i < ranges() && j < other.ranges()) {
      int first = Math.max(first(i), other.first(j));
      int last = Math.min(last(i), other.last(j));
      if (first <= last) {
        shared[used++] = first;
        shared[used++] = last;
      }
      if (last(i) < other.last(j)) {
        i++;
      } else {
        j++;
      }
    }
    return new CharSet(Arrays.copyOf(shared, used));
  }

  /// What of everything, beginning and end included, is not in it.
  CharSet not() {
    int[] rest = new int[bounds.length + 2];
    int used = 0;
    int from = 0;
    for (int i = 0; i < ranges(); i++) {
      if (from < first(i)) {
        rest[used++] = from;
        rest[used++] = first(i) - 1;
      }
      from = last(i) + 1;
    }
    if (from <= END) {
      rest[used++] = from;
      rest[used++] = END;
    }
    return new CharSet(Arrays.copyOf(rest, used));
  }

  CharSet minus(CharSet other) {
    return and(other.not());
  }

  /// With the other case of each letter.
  CharSet anyCase() {
    CharSet folded = this;
    for (int i = 0; i < ranges(); i++) {
      if (last(i) - first(i) > 0xfff) {
        continue;
      }
      for (int c = first(i); c <= last(i); c++) {
        folded = folded.or(of(Character.toLowerCase(c))).or(of(Character.toUpperCase(c)));
      }
    }
    return folded;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}
