package dev.highwater.cli.dataset;

import dev.highwater.dataset.spec.DatasetSpec;
import java.util.Map;

/// A spec in short.
///
/// @param tables that get rows
/// @param steps scales with a name, smallest first
/// @param scaleUnit the table whose rows `--rows` counts
record DatasetFacts(
    String name,
    String version,
    String schema,
    long seed,
    String asOf,
    long tables,
    int emptyTables,
    String scaleUnit,
    long defaultScale,
    long smallestScale,
    Map<String, Long> steps) {

  static DatasetFacts of(DatasetSpec spec) {
    return new DatasetFacts(
        spec.name(),
        spec.version(),
        spec.schema(),
        spec.seed(),
        spec.asOf().toString(),
        spec.tables().values().stream().filter(table -> !table.virtual()).count(),
        spec.empty().size(),
        spec.scale().unit().toString(),
        spec.scale().rows(),
        spec.scale().minimum(),
        spec.scale().steps());
  }
}
