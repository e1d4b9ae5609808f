package dev.highwater.seed.load;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.inspect.Looks;
import dev.highwater.seed.ledger.KeptLedger;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.plan.Refusals;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.SeedPlan.Problem;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.progress.SeedProgress.Phase;
import dev.highwater.seed.rebuild.Dropping;
import dev.highwater.seed.rebuild.RebuildPlan;
import dev.highwater.seed.rebuild.RebuildPlanner;
import dev.highwater.seed.rebuild.Refused;
import dev.highwater.seed.rebuild.Restoring;
import dev.highwater.seed.rebuild.Settling;
import dev.highwater.seed.rebuild.TableGrowth;
import dev.highwater.seed.target.Sessions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One run that brings a target to a plan: a method for each step, called in the order in which
/// they stand here.
///
/// What is done already each step learns from the target, so a run may begin where another was
/// killed. Only [#take] and the streams are used by several threads. The caller holds the target's
/// lock.
public final class SeedRun {

  private final SeedPlan plan;
  private final Map<QualifiedName, TableSource> sources;
  private final Sessions sessions;
  private final int threads;
  private final SeedProgress progress;
  private final LoadTotals totals = new LoadTotals();
  private final List<String> notes = new ArrayList<>();
  private @Nullable Survey survey;
  private @Nullable RebuildPlan rebuild;
  private @Nullable LoadQueue queue;
  private @Nullable LoadResult result;
  private volatile boolean apart;

  public SeedRun(
      SeedPlan plan,
      List<? extends TableSource> sources,
      Sessions sessions,
      int threads,
      SeedProgress progress) {
    this.plan = plan;
    this.sources = Sources.byTable(plan, sources);
    this.sessions = sessions;
    this.threads = threads;
    this.progress = progress;
  }

  /// What is to be loaded.
  public SeedPlan plan() {
    return plan;
  }

  /// Where to.
  public ConnectionSettings target() {
    return sessions.settings();
  }

  /// How many streams load at once.
  public int streams() {
    return threads;
  }

  /// Looks at the target without changing it.
  ///
  /// @param session outside of any transaction
  public Outlook outlook(Session session) throws SQLException {
    // The lock that a run will hold is not held now.
    return Outlook.of(
        session, plan, Survey.of(session, plan, sources, target().url(), threads + 1), threads);
  }

  /// Finds out what is missing, and whether it can be loaded.
  ///
  /// @throws Failure when it cannot; nothing has been changed then
  public void check() throws SQLException {
    progress.phase(Phase.CHECK);
    try (Session session = sessions.open()) {
      Survey found = Survey.of(session, plan, sources, target().url(), threads);
      refuse(found.problems());
      LedgerSchema.create(session.connection());
      Ledger.begin(session.connection(), asLedger());
      new OtherRows(session.connection(), plan).record();
      survey = found;
    }
  }

  /// Takes off what it pays to take off, or what the load could not go past.
  public void preData() throws SQLException {
    progress.phase(Phase.PRE_DATA);
    Survey found = checked(survey);
    RebuildPlan planned;
    try (Session session = sessions.open()) {
      planned = RebuildPlanner.plan(session, found.catalog(), found.growth());
      planned.notes().forEach(this::note);
      Outlook.rights(found).forEach(this::note);
      apart = !planned.items().isEmpty();
      Dropping.drop(session, planned.items());
    }
    rebuild = planned;
    queue = new LoadQueue(Units.of(found.missing(), planned), sessions::cancelled);
    progress.phase(Phase.LOAD);
    progress.expected(found.rows(), found.bytes(plan));
  }

  /// The next unit to load, or nothing when there is none left for this stream.
  public Optional<LoadUnit> take() throws InterruptedException {
    return checked(queue).take();
  }

  /// A session that loads.
  public LoadStream open() throws SQLException {
    return new LoadStream(
        sessions.open(),
        plan.datasetId(),
        sources,
        checked(queue),
        checked(rebuild).silent(),
        totals,
        progress,
        sessions::cancelled);
  }

