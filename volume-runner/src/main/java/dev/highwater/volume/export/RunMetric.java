package dev.highwater.volume.export;

/// What is told of a run. Each carries the tags `run` and `scenario` besides those it names.
enum RunMetric {
  /// The size that is being climbed to or measured.
  RUNG_ROWS(Kind.GAUGE, "rung.rows", "rows", "", "Size of the rung that is climbed"),
  /// Rungs that are whole.
  RUNGS_DONE(Kind.GAUGE, "rungs.done", "", "", "Rungs that are whole"),
  /// Rungs the ladder has.
  RUNGS(Kind.GAUGE, "rungs", "", "", "Rungs of the ladder"),
  /// Rows of all tables.
  TOTAL_ROWS(Kind.GAUGE, "database.rows", "rows", "rung", "Rows of all tables at a rung"),
  /// Size of the database.
  DATABASE_BYTES(Kind.GAUGE, "database.size", "bytes", "rung", "Size of the database at a rung"),
  /// Size of a table with its indexes and TOAST.
  TABLE_BYTES(
      Kind.GAUGE, "table.size", "bytes", "rung, table", "A table with its indexes and TOAST"),
  /// How long the delta took.
  GROW_SECONDS(Kind.GAUGE, "grow", "seconds", "rung", "Time to grow by the delta of a rung"),
  /// How long settling took.
  SETTLE_SECONDS(Kind.GAUGE, "settle", "seconds", "rung", "Time to vacuum, analyze and checkpoint"),
  /// Median time of a report.
  REPORT_SECONDS(
      Kind.GAUGE,
      "report.execution",
      "seconds",
      "rung, report, module, selectivity",
      "Median time of a report query, warm"),
  /// Pages a report touches.
  REPORT_BUFFERS(
      Kind.GAUGE,
      "report.buffers",
      "blocks",
      "rung, report, module, selectivity",
      "Shared buffers that one execution of a report touches"),
  /// Speed of an import.
  IMPORT_RATE(
      Kind.GAUGE,
      "import.rate",
      "lines_per_second",
      "rung, import, path",
      "Lines a second of an import"),
  /// Iterations of load that ended.
  ITERATIONS(
      Kind.COUNTER,
      "load.iterations",
      "",
      "rung, profile, operation, module",
      "Iterations that ended, the warm-up left out"),
  /// Iterations of load that failed.
  ITERATION_ERRORS(
      Kind.COUNTER,
      "load.errors",
      "",
      "rung, profile, operation, module",
      "Iterations that failed"),
  /// Rate that is reached.
  LOAD_RATE(
      Kind.GAUGE, "load.rate", "iterations_per_second", "rung, profile", "Rate reached lately"),
  /// What is asked for.
  LOAD_TARGET(
      Kind.GAUGE,
      "load.target",
      "",
      "rung, profile",
      "Iterations a second, or workers, that are asked for"),
  /// Connections of the load.
  LOAD_WORKERS(Kind.GAUGE, "load.workers", "", "rung, profile", "Connections of the load"),
  /// Response time lately.
  LOAD_RESPONSE(
      Kind.GAUGE,
      "load.response",
      "seconds",
      "rung, profile, quantile",
      "Response time from the intended start, of what ended lately"),
  /// How long another program took.
  COMMAND_SECONDS(
      Kind.GAUGE, "command", "seconds", "rung, command, module", "Time of another program"),
  /// Things left out or less exact.
  WARNINGS(Kind.COUNTER, "warnings", "", "", "Things left out, or less exact than they could be");

  /// How a metric behaves.
  enum Kind {
    /// Goes up and down.
    GAUGE,
    /// Only goes up.
    COUNTER
  }

  private static final String PREFIX = "highwater.";

  private final Kind kind;
  private final String dotted;
  private final String unit;
  private final String tags;
  private final String description;

  RunMetric(Kind kind, String dotted, String unit, String tags, String description) {
    this.kind = kind;
    this.dotted = dotted;
    this.unit = unit;
    this.tags = tags;
    this.description = description;
  }

  /// Its name with dots, as Micrometer has it; registries turn it into their own.
  String dotted() {
    return PREFIX + dotted;
  }

  /// Its base unit; empty where it is a plain number.
  String unit() {
    return unit;
  }

  /// The names of its own tags, divided by commas.
  String tags() {
    return tags;
  }

  /// What it is, in a sentence without a full stop.
  String description() {
    return description;
  }

  /// Its name at a Prometheus endpoint.
  String prometheus() {
    String name = dotted().replace('.', '_');
    String suffix = unit.isEmpty() || name.endsWith("_" + unit) ? "" : "_" + unit;
    return name + suffix + (kind == Kind.COUNTER ? "_total" : "");
  }
}
