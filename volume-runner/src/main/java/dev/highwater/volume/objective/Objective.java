package dev.highwater.volume.objective;

import dev.highwater.volume.result.Direction;

/// A promise about one metric of one workload, as written in a scenario.
///
/// Subjects are written as they are measured:
///
/// | subject | metrics (unit) |
/// |---|---|
/// | `report/<report>/<selectivity>` | `p50`, `p95`, `mean` (ms), `buffers`, `temp blocks` (blocks), `rows processed` (rows) |
/// | `load/<profile>` | `p95`, `p99` (ms), `error rate` (%), `achieved rate`, `capacity` (/s) |
/// | `load/<profile>/<operation>` | `p95` (ms), `error rate` (%) |
/// | `command/<command>` | `seconds`, and the figures the scenario names, in units of their own |
/// | `import/<import>` | `seconds` (s), `lines per second` (lines/s), `wal per line` (bytes) |
/// | `storage/database`, `storage/<table>` | `bytes` (bytes) |
/// | `statement/<workload>/<statement>` | `mean` (ms), `blocks per call` (blocks) |
///
/// @param name a line that a reader of the report understands, unique in its scenario
/// @param module the part of the application it binds, such as `planning`
/// @param owner who is told when it breaks
/// @param subject what it binds, see the table
/// @param metric which metric of it, see the table
/// @param unit the unit of the limit, the metric's own
/// @param limit the last value that is still good
/// @param direction which side of the limit is good
/// @param source where the limit comes from: a document, a contract, a decision
public record Objective(
    String name,
    String module,
    String owner,
    String subject,
    String metric,
    String unit,
    double limit,
    Direction direction,
    String source) {

  public Objective {
    if (name.isBlank() || subject.isBlank() || metric.isBlank()) {
      throw new IllegalArgumentException(
          "An objective needs a name, a subject and a metric; got name '%s', subject '%s', metric '%s'"
              .formatted(name, subject, metric));
    }
    if (!Double.isFinite(limit) || limit < 0) {
      throw new IllegalArgumentException(
          "The limit of objective '%s' is %s; write a number of at least 0".formatted(name, limit));
    }
  }
}
