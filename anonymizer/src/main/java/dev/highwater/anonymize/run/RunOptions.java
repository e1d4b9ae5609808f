package dev.highwater.anonymize.run;

import dev.highwater.anonymize.subset.Subset;

/// How a run works.
///
/// @param streams how many tables or ranges are copied at once, 1 to 64
/// @param subset which rows are copied
public record RunOptions(int streams, Subset subset) {

  /// All rows.
  public RunOptions(int streams) {
    this(streams, Subset.NONE);
  }

  public RunOptions {
    if (streams < 1 || streams > 64) {
      throw new IllegalArgumentException("1 to 64 streams, not " + streams);
    }
  }
}
