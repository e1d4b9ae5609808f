package dev.highwater.volume.result;

/// Deterministic work of one execution, as the server counted it.
///
/// @param rowsProcessed rows × loops summed over all plan nodes
/// @param buffers shared blocks hit and read, 8 KiB each
/// @param tempBlocks temporary blocks read and written
/// @param walBytes write-ahead log written
public record Counters(double rowsProcessed, double buffers, double tempBlocks, double walBytes) {

  /// Nothing counted.
  public static final Counters ZERO = new Counters(0, 0, 0, 0);
}
