package dev.highwater.seed.testing;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.digest.RangeDigest;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;

/// Digests of rows that no server has seen.
public final class Digests {

  private Digests() {}

  /// All rows of a source.
  public static Digest of(TableSource source) {
    return first(source, source.rows());
  }

  /// The first rows of a source.
  public static Digest first(TableSource source, long rows) {
    RowWriter writer = source.open();
    CopyBuffer buffer = new CopyBuffer(1 << 10);
    RangeDigest digest = new RangeDigest(source.form().mask());
    for (long row = 0; row < rows; row++) {
      buffer.clear();
      writer.write(row, buffer);
      digest.add(buffer.array(), 0, buffer.size());
    }
    return digest.digest();
  }
}
