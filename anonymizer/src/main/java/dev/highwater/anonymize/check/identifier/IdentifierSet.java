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

  private static final int LENGTH_BITS = 6;
  private static final int FLAG_BITS = 3;
  private static final int FLAGS_AT = 7;
  private static final int MANY_CELLS = (1 << 17) - 1;

  private final KeyedHash hash;
  private final long most;
  private final Fingerprints heads = new Fingerprints();
  private final LengthSets lengths = new LengthSets();
  private final Fingerprints whole = new Fingerprints();
  private final BirthDates dates = new BirthDates();
  private BitFilter headFilter = new BitFilter(0);
  private BitFilter wordFilter = new BitFilter(0);
  private boolean words;

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
  public long size() {
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
  void add(byte[] text, int offset, int length, long flags, int origin) {
    int counted = Math.min(LONGEST, length);
    long key;
    if (counted >= HEAD) {
      long head = hash.ofWindow(window(text, offset, HEAD));
      heads.put(head, counted, lengths::with);
      key = hash.of(text, offset, counted);
    } else if (isWord(counted, flags)) {
      key = hash.of(text, offset, counted);
    } else {
      key = inColumn(hash.of(text, offset, counted), origin);
    }
    boolean grew = whole.put(key, packed(counted, flags, origin), IdentifierSet::merged);
    if (grew && whole.size() > most) {
      throw tooMany();
    }
  }

  private Failure tooMany() {
    return Failure.of("The source has more identifiers than may be held in memory")
        .why("there are more than %,d forms of them, and each takes about 20 bytes".formatted(most))
        .remedy("Check table by table, with a policy for each");
  }

  private static int packed(int length, long flags, int origin) {
    if (origin + 1 >= MANY_CELLS) {
      throw new IllegalArgumentException("More cells than a policy can have: " + origin);
    }
    return ((origin + 1) << FLAG_BITS | (int) (flags >>> FLAGS_AT)) << LENGTH_BITS | (length - 1);
  }

  /// The same letters in several cells; where they are a login too, they are a common name all the
  /// same.
  private static int merged(int known, int added) {
    if (known == 0) {
      return added;
    }
    int origin = known >>> (LENGTH_BITS + FLAG_BITS);
    int common = (int) (COMMON >>> FLAGS_AT) << LENGTH_BITS;
    int rest = (added & ((1 << (LENGTH_BITS + FLAG_BITS)) - 1)) | (known & common);
    int kept = origin == added >>> (LENGTH_BITS + FLAG_BITS) ? origin : MANY_CELLS;
    return kept << (LENGTH_BITS + FLAG_BITS) | rest;
  }

  private static long unpacked(int number) {
    if (number == 0) {
      return -1;
    }
    int cell = number >>> (LENGTH_BITS + FLAG_BITS);
    long origin = cell == MANY_CELLS ? MANY : cell - 1L;
    long flags = (long) (number >>> LENGTH_BITS) & ((1L << FLAG_BITS) - 1);
    long length = (number & ((1L << LENGTH_BITS) - 1)) + 1;
    return origin << ORIGIN_SHIFT | flags << FLAGS_AT | length;
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
  public void freeze() {
    headFilter = new BitFilter(heads.size());
    heads.forEach((kept, set) -> headFilter.add(kept));
    long[] count = {0};
    whole.forEach((kept, number) -> count[0] += isShort(number) ? 1 : 0);
    words = count[0] > 0;
    wordFilter = new BitFilter(count[0]);
    whole.forEach(
        (kept, number) -> {
          if (isShort(number)) {
            wordFilter.add(kept);
          }
        });
  }

  private static boolean isShort(int number) {
    return (number & ((1 << LENGTH_BITS) - 1)) + 1 < HEAD;
  }

  /// Whether an identifier may begin with that head; almost all that do not are told apart.
  public boolean mayBegin(long headHash) {
    return headFilter.mayHave(headHash);
  }

  /// The lengths of the identifiers with that head: bit 7 for eight characters.
  public long lengths(long headHash) {
    return lengths.get(heads.get(headHash));
  }

  /// What is known of an identifier, or -1 where it is none.
  public long find(byte[] text, int offset, int length) {
    return unpacked(whole.get(hash.of(text, offset, length)));
  }

  /// The same for a word of fewer than eight characters.
  public long findWord(byte[] text, int offset, int length) {
    if (!words) {
      return -1;
    }
    long key = hash.of(text, offset, length);
    return wordFilter.mayHave(key) ? unpacked(whole.get(key)) : -1;
  }

  /// The same for a short value of one cell.
  public long findInColumn(byte[] text, int offset, int length, int origin) {
    return unpacked(whole.get(inColumn(hash.of(text, offset, length), origin)));
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
