package dev.highwater.seed;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.job.SeedJob;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.load.LoadResult;
import dev.highwater.seed.load.Outlook;
import dev.highwater.seed.load.SeedRun;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.rebuild.Refused;
import dev.highwater.seed.rebuild.Restoring;
import dev.highwater.seed.rebuild.WholeCatalog;
import dev.highwater.seed.target.SeederLock;
import dev.highwater.seed.target.Sessions;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.Verification;
import dev.highwater.seed.verify.VerifyReport;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Brings a PostgreSQL database to a planned dataset, and proves that it is there.
///
/// A run loads only what is missing: all of it, the rows a killed run did not come to, or the rows
/// by which a larger scale is larger. The database remembers in its schema `highwater`.
///
/// Nothing here prints; [SeedOptions#progress] is told, and a [Failure] says what a person must do.
public final class Seeder {

  private final ConnectionSettings target;
  private final SeedOptions options;
  private final Sessions sessions;

  public Seeder(ConnectionSettings target, SeedOptions options) {
    this.target = target;
    this.options = options;
    this.sessions = new Sessions(target, options.cancellation());
  }

  /// Loads what the plan has and the target has not.
  ///
  /// @param sources the rows of all planned tables, at the plan's scale
  /// @throws Failure when the target cannot take them, or the run is cancelled
  public SeedOutcome run(SeedPlan plan, List<? extends TableSource> sources) {
    long began = System.nanoTime();
    SeedRun run = new SeedRun(plan, sources, sessions, options.threads(), options.progress());
    LoadResult result;
    try {
      result =
          attempt(
              () -> {
                try (SeederLock _ = SeederLock.acquire(sessions)) {
                  SeedJob.run(run, options.workDirectory());
                  return run.result();
                }
              });
    } catch (Failure failure) {
      throw run.apart() ? apart(failure) : failure;
    }
    return new SeedOutcome(
        plan.datasetId(),
        plan.scale(),
        result.tables(),
        result.contents(),
        (System.nanoTime() - began) / 1e9,
        result.notes());
  }

  /// What loading a plan would do to the target, and all that would keep it from succeeding. Only
  /// reads.
  ///
  /// @param sources the rows of all planned tables, at the plan's scale; none where the plan has
  ///   problems
  public Outlook outlook(SeedPlan plan, List<? extends TableSource> sources) {
    SeedRun run = new SeedRun(plan, sources, sessions, options.threads(), options.progress());
    return attempt(
        () -> {
          try (Session session = sessions.openPlain()) {
            return run.outlook(session);
          }
        });
  }

  /// The target's catalogue to plan for: with all on the tables that a killed run took off them and
  /// did not put back.
  public Catalog catalog() {
    return attempt(
        () -> {
          try (Session session = sessions.openPlain()) {
            return WholeCatalog.read(session.connection());
          }
        });
  }

  /// The datasets that the target holds, wholly or in part.
  public List<LedgerDataset> datasets() {
    return attempt(
        () -> {
          try (Session session = sessions.openPlain()) {
            return LedgerSchema.present(session.connection())
                ? Ledger.datasets(session.connection())
                : List.of();
          }
        });
  }

  /// Puts back what a killed run took off the tables and did not put back, without loading any
  /// more. A foreign key that the half-loaded rows break is added unchecked; the next run checks
  /// it.
  public RepairOutcome repair() {
    return attempt(
        () -> {
          try (SeederLock _ = SeederLock.acquire(sessions)) {
            int missing;
            try (Session session = sessions.open()) {
              if (!LedgerSchema.present(session.connection())) {
                return new RepairOutcome(0, List.of());
              }
              missing = RestoreLedger.dropped(session.connection()).size();
            }
            List<Refused> refused =
                Restoring.restore(sessions, options.threads(), options.progress());
            return new RepairOutcome(missing - refused.size(), refused);
          }
        });
  }

  /// Compares the target with a plan. Only reads.
  ///
  /// @param sources the rows of all planned tables, at the plan's scale
  /// @param aspects what to look at
  public VerifyReport verify(
      SeedPlan plan, List<? extends TableSource> sources, Set<Aspect> aspects) {
    return attempt(
        () -> {
          VerifyReport report =
              Verification.run(
                  plan, sources, sessions, options.threads(), aspects, options.progress());
          if (sessions.cancelled()) {
            throw SeedRun.cancelled(target);
          }
          return report;
        });
  }

  private <T> T attempt(Attempt<T> work) {
    try {
      return work.run();
    } catch (Failure failure) {
      throw sessions.cancelled() ? cancelled(failure) : failure;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cancelled(interrupted);
    } catch (SQLException failed) {
      throw sessions.cancelled() ? cancelled(failed) : TargetFailure.of(target, failed);
    } catch (RuntimeException failed) {
      throw sessions.cancelled() ? cancelled(failed) : failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Until the next run somebody else may look at the tables, or want them as they were.
  private static Failure apart(Failure failure) {
    String off =
        "Keys, indexes or constraints are off until then; 'highwater seed repair' puts them back"
            + " without loading more";
    return failure.remedy(failure.remedy().map(remedy -> remedy + "\n" + off).orElse(off));
  }

  private Failure cancelled(Exception cause) {
    return SeedRun.cancelled(target).causedBy(cause);
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws Exception;
  }
}
