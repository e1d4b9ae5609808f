package dev.highwater.anonymize.check.identifier;

import dev.highwater.schema.failure.Failure;

/// All identifiers of the source, as hashes of their compact forms.
///
/// One of eight characters or more is found anywhere in a text: the hash of its first eight leads
/// to the lengths that identifiers with such a beginning have, and the hash of that many characters
/// tells whether it is one. Shorter ones are found as whole words, and the shortest only as the
/// whole value of their own column.
public final class IdentifierSet {

  /// Longer identifiers are known by so many characters.
  public static final int LONGEST = 64;

  /// How many characters are looked up at once.
  public static final int HEAD = 8;

  static final int SHORTEST_WORD = 5;

  /// The identifier is of digits alone.
  public static final long DIGITS = 1 << 7;

  /// Each of its words is one that pseudonyms are drawn from.
  public static final long COMMON = 1 << 8;

  /// It is one word of letters.
  public static final long WORD = 1 << 9;

  private static final int ORIGIN_SHIFT = 16;

  /// It stands in several cells.
  public static final int MANY = 0xffffff;

  private final KeyedHash hash;
  private final long most;
  private final LongTable heads = new LongTable();
  private final LongTable whole = new LongTable();
  private final BirthDates dates = new BirthDates();
  private long[] headBits = {0};
  private long[] wordBits = {0};
  private int headShift = 63;
  private int words;

  /// @param most identifiers that may be held
  public IdentifierSet(KeyedHash hash, long most) {
    this.hash = hash;
    this.most = most;
  }

  /// The hash that it was made with.
  public KeyedHash hash() {
    return hash;
  }

  /// How many forms of identifiers there are.
  public int size() {
    return whole.size();
  }

  /// The dates of birth.
  public BirthDates dates() {
    return dates;
  }

  /// Adds a form.
  ///
  /// @param flags [#DIGITS], [#COMMON]
  /// @param origin the number of the cell it stands in
  synchronized void add(byte[] text, int offset, int length, long flags, int origin) {
    int counted = Math.min(LONGEST, length);
    long key;
    if (counted >= HEAD) {
      long head = hash.ofWindow(window(text, offset, HEAD));
      heads.put(head, heads.get(head, 0) | 1L << (counted - 1));
      key = hash.of(text, offset, counted);
    } else if (isWord(counted, flags)) {
      key = hash.of(text, offset, counted);
      words++;
    } else {
      key = inColumn(hash.of(text, offset, counted), origin);
    }
    long known = whole.get(key, -1);
    long from = known < 0 || origin(known) == origin ? origin : MANY;
    // The same letters may be a login too: they are a common name all the same.
    long kept = flags | (known < 0 ? 0 : known & COMMON);
    whole.put(key, from << ORIGIN_SHIFT | kept | counted);
    if (whole.size() > most) {
      throw Failure.of("The source has more identifiers than may be held in memory")
          .why(
              "there are more than %,d forms of them, and each takes about 50 bytes"
                  .formatted(most))
          .remedy("Check table by table, with a policy for each");
    }
  }

  /// Whether it is looked for as a word in texts: short numbers are too many to tell anything.
  static boolean isWord(int length, long flags) {
    return length >= SHORTEST_WORD
        && length < HEAD
        && ((flags & DIGITS) == 0 || length == HEAD - 1);
  }

  private long inColumn(long key, int origin) {
    return hash.mix(key ^ (0x5bd1e995L * (origin + 1L)));
  }

  /// Makes the filters; nothing is added afterwards.
  public synchronized void freeze() {
    int bits = Math.max(12, 64 - Long.numberOfLeadingZeros(Math.max(1L, heads.size()) * 16));
    headShift = 64 - Math.min(bits, 34);
    headBits = new long[1 << (64 - headShift - 6)];
    wordBits = new long[headBits.length];
    heads.forEach((key, lengths) -> set(headBits, key));
    whole.forEach(
        (key, value) -> {
          if ((value & 0x7f) < HEAD) {
            set(wordBits, key);
          }
        });
  }

  private void set(long[] bits, long key) {
    long bit = key >>> headShift;
    bits[(int) (bit >>> 6)] |= 1L << bit;
  }

  /// Whether an identifier may begin with that head; almost all that do not are told apart.
  public boolean mayBegin(long headHash) {
    long bit = headHash >>> headShift;
    return (headBits[(int) (bit >>> 6)] & (1L << bit)) != 0;
  }

  /// The lengths of the identifiers with that head: bit 7 for eight characters.
  public long lengths(long headHash) {
    return heads.get(headHash, 0);
  }

  /// What is known of an identifier, or -1 where it is none.
  public long find(byte[] text, int offset, int length) {
    return whole.get(hash.of(text, offset, length), -1);
  }

  /// The same for a word of fewer than eight characters.
  public long findWord(byte[] text, int offset, int length) {
    if (words == 0) {
      return -1;
    }
    long key = hash.of(text, offset, length);
    long bit = key >>> headShift;
    return (wordBits[(int) (bit >>> 6)] & (1L << bit)) == 0 ? -1 : whole.get(key, -1);
  }

  /// The same for a short value of one cell.
  public long findInColumn(byte[] text, int offset, int length, int origin) {
    return whole.get(inColumn(hash.of(text, offset, length), origin), -1);
  }

  /// Whether an identifier is one word, and a common name: many people are called so, and places
  /// too.
  public static boolean isCommonWord(long found) {
    return (found & WORD) != 0 && (found & COMMON) != 0;
  }

  /// The cell an identifier stands in.
  public static int origin(long found) {
    return (int) (found >>> ORIGIN_SHIFT);
  }

  /// Characters in a row as one number.
  static long window(byte[] text, int offset, int length) {
    long window = 0;
    for (int i = 0; i < length; i++) {
      window = window << 8 | (text[offset + i] & 0xff);
    }
    return window;
  }
}
