package dev.highwater.volume.result;

import java.util.List;

/// Sizes after a rung's data was grown and settled, before its workloads ran.
///
/// @param relations the largest first
public record Storage(long databaseBytes, List<Relation> relations) {

  public Storage {
    relations = List.copyOf(relations);
  }

  /// One table with what hangs on it, in bytes.
  public record Relation(
      String table, long rows, long heapBytes, long indexBytes, long toastBytes, int indexes) {

    /// All of it.
    public long totalBytes() {
      return heapBytes + indexBytes + toastBytes;
    }
  }
}
