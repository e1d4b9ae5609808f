package dev.highwater.dataset.archive;

/// The rows of one range in a table's file: a zstd frame of its own.
///
/// @param offset of its first byte in the file
/// @param bytes how long it is, compressed
/// @param sha256 of those bytes
public record Block(long offset, int bytes, String sha256) {

  public Block {
    if (offset < 0 || bytes < 1) {
      throw new IllegalArgumentException(
          "A block cannot begin at byte " + offset + " and have " + bytes + " bytes");
    }
  }

  /// The offset after its last byte.
  public long end() {
    return offset + bytes;
  }
}
