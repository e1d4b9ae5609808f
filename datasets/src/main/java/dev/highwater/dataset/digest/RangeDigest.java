package dev.highwater.dataset.digest;

import dev.highwater.dataset.copy.CopyReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Adds up the hashes of rows as they go by, in any order; makes no object per row. Confined to one
/// thread; ranges digested by several are added up with [#plus].
public final class RangeDigest {

  private final Murmur3 hash = new Murmur3();
  private final @Nullable OidMask mask;
  private byte[] masked = {};
  private long high;
  private long low;
  private long rows;
  private long bytes;

  /// A digest of tuples as they are.
  public RangeDigest() {
    this(Optional.empty());
  }

  /// A digest of tuples without what the mask takes out of them.
  public RangeDigest(Optional<OidMask> mask) {
    this.mask = mask.orElse(null);
  }

  /// Adds one row.
  ///
  /// @param tuple holds its tuple in COPY BINARY
  /// @param offset of the field count
  /// @param length up to the next tuple
  public void add(byte[] tuple, int offset, int length) {
    if (mask == null) {
      hash.hash(tuple, offset, length, 0);
    } else {
      hashMasked(mask, tuple, offset, length);
    }
    addHash(hash.high(), hash.low());
    rows++;
    bytes += length;
  }

  /// Of a copy: the tuple itself may still have to travel.
  private void hashMasked(OidMask oids, byte[] tuple, int offset, int length) {
    if (length > masked.length) {
      masked = new byte[length * 2];
    }
    System.arraycopy(tuple, offset, masked, 0, length);
    oids.apply(masked, 0);
    hash.hash(masked, 0, length, 0);
  }

  /// Adds all rows that are left in a stream.
  public void addAll(CopyReader reader) throws IOException {
    while (reader.next()) {
      add(reader.array(), reader.offset(), reader.length());
    }
  }

  /// Adds the rows that another digest has seen.
  public RangeDigest plus(RangeDigest other) {
    addHash(other.high, other.low);
    rows += other.rows;
    bytes += other.bytes;
    return this;
  }

  private void addHash(long moreHigh, long moreLow) {
    long sum = low + moreLow;
    high += moreHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
  }

  /// How many rows were added.
  public long rows() {
    return rows;
  }

  /// Bytes of the rows added.
  public long bytes() {
    return bytes;
  }

  /// The sum as 32 hexadecimal digits.
  public String hex() {
    return digest().hex();
  }

  /// The digest of the rows added so far.
  public Digest digest() {
    return new Digest(high, low, rows, bytes);
  }

  /// Forgets all rows.
  public void clear() {
    high = 0;
    low = 0;
    rows = 0;
    bytes = 0;
  }
}
