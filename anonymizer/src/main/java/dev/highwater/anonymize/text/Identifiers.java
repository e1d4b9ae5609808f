package dev.highwater.anonymize.text;

import java.util.Arrays;

/// The identifiers of a snapshot as hashes of phrases: none of them can be read out of it. Filled
/// by one thread, then read by any.
public final class Identifiers {

  private static final int LEAST_LETTERS = 3;
  private static final int LEAST_DIGITS = 5;

  /// Longer ones are told by their first words.
  private static final int MOST_WORDS = 6;

  private long[] slots = new long[1 << 12];
  private int size;
  private int longest;
  private final WordReader words = new WordReader();

  /// Adds an identifier.
  ///
  /// @param parts whether each of its words is one as well, as those of a name are
  public void add(byte[] utf8, int offset, int length, boolean parts) {
    words.begin(utf8, offset, length);
    long phrase = 0;
    int count = 0;
    int letters = 0;
    int digits = 0;
    while (count < MOST_WORDS && words.next()) {
      phrase = WordReader.join(phrase, words.hash());
      count++;
      letters += words.letters();
      digits += words.digits();
      if (parts && tells(words.letters(), 0)) {
        put(WordReader.join(0, words.hash()));
        longest = Math.max(longest, 1);
      }
    }
    if (tells(letters, digits)) {
      put(phrase);
      longest = Math.max(longest, count);
    }
  }

  /// Whether a phrase is an identifier.
  boolean contains(long phrase) {
    long value = phrase == 0 ? 1 : phrase;
    int mask = slots.length - 1;
    for (int at = slot(value); ; at = (at + 1) & mask) {
      long found = slots[at];
      if (found == value) {
        return true;
      }
      if (found == 0) {
        return false;
      }
    }
  }

  /// How many words the longest has.
  int longest() {
    return longest;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// What is shorter stands everywhere.
  private static boolean tells(int letters, int digits) {
    return letters >= LEAST_LETTERS || digits >= LEAST_DIGITS;
  }

  private void put(long phrase) {
    if (2 * size >= slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      size = 0;
      Arrays.stream(old).filter(value -> value != 0).forEach(this::insert);
    }
    insert(phrase == 0 ? 1 : phrase);
  }

  private void insert(long value) {
    int mask = slots.length - 1;
    int at = slot(value);
    while (slots[at] != 0) {
      if (slots[at] == value) {
        return;
      }
      at = (at + 1) & mask;
    }
    slots[at] = value;
    size++;
  }

  private int slot(long value) {
    return (int) ((value * 0x9e3779b97f4a7c15L) >>> 40) & (slots.length - 1);
  }
}
