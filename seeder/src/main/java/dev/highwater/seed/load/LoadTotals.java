package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.ledger.LoadedRange;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a run has loaded so far, per table. For use by any number of threads.
final class LoadTotals {

  private final Map<QualifiedName, Long> rows = new ConcurrentHashMap<>();
  private final Map<QualifiedName, Long> bytes = new ConcurrentHashMap<>();
  private final Map<QualifiedName, Long> nanos = new ConcurrentHashMap<>();

  void add(Collection<LoadedRange> ranges) {
    for (LoadedRange range : ranges) {
      rows.merge(range.table(), range.count(), Long::sum);
      bytes.merge(range.table(), range.bytes(), Long::sum);
    }
  }

  void spent(QualifiedName table, long time) {
    nanos.merge(table, time, Long::sum);
  }

  long rows(QualifiedName table) {
    return rows.getOrDefault(table, 0L);
  }

  long bytes(QualifiedName table) {
    return bytes.getOrDefault(table, 0L);
  }

  /// Time of all streams together.
  double seconds(QualifiedName table) {
    return nanos.getOrDefault(table, 0L) / 1e9;
  }
}
