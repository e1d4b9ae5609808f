package dev.highwater.anonymize.check.scan;

import dev.highwater.anonymize.check.identifier.CompactText;
import dev.highwater.anonymize.check.identifier.IdentifierSet;
import dev.highwater.anonymize.check.identifier.KeyedHash;

/// Searches texts for identifiers, each character looked up once. Confined to one thread.
public final class TextScanner {

  private static final int DEEPEST = 3;
  private static final int SHORTEST_WORD = 5;

  private final IdentifierSet identifiers;
  private final KeyedHash hash;
  private final Encodings encodings = new Encodings();
  private final DateWords dates;
  private boolean places;
  private final CompactText[] texts = new CompactText[DEEPEST + 1];

  public TextScanner(IdentifierSet identifiers) {
    this.identifiers = identifiers;
    this.hash = identifiers.hash();
    this.dates = new DateWords(identifiers.dates());
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new CompactText();
    }
  }

  /// Scans a text, and what is encoded in it.
  ///
  /// @param origin the number of the cell whose short values it may have, or -1
  /// @param wanted whether the places of what is found are needed, which costs time
  public void scan(byte[] raw, int offset, int length, int origin, boolean wanted, Hits hits) {
    places = wanted;
    scan(raw, offset, length, origin, hits, 0, 0);
  }

  private void scan(
      byte[] raw, int offset, int length, int origin, Hits hits, int depth, int outer) {
    CompactText text = texts[depth];
    text.read(raw, offset, length);
    if (text.length() > 0) {
      search(raw, offset, length, text, origin, hits, depth, outer);
    }
    if (depth < DEEPEST) {
      encodings.decode(
          raw,
          offset,
          length,
          depth,
          (decoded, size, place) ->
              scan(decoded, 0, size, -1, hits, depth + 1, depth == 0 ? place - offset : outer));
    }
  }

  private void search(
      byte[] raw,
      int offset,
      int length,
      CompactText text,
      int origin,
      Hits hits,
      int depth,
      int outer) {
    byte[] letters = text.characters();
    byte[] marks = text.marks();
    int count = text.length();
    boolean anyDates = identifiers.dates().size() > 0;
    dates.begin();
    long window = 0;
    int wordStart = 0;
    for (int i = 0; i < count; i++) {
      window = window << 8 | (letters[i] & 0xff);
      if (i >= IdentifierSet.HEAD - 1) {
        long head = hash.ofWindow(window);
        if (identifiers.mayBegin(head)) {
          int start = i - IdentifierSet.HEAD + 1;
          long found = longest(text, start, head);
          if (found >= 0) {
            int size = (int) (found & 0x7f);
            hits.identifier(
                found,
                depth == 0 && places ? text.rawOffset(raw, offset, length, start) - offset : outer,
                start == 0 && size == Math.min(count, IdentifierSet.LONGEST),
                depth > 0);
          }
        }
      }
      if (i + 1 == count || marks[i + 1] != 0) {
        words(raw, offset, length, text, i, hits, depth, outer);
        if (anyDates && dates.word(letters, wordStart, i + 1 - wordStart)) {
          hits.date(
              depth == 0 && places
                  ? text.rawOffset(raw, offset, length, wordStart) - offset
                  : outer,
              depth > 0);
        }
        wordStart = i + 1;
      }
    }
    if (origin >= 0 && count < IdentifierSet.HEAD) {
      long found = identifiers.findInColumn(letters, 0, count, origin);
      if (found >= 0) {
        hits.identifier(found, 0, true, depth > 0);
      }
    }
  }

  /// The longest identifier that begins there.
  private long longest(CompactText text, int start, long head) {
    long lengths = identifiers.lengths(head);
    while (lengths != 0) {
      int size = 64 - Long.numberOfLeadingZeros(lengths);
      lengths &= ~(1L << (size - 1));
      if (start + size <= text.length()) {
        long found = identifiers.find(text.characters(), start, size);
        if (found >= 0 && standsAlone(text, start, size, found)) {
          return found;
        }
      }
    }
    return -1;
  }

  /// A number must not be a piece of a longer one, but for a country code or a zero before it.
  private static boolean standsAlone(CompactText text, int start, int size, long found) {
    if ((found & IdentifierSet.DIGITS) == 0) {
      return true;
    }
    byte[] letters = text.characters();
    byte[] marks = text.marks();
    int end = start + size;
    if (end < text.length() && marks[end] == 0) {
      return false;
    }
    int first = start;
    while (first > 0 && marks[first] == 0) {
      first--;
    }
    return switch (start - first) {
      case 0 -> true;
      case 1 -> letters[first] == '0';
      case 2 -> letters[first] == '6' && letters[first + 1] == '3';
      case 4 ->
          letters[first] == '0'
              && letters[first + 1] == '0'
              && letters[first + 2] == '6'
              && letters[first + 3] == '3';
      default -> false;
    };
  }

  /// Looks at the few characters before the end of a word, as far as they begin one.
  private void words(
      byte[] raw,
      int offset,
      int length,
      CompactText text,
      int last,
      Hits hits,
      int depth,
      int outer) {
    byte[] marks = text.marks();
    for (int size = SHORTEST_WORD; size < IdentifierSet.HEAD; size++) {
      int start = last - size + 1;
      if (start < 0) {
        return;
      }
      if (marks[start] != 0) {
        long found = identifiers.findWord(text.characters(), start, size);
        if (found >= 0) {
          hits.identifier(
              found,
              depth == 0 && places ? text.rawOffset(raw, offset, length, start) - offset : outer,
              start == 0 && size == text.length(),
              depth > 0);
        }
      }
    }
  }
}
