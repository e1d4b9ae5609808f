package dev.highwater.anonymize.check.identifier;

import java.util.Arrays;

/// A growing table from hashes to numbers, in arrays of primitives. Zero is no key.
public final class LongTable {

  private long[] keys = new long[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;

  /// How many keys there are.
  public int size() {
    return size;
  }

  /// The value of a key, or the other number.
  public long get(long key, long otherwise) {
    int at = place(keys, key);
    return keys[at] == 0 ? otherwise : values[at];
  }

  /// Whether the key is there.
  public boolean contains(long key) {
    return keys[place(keys, key)] != 0;
  }

  /// Sets the value of a key.
  public void put(long key, long value) {
    long own = key == 0 ? 1 : key;
    if (size * 10L > keys.length * 7L) {
      grow();
    }
    int at = place(keys, own);
    if (keys[at] == 0) {
      keys[at] = own;
      size++;
    }
    values[at] = value;
  }

  /// What to do with each entry, in no order.
  public interface Entries {
    void entry(long key, long value);
  }

  /// Shows all entries.
  public void forEach(Entries entries) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        entries.entry(keys[i], values[i]);
      }
    }
  }

  private static int place(long[] keys, long key) {
    long own = key == 0 ? 1 : key;
    int mask = keys.length - 1;
    int at = (int) ((own * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (keys[at] != 0 && keys[at] != own) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }

  /// Forgets everything.
  public void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }
}
