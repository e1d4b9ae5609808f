package dev.highwater.anonymize.run;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.plan.MaskPlan;
import dev.highwater.anonymize.snapshot.BlockRange;
import dev.highwater.anonymize.snapshot.IdentifierScan;
import dev.highwater.anonymize.snapshot.Ranges;
import dev.highwater.anonymize.snapshot.Snapshot;
import dev.highwater.anonymize.snapshot.TableRange;
import dev.highwater.anonymize.snapshot.Unchanged;
import dev.highwater.anonymize.subset.TakenRows;
import dev.highwater.anonymize.target.Ledger;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.anonymize.text.Identifiers;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.script.SchemaScript;
import dev.highwater.schema.script.ScriptRun;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Parallel;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run, step by step: [#prepare], then every [#open] stream until [#take] has nothing left,
/// then [#finish], and when whoever asked for it is content, [#swap].
///
/// Each step may be taken again after it was complete: what is there is in the target's ledger, and
/// a step that finds nothing to do is quick.
public final class AnonymizeRun implements AutoCloseable {

  private final Snapshot snapshot;
  private final MaskPlan plan;
  private final SchemaScript script;
  private final TargetDatabase target;
  private final Session lock;
  private final MaskingKey key;
  private final Pack pack;
  private final RunOptions options;
  private final RunProgress progress;
  private final Cancellation cancellation;
  private final Sessions sessions;
  private final String identity;
  private RangeQueue queue;
  private Catalog there;
  private LedgerMilestones milestones = new LedgerMilestones(List.of());
  private Identifiers identifiers = new Identifiers();

  private AnonymizeRun(
      Snapshot snapshot,
      MaskPlan plan,
      SchemaScript script,
      TargetDatabase target,
      Session lock,
      MaskingKey key,
      Pack pack,
      RunOptions options,
      RunProgress progress,
      Cancellation cancellation) {
    this.snapshot = snapshot;
    this.plan = plan;
    this.script = script;
    this.target = target;
    this.lock = lock;
    this.key = key;
    this.pack = pack;
    this.options = options;
    this.progress = progress;
    this.cancellation = cancellation;
    this.sessions = target.sessions(cancellation);
    this.queue = new RangeQueue(List.of(), cancellation::cancelled);
    this.there = plan.catalog();
    this.identity =
        String.join(
            " ",
            "3",
            snapshot.source().url(),
            SchemaFingerprint.of(plan.catalog()),
            plan.policy().digest(),
            pack.digest(),
            options.subset().fingerprint(),
            key.fingerprint());
  }

  /// Begins a run on a snapshot, which stays the caller's to close.
  ///
  /// @throws Failure where the source has what cannot be made again, or another run is at work
  public static AnonymizeRun begin(
      Snapshot snapshot,
      MaskPlan plan,
      TargetDatabase target,
      MaskingKey key,
      Pack pack,
      RunOptions options,
      RunProgress progress,
      Cancellation cancellation)
      throws SQLException {
    SchemaScript script;
    try (Session reader = snapshot.reader()) {
      reader.connection().setAutoCommit(false);
      script = SchemaScript.read(reader.connection(), plan.catalog());
    }
    if (!script.unwritable().isEmpty()) {
      throw Failure.of("The source has objects that cannot be made again in the target")
          .where(snapshot.source().url())
          .why(String.join("\n", script.unwritable()))
          .remedy("Drop them from a copy of the source, and run on that");
    }
    return new AnonymizeRun(
        snapshot,
        plan,
        script,
        target,
        target.lock(cancellation),
        key,
        pack,
        options,
        progress,
        cancellation);
  }

  /// Makes the target's tables, or finds those of a run that was killed, and decides what is to be
  /// copied.
  public void prepare() throws SQLException, IOException, InterruptedException {
    progress.step("preparing the target");
    List<Ledger.Line> lines = List.of();
    if (target.begun().equals(Optional.of(identity))) {
      try (Session session = sessions.open()) {
        lines = Ledger.lines(session.connection());
        milestones = new LedgerMilestones(Ledger.items(session.connection()));
      }
    } else {
      try (Session reader = snapshot.reader()) {
        target.create(TargetDatabase.Locale.of(reader.connection()), identity);
      }
    }
    structure().preData();
    try (Session session = sessions.open();
        Session reader = snapshot.reader()) {
      there = CatalogReader.read(session.connection());
      progress.step("gathering identifiers");
      identifiers = IdentifierScan.of(reader, plan);
      Map<QualifiedName, List<BlockRange>> kept = kept(reader, session, lines);
      List<TableRange> ranges = Ranges.of(reader, plan.tables(), plan.rows(), kept);
      progress.planned(ranges.stream().mapToLong(TableRange::bytes).sum());
      queue = new RangeQueue(ranges, cancellation::cancelled);
    }
  }

  /// What an earlier attempt has copied and the source still has; tables of which it has not are
  /// emptied.
  private Map<QualifiedName, List<BlockRange>> kept(
      Session reader, Session target, List<Ledger.Line> lines) throws SQLException {
    Map<QualifiedName, List<Ledger.Line>> tables = new LinkedHashMap<>();
    lines.forEach(
        line -> tables.computeIfAbsent(line.table(), name -> new ArrayList<>()).add(line));
    Map<QualifiedName, List<BlockRange>> kept = new HashMap<>();
    for (Map.Entry<QualifiedName, List<Ledger.Line>> table : tables.entrySet()) {
      boolean same = true;
      TakenRows taken = plan.rows().of(table.getKey());
      for (Ledger.Line line : table.getValue()) {
        same =
            same
                && line.taken().equals(taken.digest(line.blocks().first(), line.blocks().end()))
                && Unchanged.is(
                    reader, line.table(), line.blocks(), taken, line.rows(), line.oldest());
      }
      if (same) {
        kept.put(table.getKey(), table.getValue().stream().map(Ledger.Line::blocks).toList());
      } else {
        target.connection().setAutoCommit(false);
        Ledger.forget(target.connection(), table.getKey());
        target.connection().commit();
        target.connection().setAutoCommit(true);
      }
    }
    return kept;
  }

  /// How many streams to open.
  public int streams() {
    return options.streams();
  }

  /// Where it comes from.
  public ConnectionSettings source() {
    return snapshot.source();
  }

  /// The state of it that is copied, for whoever wants to see the same.
  public String snapshot() {
    return snapshot.id();
  }

  /// Says that something begins.
  public void say(String pack) {
    progress.step(pack);
  }

  /// What the run was planned to do.
  public MaskPlan plan() {
    return plan;
  }

  /// Where it goes.
  public TargetDatabase target() {
    return target;
  }

  /// What the run is, and must be again to be taken up: no secret.
  public String identity() {
    return identity;
  }

  /// The next range for a stream.
  public Optional<TableRange> take() {
    return queue.take();
  }

  /// A stream of rows, for one thread.
  public CopyStream open() throws SQLException {
    Session reader = snapshot.reader();
    try {
      return new CopyStream(
          snapshot,
          there,
          reader,
          sessions.open(),
          Compilers.of(plan, key, pack, identifiers),
          domain -> HexFormat.of().formatHex(key.bytes(domain, "order of rows", 16)),
          progress);
    } catch (SQLException | RuntimeException failed) {
      reader.close();
      throw failed;
    }
  }

  /// Builds what the target has besides rows.
  ///
  /// @throws Failure where somebody asked to stop, before anything is left out
  public void finish() throws SQLException, InterruptedException {
    if (cancellation.cancelled()) {
      throw stopped();
    }
    progress.step("building keys and indexes");
    ScriptRun structure = structure();
    structure.postData();
    Map<QualifiedName, Long> last;
    try (Session reader = snapshot.reader()) {
      reader.connection().setAutoCommit(false);
      last = CatalogReader.lastValues(reader.connection());
    }
    Closing closing = new Closing(plan);
    try (Session session = sessions.open()) {
      closing.sequences(session, last);
    }
    progress.step("refreshing views");
    structure.refresh();
    if (cancellation.cancelled()) {
      throw stopped();
    }
    // Texts come last: what they rename has no other name before.
    if (!milestones.reached("texts")) {
      progress.step("analyzing");
      analyze();
      structure.comments();
      try (Session session = sessions.open()) {
        session.connection().setAutoCommit(false);
        closing.texts(session);
        milestones.reach(session.connection(), "texts");
        session.connection().commit();
      }
    }
  }

  /// Marks all rows as seen by everybody, and gathers statistics of what was masked.
  private void analyze() throws SQLException, InterruptedException {
    Deque<String> statements = new ArrayDeque<>();
    for (Table table : there.tables()) {
      switch (table.kind()) {
        case ORDINARY -> statements.addFirst("VACUUM (FREEZE, ANALYZE) " + table.name().quoted());
        case PARTITIONED -> statements.addLast("ANALYZE " + table.name().quoted());
        case FOREIGN -> {}
      }
    }
    script.views().forEach(view -> statements.addLast("VACUUM (ANALYZE) " + view.quoted()));
    Parallel.run(
        Math.min(options.streams(), statements.size()),
        () -> {
          try (Session session = sessions.open()) {
            for (String next = next(statements); next != null; next = next(statements)) {
              session.execute(next);
            }
          }
        });
  }

  private static @Nullable String next(Deque<String> statements) {
    synchronized (statements) {
      return statements.poll();
    }
  }

  /// Lets the target be seen.
  public void swap() throws SQLException {
    progress.step("taking the target's place");
    try (Session session = sessions.open()) {
      session.connection().setAutoCommit(false);
      Ledger.drop(session.connection());
      structure().eventTriggers(session);
      session.connection().commit();
    }
    target.swap(cancellation);
  }

  private ScriptRun structure() {
    return new ScriptRun(script, sessions, options.streams(), milestones, progress::step);
  }

  private static Failure stopped() {
    return Failure.of("The run was stopped")
        .why("somebody asked for it")
        .remedy("Run the same command again: it goes on with what is there");
  }

  @Override
  public void close() throws SQLException {
    lock.close();
  }
}
