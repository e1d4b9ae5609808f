package dev.highwater.volume.ladder;

import dev.highwater.volume.result.DatasetReference;
import java.util.Map;

/// Brings the rows: what a ladder needs of a seeder.
public interface Grower {

  /// Which rows it brings.
  DatasetReference dataset();

  /// Bytes of COPY data that a dataset of this size is predicted to have, all tables together.
  ///
  /// @throws dev.highwater.schema.failure.Failure when it cannot be grown to that size
  long predictedBytes(long target);

  /// Rows of all tables that it did not bring, because they were there before.
  default long ownRows() {
    return 0;
  }

  /// Rows that each table of the dataset has at this size, by name; empty where that is not known
  /// before they are there.
  default Map<String, Long> predictedRows(long target) {
    return Map.of();
  }

  /// Makes the database hold the dataset at this size by adding what is missing.
  Grown grow(long target);

  /// What growing did.
  ///
  /// @param rows rows of the scale unit there are now (whole trees only, so it may be a little
  ///   below the target)
  /// @param totalRows rows of all tables together
  /// @param rowsLoaded only what was added
  /// @param bytesLoaded COPY bytes of what was added
  record Grown(long rows, long totalRows, long rowsLoaded, long bytesLoaded, double seconds) {}
}
