package dev.highwater.volume.result;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything measured at one size of the database.
///
/// @param target the number asked for, such as 30,000
/// @param rows the rows the scale unit really has (whole trees only, so it may be a little below)
/// @param totalRows rows of all tables together
/// @param lockWaits statements of the reports that waited for locks of other sessions
/// @param commands other programs that were run
/// @param activity of the server during each load
/// @param bloat of the tables that loads changed most
/// @param observer what watching the server costs, measured at the top rung; else null
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
    double seconds,
    List<CommandResult> commands,
    List<ServerActivity> activity,
    List<Bloat> bloat,
    @Nullable ObserverCost observer) {

  public RungResult {
    activity = List.copyOf(Objects.requireNonNullElse(activity, List.of()));
    bloat = List.copyOf(Objects.requireNonNullElse(bloat, List.of()));
    imports = List.copyOf(imports);
    reports = List.copyOf(reports);
    loads = List.copyOf(loads);
    statements = List.copyOf(statements);
    lockWaits = List.copyOf(Objects.requireNonNullElse(lockWaits, List.of()));
    commands = List.copyOf(Objects.requireNonNullElse(commands, List.of()));
  }

  /// A rung at which nobody waited for a lock, no other program was run, and whose server was not
  /// watched.
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
        seconds,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /// A rung at which no other program was run, and whose server was not watched.
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
      List<LockWait> lockWaits,
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
        lockWaits,
        seconds,
        List.of(),
        List.of(),
        List.of(),
        null);
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
        lockWaits,
        seconds,
        commands,
        activity,
        bloat,
        observer);
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
