package dev.highwater.volume.workload.imports.line;

import dev.highwater.volume.capture.HeldLocks;
import dev.highwater.volume.capture.TableBytes;
import dev.highwater.volume.result.ImportResult.Footprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Commits, and keeps account of how many transactions there were, how long and how much each held
/// on to.
public final class TransactionMeter {

  private static final int LOOKED_AT = 3;

  private long transactions;
  private double longest;
  private long mostRows;
  private int mostLocks;
  private List<String> locked = List.of();
  private long begun = System.nanoTime();

  /// A transaction begins.
  public void begin() {
    begun = System.nanoTime();
  }

  /// Commits the one that began last, and begins the next.
  ///
  /// @param rows it wrote
  public void commit(Connection connection, long rows) throws SQLException {
    if (transactions < LOOKED_AT || rows > mostRows) {
      HeldLocks held = HeldLocks.of(connection);
      if (held.number() > mostLocks) {
        mostLocks = held.number();
        locked = held.tables();
      }
    }
    connection.commit();
    longest = Math.max(longest, (System.nanoTime() - begun) / 1e9);
    mostRows = Math.max(mostRows, rows);
    transactions++;
    begin();
  }

  /// What it came to.
  public Footprint footprint(TableBytes before, TableBytes after) {
    return new Footprint(
        transactions,
        longest,
        mostLocks,
        locked,
        mostRows,
        after.heap() - before.heap(),
        after.indexes() - before.indexes());
  }
}
