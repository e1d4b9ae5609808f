package dev.highwater.seed.verify;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Session;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.inspect.Look;
import dev.highwater.seed.inspect.Looks;
import dev.highwater.seed.ledger.KeptLedger;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.ledger.LoadedRange;
import dev.highwater.seed.ledger.RestoreLedger;
import dev.highwater.seed.ledger.StoredItem;
import dev.highwater.seed.load.LoadResult;
import dev.highwater.seed.load.OtherRows;
import dev.highwater.seed.load.Sources;
import dev.highwater.seed.plan.Appended;
import dev.highwater.seed.plan.SeedPlan;
import dev.highwater.seed.plan.TablePlan;
import dev.highwater.seed.progress.SeedProgress;
import dev.highwater.seed.progress.SeedProgress.Phase;
import dev.highwater.seed.target.RowCounts;
import dev.highwater.seed.target.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Verifies a target against a plan. Only reads, but for temporary tables.
public final class Verification {

  private final SeedPlan plan;
  private final Map<QualifiedName, TableSource> sources;
  private final Sessions sessions;
  private final int threads;
  private final Set<Aspect> aspects;
  private final SeedProgress progress;
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final Map<QualifiedName, Digest> digests = new ConcurrentHashMap<>();
  private final AtomicInteger constraints = new AtomicInteger();

  private Verification(
      SeedPlan plan,
      List<? extends TableSource> sources,
      Sessions sessions,
      int threads,
      Set<Aspect> aspects,
      SeedProgress progress) {
    this.plan = plan;
    this.sources = Sources.byTable(plan, sources);
    this.sessions = sessions;
    this.threads = threads;
    this.aspects = Set.copyOf(aspects);
    this.progress = progress;
  }

  /// Looks at those aspects, several tables at a time.
  public static VerifyReport run(
      SeedPlan plan,
      List<? extends TableSource> sources,
      Sessions sessions,
      int threads,
      Set<Aspect> aspects,
      SeedProgress progress)
      throws SQLException, InterruptedException {
    return new Verification(plan, sources, sessions, threads, aspects, progress).run();
  }

  private VerifyReport run() throws SQLException, InterruptedException {
    long began = System.nanoTime();
    List<Look> looks = new ArrayList<>();
    Map<QualifiedName, Long> counts;
    Map<QualifiedName, List<LoadedRange>> ranges;
    progress.phase(Phase.COUNT);
    try (Session session = sessions.openPlain()) {
      Connection connection = session.connection();
      List<QualifiedName> tables = plan.tables().stream().map(TablePlan::table).toList();
      counts = RowCounts.read(connection, tables);
      ranges = ledger(connection);
      Set<QualifiedName> partitioned = RowCounts.partitioned(connection);
      if (aspects.contains(Aspect.COUNTS)) {
        OtherRows others = new OtherRows(connection, plan);
        counts.putAll(others.own());
        count(counts, ranges);
        beside(others, connection);
      }
      if (aspects.contains(Aspect.DIGESTS) || aspects.contains(Aspect.RECOMPUTED)) {
        for (TablePlan table : plan.tables()) {
          TableSource source = sources.get(table.table());
          if (source != null) {
            looks.add(
                new TableDigests(
                    table,
                    source,
                    own(table, partitioned),
                    ranges.getOrDefault(table.table(), List.of()),
                    aspects,
                    digests));
          }
        }
      }
      if (aspects.contains(Aspect.CONSTRAINTS)) {
        Catalog catalog = CatalogReader.read(connection);
        findings.addAll(ConstraintStates.read(connection, catalog));
        looks.addAll(Looks.ofAll(connection, catalog));
      }
    }
    int all = looks.size();
    AtomicInteger done = new AtomicInteger();
    Looks.run(
        sessions,
        threads,
        looks,
        result -> {
          findings.addAll(result.findings());
          constraints.addAndGet(result.look().constraints());
          progress.verified(done.incrementAndGet(), all);
        });
    findings.removeIf(this::isLegalAnyway);
    return new VerifyReport(
        aspects,
        digests,
        LoadResult.contents(plan, sources, ranges),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        constraints.get(),
        sorted(findings),
        (System.nanoTime() - began) / 1e9);
  }

  /// A constraint that the server was told not to check has been asked of all rows all the same;
  /// where it holds, it is as the schema wants it.
  private boolean isLegalAnyway(Finding finding) {
    return finding.kind() == Finding.Kind.NOT_VALIDATED
        && findings.stream()
            .noneMatch(
                other ->
                    other.kind() != Finding.Kind.NOT_VALIDATED
                        && other.table().equals(finding.table())
                        && other.name().equals(finding.name()));
  }

  private Map<QualifiedName, List<LoadedRange>> ledger(Connection connection) throws SQLException {
    if (!LedgerSchema.present(connection)) {
      return Map.of();
    }
    for (StoredItem item : RestoreLedger.dropped(connection)) {
      findings.add(
          new Finding(
              Finding.Kind.NOT_RESTORED,
              item.table(),
              item.name(),
              0,
              "The " + item.kind().words() + " was taken off for a load and is not back yet.",
              List.of()));
    }
    return Ledger.ranges(connection, plan.datasetId()).stream()
        .collect(Collectors.groupingBy(LoadedRange::table));
  }

  private void count(
      Map<QualifiedName, Long> counts, Map<QualifiedName, List<LoadedRange>> ranges) {
    for (TablePlan table : plan.tables()) {
      long there = counts.getOrDefault(table.table(), 0L);
      long known =
          ranges.getOrDefault(table.table(), List.of()).stream()
              .mapToLong(LoadedRange::count)
              .sum();
      if (there != table.rows() || there != known) {
        findings.add(
            new Finding(
                Finding.Kind.COUNT,
                table.table(),
                "rows",
                Math.abs(there - table.rows()),
                "%,d rows are there; %,d are planned, and the ledger knows of %,d."
                    .formatted(there, table.rows(), known),
                List.of()));
      }
    }
  }

  /// Rows of others that are not as they were when the dataset was first loaded.
  private void beside(OtherRows others, Connection connection) throws SQLException {
    for (KeptLedger.Entry entry : KeptLedger.of(connection, plan.datasetId())) {
      boolean grows = plan.table(entry.table()).map(TablePlan::appended).isPresent();
      String change = entry.grown() && grows ? others.change(entry) : "";
      if (!change.isEmpty()) {
        findings.add(
            new Finding(
                Finding.Kind.COUNT,
                entry.table(),
                "rows beside the dataset's",
                Math.abs(others.count(entry.table()) - entry.rows()),
                change + ".",
                List.of()));
      }
    }
  }

  /// The dataset's rows of a table as a query names them.
  private static String own(TablePlan table, Set<QualifiedName> partitioned) {
    String rows = (partitioned.contains(table.table()) ? "" : "ONLY ") + table.table().quoted();
    Appended appended = table.appended();
    return appended == null
        ? rows
        : "(SELECT ctid, * FROM " + rows + " WHERE " + appended.predicate() + ")";
  }

  private static List<Finding> sorted(Collection<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Finding::table)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::name));
    return sorted;
  }
}
