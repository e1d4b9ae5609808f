package dev.highwater.dataset.manifest;

import dev.highwater.dataset.digest.Digest;
import java.util.List;

/// What one table of a dataset is.
///
/// @param columns the columns digested, in the order of their fields
/// @param ranges ascending and without gaps from row 0
public record TableManifest(List<String> columns, List<RangeEntry> ranges) {

  public TableManifest {
    columns = List.copyOf(columns);
    ranges = List.copyOf(ranges);
    long next = 0;
    for (RangeEntry range : ranges) {
      if (range.first() != next) {
        throw new IllegalArgumentException(
            "Ranges must follow each other: one begins at row "
                + range.first()
                + ", the one before ends at "
                + next);
      }
      next = range.end();
    }
  }

  /// The digest of the whole table.
  public Digest digest() {
    return ranges.stream().map(RangeEntry::digest).reduce(Digest.EMPTY, Digest::plus);
  }

  /// How many rows the table has.
  public long rows() {
    return digest().rows();
  }
}
