package dev.highwater.anonymize.check.identifier;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Turns a value of the source into the forms in which it would be recognised, and adds them to the
/// set. Confined to one thread; many may share the set.
public final class IdentifierForms {

  private static final int MOST_WORDS = 6;
  private static final int LEAST_PHONE_DIGITS = 7;
  private static final int LEAST_LOCAL_PART = 6;

  private final IdentifierSet set;
  private final LongTable common;
  private final CompactText text = new CompactText();
  private final byte[] joined = new byte[2 * IdentifierSet.LONGEST];
  private final int[] starts = new int[MOST_WORDS];
  private final int[] ends = new int[MOST_WORDS];

  public IdentifierForms(IdentifierSet set, Vocabulary vocabulary) {
    this.set = set;
    this.common = new LongTable();
    for (String word : vocabulary.words()) {
      byte[] raw = word.getBytes(StandardCharsets.UTF_8);
      text.read(raw, 0, raw.length);
      int from = 0;
      for (int i = 1; i <= text.length(); i++) {
        if (i == text.length() || (text.marks()[i] & CompactText.SEPARATED) != 0) {
          common.put(set.hash().of(text.characters(), from, i - from), 1);
          from = i;
        }
      }
    }
  }

  /// Adds a value.
  ///
  /// @param origin the number of its cell
  public void add(byte[] raw, int offset, int length, int origin) {
    text.read(raw, offset, length);
    byte[] letters = text.characters();
    int count = text.length();
    if (count == 0 || allTheSame(letters, count)) {
      return;
    }
    int digits = 0;
    for (int i = 0; i < count; i++) {
      digits += letters[i] >= '0' && letters[i] <= '9' ? 1 : 0;
    }
    int words = words();
    long flags =
        digits == count ? IdentifierSet.DIGITS : words > 0 && common() ? IdentifierSet.COMMON : 0;
    boolean word = words == 1 && digits == 0;
    set.add(letters, 0, count, word ? flags | IdentifierSet.WORD : flags, origin);
    if (digits >= LEAST_PHONE_DIGITS && count - digits <= 4) {
      phone(digits, origin);
    } else if (digits == 0 && words > 1 && words <= MOST_WORDS) {
      names(words, flags, origin);
    }
    localPart(raw, offset, length, origin);
  }

  /// Adds the date that a value begins with, as PostgreSQL writes dates.
  public void addDate(byte[] raw, int offset, int length) {
    if (length < 10 || raw[offset + 4] != '-' || raw[offset + 7] != '-') {
      return;
    }
    try {
      set.dates()
          .add(
              LocalDate.parse(new String(raw, offset, 10, StandardCharsets.US_ASCII)).toEpochDay());
    } catch (DateTimeException notOne) {
      // A moment far away: nobody was born then.
      return;
    }
  }

  private static boolean allTheSame(byte[] letters, int count) {
    for (int i = 1; i < count; i++) {
      if (letters[i] != letters[0]) {
        return false;
      }
    }
    return count > 1;
  }

  /// Finds the words; more than fit are none.
  private int words() {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if ((text.marks()[i] & CompactText.SEPARATED) != 0) {
        if (count == MOST_WORDS) {
          return MOST_WORDS + 1;
        }
        if (count > 0) {
          ends[count - 1] = i;
        }
        starts[count++] = i;
      }
    }
    if (count > 0) {
      ends[count - 1] = text.length();
    }
    return count;
  }

  private boolean common() {
    if (common.size() == 0) {
      return false;
    }
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || (text.marks()[i] & CompactText.SEPARATED) != 0) {
        if (i - from > 1 && !common.contains(set.hash().of(text.characters(), from, i - from))) {
          return false;
        }
        from = i;
      }
    }
    return true;
  }

  /// Without country code and leading zeros: what stays when it is written in another way.
  private void phone(int digits, int origin) {
    int count = 0;
    for (int i = 0; i < text.length() && count < joined.length; i++) {
      byte c = text.characters()[i];
      if (c >= '0' && c <= '9') {
        joined[count++] = c;
      }
    }
    int wanted = count >= 10 && joined[count - 10] == '9' ? 10 : 9;
    int from = Math.max(0, count - wanted);
    while (from < count && joined[from] == '0') {
      from++;
    }
    if (digits <= 14 && count - from >= LEAST_PHONE_DIGITS) {
      set.add(joined, from, count - from, IdentifierSet.DIGITS, origin);
    }
  }

  /// A name in any turn of its words, with and without single letters.
  private void names(int words, long flags, int origin) {
    for (int first = 0; first < words; first++) {
      turned(words, first, 1, flags, origin);
      turned(words, first, 2, flags, origin);
    }
  }

  private void turned(int words, int first, int shortest, long flags, int origin) {
    int count = 0;
    int used = 0;
    for (int i = 0; i < words; i++) {
      int word = (first + i) % words;
      int size = Math.min(ends[word] - starts[word], joined.length - count);
      if (size >= shortest) {
        System.arraycopy(text.characters(), starts[word], joined, count, size);
        count += size;
        used++;
      }
    }
    if (used > 1 && count >= IdentifierSet.SHORTEST_WORD) {
      set.add(joined, 0, count, flags, origin);
    }
  }

  private void localPart(byte[] raw, int offset, int length, int origin) {
    for (int i = 0; i < length; i++) {
      if (raw[offset + i] == '@') {
        text.read(raw, offset, i);
        if (text.length() >= LEAST_LOCAL_PART) {
          boolean number = true;
          for (int j = 0; j < text.length(); j++) {
            number &= text.characters()[j] <= '9' && text.characters()[j] >= '0';
          }
          set.add(text.characters(), 0, text.length(), number ? IdentifierSet.DIGITS : 0, origin);
        }
        return;
      }
    }
  }
}
