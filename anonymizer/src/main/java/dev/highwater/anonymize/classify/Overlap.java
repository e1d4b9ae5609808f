package dev.highwater.anonymize.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells how often identifiers of some columns stand in others. It keeps hashes alone, so that none
/// can be read out of it.
final class Overlap {

  private static final int LEAST = 5;
  private static final int MOST = 200_000;
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}@.+-]+");

  private final Set<Long> hashes = new HashSet<>();

  /// Adds an identifier.
  void add(String value) {
    String normal = normal(value);
    if (normal.length() >= LEAST && hashes.size() < MOST) {
      hashes.add(hash(normal));
    }
  }

  /// The share of values that hold one, as a whole or as up to three words in a row.
  double share(List<String> values) {
    long holding = values.stream().filter(this::holds).count();
    return values.isEmpty() || hashes.isEmpty() ? 0 : (double) holding / values.size();
  }

  private boolean holds(String value) {
    String[] words = APART.split(normal(value), 200);
    for (int from = 0; from < words.length; from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.length, from + 3); to++) {
        phrase.append(to == from ? "" : " ").append(words[to]);
        if (phrase.length() >= LEAST && hashes.contains(hash(phrase.toString()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String normal(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /// FNV-1a, 64 bits.
  private static long hash(String value) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
