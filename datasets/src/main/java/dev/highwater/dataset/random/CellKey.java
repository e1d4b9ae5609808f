package dev.highwater.dataset.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Keys of cells. A key depends on names alone, so a column that is added, moved or removed leaves
/// every other column as it was; it is made once per column and purpose.
public final class CellKey {

  private CellKey() {}

  /// The key of a column's cells for one purpose: the first 64 bits of SHA-256 over the seed, the
  /// version and the three names, each preceded by its length.
  ///
  /// @param table qualified name, as `schema.table`
  /// @param purpose what is drawn, such as `value`, `null`, `parent` or `count`
  /// @param version of the generator: a changed algorithm is a new version
  public static long of(
      long datasetSeed, String table, String column, String purpose, int version) {
    MessageDigest sha = sha256();
    sha.update(ByteBuffer.allocate(12).putLong(datasetSeed).putInt(version).flip());
    for (String name : new String[] {table, column, purpose}) {
      byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
      sha.update(ByteBuffer.allocate(4).putInt(utf8.length).flip());
      sha.update(utf8);
    }
    return ByteBuffer.wrap(sha.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
