package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.progress.SeedProgress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// One session that loads units, one after the other. Confined to one thread.
public final class LoadStream implements AutoCloseable {

  private final Session session;
  private final String datasetId;
  private final Map<QualifiedName, TableSource> sources;
  private final LoadQueue queue;
  private final Set<QualifiedName> silent;
  private final LoadTotals totals;
  private final SeedProgress progress;
  private final RangeCopy ranges;

  LoadStream(
      Session session,
      String datasetId,
      Map<QualifiedName, TableSource> sources,
      LoadQueue queue,
      Set<QualifiedName> silent,
      LoadTotals totals,
      SeedProgress progress,
      BooleanSupplier cancelled)
      throws SQLException {
    this.session = session;
    this.datasetId = datasetId;
    this.sources = sources;
    this.queue = queue;
    this.silent = Set.copyOf(silent);
    this.totals = totals;
    this.progress = progress;
    this.ranges = new RangeCopy(session, progress, cancelled);
    session.connection().setAutoCommit(false);
  }

  /// Loads a unit and writes its ranges down, in one transaction.
  ///
  /// @throws Failure when the server refuses rows; nothing of the unit is in the target then
  public void load(LoadUnit unit) throws SQLException {
    List<LoadedRange> loaded = new ArrayList<>();
    RowRange now = unit.ranges().getFirst();
    try {
      if (unit.ranges().size() > 1) {
        session.execute("SET CONSTRAINTS ALL DEFERRED");
      }
      for (RowRange range : unit.ranges()) {
        now = range;
        loaded.add(load(range));
      }
      session.connection().commit();
    } catch (SQLException refused) {
      queue.fail();
      throw RowRefusal.of(now, refused);
    } catch (RuntimeException failed) {
      queue.fail();
      throw failed;
    }
    totals.add(loaded);
    queue.done(unit);
    for (RowRange range : unit.ranges()) {
      progress.loaded(range.table(), range.first(), range.count());
    }
  }

  private LoadedRange load(RowRange range) throws SQLException {
    TableSource source = sources.get(range.table());
    if (source == null) {
      throw new IllegalStateException("Nobody has the rows of " + range.table());
    }
    long began = System.nanoTime();
    hush(silent.contains(range.table()));
    LoadedRange loaded = ranges.copy(source, range);
    Ledger.record(session.connection(), datasetId, loaded);
    totals.spent(range.table(), System.nanoTime() - began);
    return loaded;
  }

  /// Sets for the rest of the transaction whether triggers fire. What was deferred before keeps to
  /// what held when its row came.
  private void hush(boolean quiet) throws SQLException {
    if (!silent.isEmpty()) {
      session.execute("SET LOCAL session_replication_role = " + (quiet ? "replica" : "DEFAULT"));
    }
  }

  /// Rolls back what is open.
  @Override
  public void close() throws SQLException {
    session.close();
  }
}
