package dev.highwater.volume.result;

import java.util.List;

/// Everything measured at one size of the database.
///
/// @param target the number asked for, such as 30,000
/// @param rows the rows the scale unit really has (whole trees only, so it may be a little below)
/// @param totalRows rows of all tables together
/// @param commands other programs that were run
public record RungResult(
    long target,
    long rows,
    long totalRows,
    Growing growing,
    List<ImportResult> imports,
    List<ReportResult> reports,
    List<LoadResult> loads,
    List<StatementCounters> statements,
    Storage storage,
    double seconds,
    List<CommandResult> commands) {

  public RungResult {
    imports = List.copyOf(imports);
    reports = List.copyOf(reports);
    loads = List.copyOf(loads);
    statements = List.copyOf(statements);
    commands = List.copyOf(commands);
  }

  /// A rung at which no other program was run.
  public RungResult(
      long target,
      long rows,
      long totalRows,
      Growing growing,
      List<ImportResult> imports,
      List<ReportResult> reports,
      List<LoadResult> loads,
      List<StatementCounters> statements,
      Storage storage,
      double seconds) {
    this(
        target,
        rows,
        totalRows,
        growing,
        imports,
        reports,
        loads,
        statements,
        storage,
        seconds,
        List.of());
  }

  /// What it took to get there.
  ///
  /// @param rowsLoaded only the delta to the rung before
  /// @param bytesLoaded COPY bytes of that delta
  public record Growing(
      long rowsLoaded, long bytesLoaded, double loadSeconds, double settleSeconds) {}
}
