package dev.highwater.dataset.digest;

/// The 128-bit hash of one row, over its tuple in COPY BINARY: field count, lengths and bytes of
/// the fields. MurmurHash3_x64_128, which finds rows that differ by mistake; it withstands no one
/// who wants two rows to collide.
public record RowHash(long high, long low) {

  /// The hash of a tuple.
  public static RowHash of(byte[] bytes, int offset, int length) {
    Murmur3 hash = new Murmur3();
    hash.hash(bytes, offset, length, 0);
    return new RowHash(hash.high(), hash.low());
  }
}
