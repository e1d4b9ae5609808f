package dev.highwater.volume.result;

import java.util.List;
import java.util.Objects;

/// Everything measured at one size of the database.
///
/// @param target the number asked for, such as 30,000
/// @param rows the rows the scale unit really has (whole trees only, so it may be a little below)
/// @param totalRows rows of all tables together
/// @param lockWaits statements of the reports that waited for locks of other sessions
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
    List<LockWait> lockWaits,
    double seconds) {

  public RungResult {
    imports = List.copyOf(imports);
    reports = List.copyOf(reports);
    loads = List.copyOf(loads);
    statements = List.copyOf(statements);
    lockWaits = List.copyOf(Objects.requireNonNullElse(lockWaits, List.of()));
  }

  /// A rung at which nobody waited for a lock.
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
        List.of(),
        seconds);
  }

  /// The same for a rung that a killed process had grown a part of: the rows are all that the rung
  /// has more than the one before, bytes and times are those of the rest.
  ///
  /// @param rowsBelow rows of all tables at the rung before
  public RungResult grownBefore(long rowsBelow) {
    return new RungResult(
        target,
        rows,
        totalRows,
        new Growing(
            totalRows - rowsBelow,
            growing.bytesLoaded(),
            growing.loadSeconds(),
            growing.settleSeconds(),
            true),
        imports,
        reports,
        loads,
        statements,
        storage,
        seconds);
  }

  /// What it took to get there.
  ///
  /// @param rowsLoaded only the delta to the rung before
  /// @param bytesLoaded COPY bytes of that delta
  /// @param resumed whether a killed process had grown a part of it, so that bytes and seconds are
  ///   those of the rest
  public record Growing(
      long rowsLoaded,
      long bytesLoaded,
      double loadSeconds,
      double settleSeconds,
      boolean resumed) {

    /// Grown in one go.
    public Growing(long rowsLoaded, long bytesLoaded, double loadSeconds, double settleSeconds) {
      this(rowsLoaded, bytesLoaded, loadSeconds, settleSeconds, false);
    }
  }
}
