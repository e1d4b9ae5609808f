package dev.highwater.volume.result;

import java.util.List;

/// One import of a file through one path.
///
/// @param path `copy`, `batch`, `chunk` or `row`
/// @param linesRead lines of the file without its header
/// @param rejectsFile where the rejected lines went, relative to the run's folder
public record ImportResult(
    String name,
    String path,
    long linesRead,
    long inserted,
    long updated,
    long rejected,
    String rejectsFile,
    List<Phase> phases,
    long walBytes,
    double seconds) {

  public ImportResult {
    phases = List.copyOf(phases);
  }

  /// A part of the import: `stage`, `validate`, `upsert`, `roll up`.
  public record Phase(String name, double seconds) {}

  /// Lines a second, the rejected ones included.
  public double linesPerSecond() {
    return seconds == 0 ? 0 : linesRead / seconds;
  }
}
