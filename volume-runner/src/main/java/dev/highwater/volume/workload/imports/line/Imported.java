package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.result.ImportResult.Phase;
import java.util.List;

/// What a path did with a file.
///
/// @param lines read, the rejected ones included
/// @param rejects a line may have several
public record Imported(
    long lines,
    long inserted,
    long updated,
    List<Reject> rejects,
    List<Phase> phases,
    double seconds,
    TransactionMeter transactions) {

  public Imported {
    rejects = List.copyOf(rejects);
    phases = List.copyOf(phases);
  }

  /// Lines that were rejected.
  public long rejected() {
    return rejects.stream().mapToLong(Reject::line).distinct().count();
  }
}
