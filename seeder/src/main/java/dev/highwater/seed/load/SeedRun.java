package dev.highwater.seed.load;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerDataset;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.LoadedRange;
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
import dev.highwater.seed.target.Session;
import dev.highwater.seed.target.Sessions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final Map<QualifiedName, List<RowRange>> missing = new LinkedHashMap<>();
  private final List<TableGrowth> growth = new ArrayList<>();
  private final Set<QualifiedName> unalterable = new TreeSet<>();
  private final Set<QualifiedName> unvacuumable = new TreeSet<>();
  private @Nullable Catalog catalog;
  private @Nullable LoadQueue queue;
  private @Nullable LoadResult result;
  private boolean interrupted;
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

  /// Finds out what is missing, and whether it can be loaded.
  ///
  /// @throws Failure when it cannot; nothing has been changed then but that there is a ledger
  public void check() throws SQLException {
    progress.phase(Phase.CHECK);
    String where = target().url();
    refuse(plan.problems());
    try (Session session = sessions.open()) {
      Catalog read = CatalogReader.read(session.connection());
      catalog = read;
      Admission admission = new Admission(plan, sources, where);
      admission.look(session, read, threads);
      refuse(admission.problems());
      unalterable.clear();
      unalterable.addAll(admission.unalterable());
      unvacuumable.clear();
      unvacuumable.addAll(admission.unvacuumable());
      LedgerSchema.create(session.connection());
      List<LedgerDataset> datasets = Ledger.datasets(session.connection());
      Holdings holdings = new Holdings(where, plan);
      holdings.others(session.connection(), datasets);
      List<LoadedRange> loaded = Ledger.ranges(session.connection(), plan.datasetId());
      Map<QualifiedName, Long> held = Holdings.rows(loaded);
      holdings.scale(datasets, held);
      holdings.counts(session.connection(), held);
      interrupted =
          datasets.stream().anyMatch(had -> had.id().equals(plan.datasetId()) && !had.finished());
      findMissing(loaded, held);
      Ledger.begin(session.connection(), asLedger());
    }
  }

  /// Takes off what it pays to take off, or what the load could not go past.
  public void preData() throws SQLException {
    progress.phase(Phase.PRE_DATA);
    RebuildPlan rebuild;
    try (Session session = sessions.open()) {
      rebuild = RebuildPlanner.plan(session.connection(), checked(catalog), growth);
      rebuild.notes().forEach(this::note);
      noteOf(
          unalterable,
          "This role may not alter these tables, so their keys, indexes and foreign keys stay in"
              + " force, and parents are loaded before children: ");
      noteOf(
          unvacuumable,
          "This role may not vacuum these tables; autovacuum will come to them in its own time: ");
      apart = !rebuild.items().isEmpty();
      Dropping.drop(session, rebuild.items());
    }
    queue = new LoadQueue(Units.of(missing, rebuild), sessions::cancelled);
    progress.phase(Phase.LOAD);
    progress.expected(
        growth.stream().mapToLong(TableGrowth::added).sum(),
        plan.tables().stream().mapToLong(table -> added(table.table()) * table.rowBytes()).sum());
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
    Set<QualifiedName> all =
        plan.tables().stream().map(TablePlan::table).collect(Collectors.toSet());
    try (Session session = sessions.open()) {
      Settling.advance(session, checked(catalog).sequences(), all);
      // VACUUM freezes no row whose commit may not be on disk yet: one commit that waits for the
      // disk takes all before it along.
      session.execute("SET synchronous_commit = on");
      Ledger.begin(session.connection(), asLedger());
    }
    // A run that was killed while it settled leaves no trace of which tables it had done.
    List<TableGrowth> unsettled =
        growth.stream()
            .filter(table -> interrupted || table.added() > 0)
            .filter(table -> !unvacuumable.contains(table.table()))
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
      new Holdings(target().url(), plan).counts(session.connection(), planned);
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

  private void findMissing(List<LoadedRange> loaded, Map<QualifiedName, Long> held) {
    Map<QualifiedName, List<LoadedRange>> byTable =
        loaded.stream().collect(Collectors.groupingBy(LoadedRange::table));
    missing.clear();
    growth.clear();
    for (TablePlan table : plan.tables()) {
      QualifiedName name = table.table();
      List<RowRange> ranges =
          RowRanges.missing(
              name, table.rows(), table.rangeRows(), byTable.getOrDefault(name, List.of()));
      missing.put(name, ranges);
      growth.add(
          new TableGrowth(
              name, held.getOrDefault(name, 0L), ranges.stream().mapToLong(RowRange::count).sum()));
    }
  }

  private long added(QualifiedName table) {
    return growth.stream()
        .filter(of -> of.table().equals(table))
        .mapToLong(TableGrowth::added)
        .sum();
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

  private void noteOf(Set<QualifiedName> tables, String sentence) {
    if (!tables.isEmpty()) {
      note(
          sentence
              + tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
              + ".");
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