  /// Puts back what was taken off, by this run or one before it, and settles the tables.
  ///
  /// @throws Failure when something cannot be put back
  public void postData() throws SQLException, InterruptedException {
    failIfCancelled();
    List<Refused> refused = Restoring.restore(sessions, threads, progress);
    failIfCancelled();
    if (!refused.isEmpty()) {
      throw notRestored(refused);
    }
    apart = false;
    lookAtUnchecked();
    failIfCancelled();
    Set<QualifiedName> all =
        plan.tables().stream().map(TablePlan::table).collect(Collectors.toSet());
    try (Session session = sessions.open()) {
      Settling.advance(session, checked(survey).catalog(), all);
      // VACUUM freezes no row whose commit may not be on disk yet: one commit that waits for the
      // disk takes all before it along.
      session.execute("SET synchronous_commit = on");
      Ledger.begin(session.connection(), asLedger());
    }
    // A run that was killed while it settled leaves no trace of which tables it had done.
    List<TableGrowth> unsettled =
        checked(survey).growth().stream()
            .filter(table -> checked(survey).interrupted() || table.added() > 0)
            .filter(table -> !checked(survey).unvacuumable().contains(table.table()))
            .toList();
    Settling.vacuum(sessions, threads, unsettled, progress);
    failIfCancelled();
  }

  /// Counts what is there now.
  ///
  /// @throws Failure when it is not what was planned
  public void count() throws SQLException {
    progress.phase(Phase.COUNT);
    try (Session session = sessions.open()) {
      Map<QualifiedName, Long> planned =
          plan.tables().stream().collect(Collectors.toMap(TablePlan::table, TablePlan::rows));
      refuse(
          new Holdings(target().url(), plan)
              .counts(
                  session.connection(),
                  planned,
                  KeptLedger.of(session.connection(), plan.datasetId())));
    }
  }

  /// Writes down that the dataset is whole.
  public void finish() throws SQLException {
    try (Session session = sessions.open()) {
      Ledger.finish(session.connection(), plan.datasetId());
      result =
          LoadResult.of(
              plan, sources, Ledger.ranges(session.connection(), plan.datasetId()), totals, notes);
    }
  }

  /// Whether something is, or may be, off the tables that was on them before.
  public boolean apart() {
    return apart;
  }

  /// What the run did, once it is finished.
  public LoadResult result() {
    return checked(result);
  }

  /// What to say when keys, indexes or constraints cannot be put back.
  public static Failure notRestored(List<Refused> refused) {
    return Failure.of(refused.size() + " keys, indexes or constraints cannot be put back")
        .where(
            refused.stream().map(item -> item.item().toString()).collect(Collectors.joining("\n")))
        .why(refused.stream().map(Refused::reason).distinct().collect(Collectors.joining("\n")))
        .remedy(
            "Mend the rows they object to, then run again; their DDL is kept in highwater.restore,"
                + " and 'highwater seed repair' puts back what can be");
  }

  /// Asks the rows whether they meet what the server did not check as they came.
  private void lookAtUnchecked() throws SQLException, InterruptedException {
    Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    Looks.run(
        sessions,
        threads,
        Looks.of(
            checked(survey).catalog(),
            checked(rebuild).unchecked().stream()
                .map(one -> new Looks.Named(one.table(), one.name(), one.foreignKey()))
                .toList()),
        result -> findings.addAll(result.findings()));
    if (!findings.isEmpty()) {
      throw Failure.of("Rows break constraints that were not in force while they were loaded")
          .where(
              findings.stream()
                  .map(one -> one.name() + " of " + one.table())
                  .collect(Collectors.joining("\n")))
          .why(findings.stream().map(Finding::text).collect(Collectors.joining("\n")))
          .remedy(
              "Change the dataset so that its rows meet the constraints, TRUNCATE these tables,"
                  + " then DELETE FROM highwater.dataset WHERE dataset_id = '"
                  + plan.datasetId()
                  + "', and run again");
    }
  }

  private LedgerDataset asLedger() {
    return new LedgerDataset(
        plan.datasetId(),
        plan.dataset(),
        plan.version(),
        plan.seed(),
        plan.scaleUnit(),
        plan.scale(),
        plan.schemaFingerprint(),
        false);
  }

  private void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw Refusals.of(
          "The plan cannot be carried out", plan.dataset() + "@" + plan.version(), problems);
    }
  }

  private void note(String sentence) {
    notes.add(sentence);
    progress.note(sentence);
  }

  private void failIfCancelled() {
    if (sessions.cancelled()) {
      throw cancelled(target());
    }
  }

  /// What to say when somebody stopped the run.
  public static Failure cancelled(ConnectionSettings target) {
    return Failure.of("The work was cancelled")
        .where(target.url())
        .why("somebody asked to stop; nothing is half-written")
        .remedy(
            "Run again: a seeding keeps its whole ranges and goes on from there, and puts back the"
                + " keys, indexes and constraints that are still off");
  }

  private static <T> T checked(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The steps of a run were called out of order");
    }
    return value;
  }
}
