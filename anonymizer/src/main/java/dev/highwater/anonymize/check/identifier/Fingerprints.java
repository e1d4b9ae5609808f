package dev.highwater.anonymize.check.identifier;

/// A growing table from hashes to small numbers, eight bytes an entry: the low 38 bits of the hash,
/// and the number. Of a hash that was never put in, one in some ten billion is taken for another
/// one's. Threads may share it; whoever only asks must come after all who put in.
public final class Fingerprints {

  /// Numbers are from 1 to this.
  public static final int MOST = (1 << 26) - 1;

  /// Bits of a hash that are not kept.
  static final int NUMBER_BITS = 26;

  private static final int SHARD_BITS = 6;
  private static final int FIRST_ROOM = 64;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final Shard[] shards = new Shard[1 << SHARD_BITS];

  public Fingerprints() {
    for (int i = 0; i < shards.length; i++) {
      shards[i] = new Shard();
    }
  }

  /// What to keep where a hash has a number already.
  public interface Merge {
    /// The number to keep.
    ///
    /// @param known what it has, 0 where it is new
    int merge(int known, int added);
  }

  /// Puts a number in.
  ///
  /// @return whether the table had to grow
  public boolean put(long hash, int number, Merge merge) {
    Shard shard = shard(hash);
    synchronized (shard) {
      return shard.put(hash, number, merge);
    }
  }

  /// Puts a hash in that may be there.
  public void put(long hash) {
    put(hash, 1, (known, added) -> added);
  }

  /// Whether a hash is there.
  public boolean contains(long hash) {
    return get(hash) != 0;
  }

  /// What to do with each entry, in no order.
  public interface Entries {
    /// An entry.
    ///
    /// @param kept the bits that are kept of its hash
    void entry(long kept, int number);
  }

  /// Shows all entries.
  public void forEach(Entries taker) {
    for (Shard shard : shards) {
      for (long entry : shard.entries) {
        if (entry != 0) {
          taker.entry(entry >>> NUMBER_BITS, (int) (entry & MOST));
        }
      }
    }
  }

  /// The number of a hash, 0 where it has none.
  public int get(long hash) {
    Shard shard = shard(hash);
    return (int) (shard.entries[shard.place(hash)] & MOST);
  }

  /// How many hashes there are.
  public long size() {
    long size = 0;
    for (Shard shard : shards) {
      synchronized (shard) {
        size += shard.size;
      }
    }
    return size;
  }

  private Shard shard(long hash) {
    return shards[(int) ((hash * SPREAD) >>> (64 - SHARD_BITS))];
  }

  /// What lies together, and is locked together.
  private static final class Shard {
    private long[] entries = new long[FIRST_ROOM];
    private int size;

    /// Where the hash is, or would be.
    int place(long hash) {
      long[] all = entries;
      long wanted = hash << NUMBER_BITS;
      int at = home(hash << NUMBER_BITS, all.length);
      while (all[at] != 0 && (all[at] & ~(long) MOST) != wanted) {
        at = at + 1 == all.length ? 0 : at + 1;
      }
      return at;
    }

    /// A fraction of the room, by what is kept of the hash alone, so that entries can move.
    private static int home(long kept, int room) {
      return (int) Math.unsignedMultiplyHigh((kept ^ (kept >>> 32)) * SPREAD, room);
    }

    boolean put(long hash, int number, Merge merge) {
      boolean full = (size + 1) * 4L > entries.length * 3L;
      if (full) {
        grow();
      }
      int at = place(hash);
      int known = (int) (entries[at] & MOST);
      int kept = merge.merge(known, number);
      if (kept < 1 || kept > MOST) {
        throw new IllegalArgumentException("No number of a fingerprint: " + kept);
      }
      entries[at] = hash << NUMBER_BITS | kept;
      if (known == 0) {
        size++;
      }
      return full;
    }

    private void grow() {
      long[] old = entries;
      entries = new long[old.length + old.length / 2];
      for (long entry : old) {
        if (entry != 0) {
          entries[place(entry >>> NUMBER_BITS)] = entry;
        }
      }
    }
  }
}
