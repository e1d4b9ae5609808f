package dev.highwater.volume.report;

import dev.highwater.volume.fit.GrowthFitter;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.objective.ObjectiveJudge;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.Environment;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.StatementCounters;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.result.VolumeRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A run as a planning system would give it: three rungs, twelve reports, an import and a load;
/// fitted and judged by the real fitter and judge.
public final class SampleRun {

  private static final long PROJECTED = 1_000_000;

  private SampleRun() {}

  public static VolumeRun run() {
    return run(List.of(rung(10_000), rung(30_000), rung(100_000)), objectives());
  }

  public static VolumeRun run(List<RungResult> rungs, List<Objective> objectives) {
    List<GrowthFit> growth = new GrowthFitter(PROJECTED).fit(rungs);
    List<ObjectiveResult> results = new ObjectiveJudge(rungs, growth, PROJECTED).judge(objectives);
    return new VolumeRun(
        VolumeRun.SCHEMA_VERSION,
        "20251009-101500-obcms",
        "obcms",
        Instant.parse("2025-10-09T10:15:00Z"),
        Instant.parse("2025-10-09T10:21:42Z"),
        new Environment(
            "0.1.0",
            "PostgreSQL 18.1 on x86_64-pc-linux-gnu",
            "25.0.1+8",
            "Linux 6.8",
            4,
            16L << 30,
            true,
            Map.of(
                "shared_buffers", "2GB",
                "work_mem", "16MB",
                "effective_cache_size", "6GB",
                "max_parallel_workers_per_gather", "2",
                "random_page_cost", "1.1",
                "jit", "off")),
        new DatasetReference(
            "obcms", "1.0.0", "9f31c2a47be05d18", 42, "common_work_item", "5b0e44d1aa93c7f2"),
        "highwater volume run --scenario obcms --ladder 10k,30k,100k --seed 42",
        PROJECTED,
        rungs,
        growth,
        results,
        ObjectiveJudge.worst(results));
  }

  public static List<Objective> objectives() {
    return List.of(
        ms("Home dashboard p95", "common", "Platform", "report/q01-home-dashboard/median", 800),
        ms(
            "Communities home p95",
            "communities",
            "Communities",
            "report/q02-communities-home/median",
            1200),
        ms(
            "Barangay list p95",
            "communities",
            "Communities",
            "report/q03-barangay-list/median",
            1200),
        ms(
            "Community statistics API p95",
            "communities",
            "Communities",
            "report/q06-community-statistics/median",
            500),
        ms("Monitoring home p95", "monitoring", "M&E", "report/q07-monitoring-home/median", 1200),
        ms("MOA PPA list p95", "monitoring", "M&E", "report/q08-moa-ppa-list/median", 1200),
        ms(
            "Planning & budgeting dashboard p95",
            "planning",
            "Planning",
            "report/q10-planning-budgeting/median",
            800),
        ms(
            "Budget analytics p95 (statement per PPA)",
            "project_central",
            "Planning",
            "report/q12-analytics-literal/median",
            750),
        ms(
            "Budget analytics p95 (set-based)",
            "project_central",
            "Planning",
            "report/q12-analytics-set-based/median",
            750),
        ms(
            "Policy–budget matrix p95",
            "policies",
            "Policy",
            "report/q15-policy-budget-matrix/median",
            750),
        ms(
            "Budget execution dashboard p95",
            "budget",
            "Budget",
            "report/q18-budget-execution/median",
            2000),
        ms("Work item subtree p95", "common", "Platform", "report/t3-subtree/median", 100),
        ms("Work item update p95", "common", "Platform", "load/steady/update-work-item", 700),
        ms("Calendar feed p95", "common", "Platform", "load/steady/calendar-feed", 600),
        new Objective(
            "Errors under load",
            "common",
            "Platform",
            "load/steady",
            "error rate",
            "%",
            0.5,
            Direction.AT_MOST,
            "founding document"),
        new Objective(
            "Community import rate",
            "communities",
            "Communities",
            "import/communities",
            "lines per second",
            "lines/s",
            3000,
            Direction.AT_LEAST,
            "import plan"),
        ms("Gap analysis p95", "mana", "MANA", "report/q14-gap-analysis/median", 800));
  }

  private static Objective ms(
      String name, String module, String owner, String subject, double limit) {
    return new Objective(
        name,
        module,
        owner,
        subject,
        "p95",
        "ms",
        limit,
        Direction.AT_MOST,
        "founding document: API p95");
  }

  public static RungResult rung(long size) {
    long rows = size - size / 3000;
    List<ReportResult> reports = SampleReports.at(size);
    return new RungResult(
        size,
        rows,
        rows * 23,
        new RungResult.Growing(rows * 16, rows * 3100, size / 9000.0, 1.2 + size / 60_000.0),
        imported(size),
        reports,
        List.of(load(size)),
        statements(size, reports),
        storage(size),
        40 + size / 700.0);
  }

  private static List<ImportResult> imported(long size) {
    double slow = 1 + size / 160_000.0;
    return List.of(
        imported(size, "copy", 5_000, 1, 1840, List.of("stage", "validate", "upsert", "roll up")),
        imported(size, "batch", 5_000, 1.9, 1910, List.of("read and check", "upsert", "roll up")),
        imported(size, "chunk", 5_000, 4.2, 2480, List.of("read and check", "upsert", "commit")),
        imported(
            size,
            "row",
            size >= 100_000 ? 310 : 5_000,
            60 * slow,
            9_650,
            List.of("read and check", "save", "roll up", "commit")));
  }

  private static ImportResult imported(
      long size, String path, long lines, double seconds, long wal, List<String> phases) {
    double slow = 1 + size / 160_000.0;
    boolean each = path.equals("row");
    return new ImportResult(
        "communities",
        path,
        5_000,
        lines,
        lines * 9 / 10,
        lines - lines * 9 / 10 - lines / 100,
        lines / 100,
        "imports/communities-" + path + "-" + size + ".csv",
        phases.stream()
            .map(phase -> new ImportResult.Phase(phase, seconds * slow * share(phase, phases)))
            .toList(),
        lines * wal,
        seconds * slow,
        new ImportResult.Footprint(
            each ? lines : path.equals("chunk") ? 10 : 1,
            each ? 0.012 : path.equals("chunk") ? seconds * slow / 10 : seconds * slow,
            24,
            List.of("communities_obc_community RowExclusiveLock", "common_barangay RowShareLock"),
            each ? 1 : lines,
            lines * 900,
            lines * 310),
        each && lines < 5_000 ? null : "6,200 rows, 1234567890",
        path.equals("chunk") && size >= 100_000 ? "unlike copy it left other rows" : null,
        null);
  }

  private static double share(String phase, List<String> phases) {
    double most = 0.6;
    return !phases.contains("upsert")
        ? 1.0 / phases.size()
        : phase.equals("upsert") ? most : (1 - most) / (phases.size() - 1);
  }

  private static LoadResult load(long size) {
    double n = size;
    List<LoadResult.Operation> operations = new ArrayList<>();
    operations.add(operation("home-dashboard", "common", "read", 0.3, 9 + 0.0013 * n, 1.3));
    operations.add(operation("calendar-feed", "common", "read", 0.2, 21 + 0.0047 * n, 1.25));
    operations.add(operation("expand-node", "common", "read", 0.2, 2.1 + 0.00001 * n, 1.2));
    operations.add(operation("ppa-detail", "monitoring", "read", 0.15, 6 + 0.0002 * n, 1.2));
    operations.add(operation("update-work-item", "common", "write", 0.1, 7 + 0.0006 * n, 1.4));
    operations.add(operation("cast-vote", "mana", "write", 0.05, 3.1, 1.4));
    return new LoadResult(
        "steady",
        "constant-arrival-rate",
        40,
        size >= 100_000 ? 38.6 : 40,
        30,
        8,
        1200,
        size >= 100_000 ? 2 : 0,
        size >= 100_000 ? 14 : 0,
        latency(1200, 12 + 0.0022 * n, 1.9),
        latency(1200, 10 + 0.0017 * n, 1.5),
        latency(1200, 0.12, 2),
        false,
        operations,
        "histograms/steady-" + size + ".hlog",
        latency(1200, 2 + 0.0004 * n, 2.4),
        size >= 100_000 ? 120 : 0,
        0,
        null,
        List.of(),
        SampleLoads.timeline(40, 30, 12 + 0.0022 * n),
        SampleLoads.thresholds(size),
        SampleLoads.generator(),
        SampleLoads.capacity(size),
        SampleLoads.faults());
  }

  private static LoadResult.Operation operation(
      String name, String module, String kind, double weight, double p50, double wait) {
    long count = Math.round(1200 * weight);
    return new LoadResult.Operation(
        name,
        module,
        kind,
        weight,
        count,
        0,
        latency(count, p50 * wait, 1.9),
        latency(count, p50, 1.6),
        "");
  }

  private static Latency latency(long count, double p50, double tail) {
    return new Latency(
        count,
        p50 * 1.15,
        p50,
        p50 * tail * 0.8,
        p50 * tail,
        count < 500 ? Double.NaN : p50 * tail * 1.6,
        p50 * tail * 2.4);
  }

  private static List<StatementCounters> statements(long size, List<ReportResult> reports) {
    List<StatementCounters> statements = new ArrayList<>();
    for (ReportResult report : reports) {
      if (report.selectivity().equals("median")) {
        long calls = (long) report.executions() * report.statementsPerExecution();
        double total = report.latency().mean() * report.executions();
        long hit = Math.round(report.counters().buffers() * report.executions());
        statements.add(
            new StatementCounters(
                report.name(),
                "report",
                report.name().hashCode(),
                calls,
                total,
                total / calls,
                report.resultRows() * report.executions(),
                hit,
                hit / 50,
                3,
                (long) report.counters().tempBlocks(),
                (long) report.counters().tempBlocks(),
                0,
                0,
                "SELECT COUNT(*), COALESCE(SUM(e.budget_allocation), $1) FROM"
                    + " monitoring_monitoringentry e WHERE e.category = $2 AND e.fiscal_year ="
                    + " $3"));
      }
    }
    statements.add(
        new StatementCounters(
            "update-work-item",
            "load",
            77,
            120,
            120 * (7 + 0.0006 * size),
            7 + 0.0006 * size,
            120,
            120 * 300,
            40,
            900,
            0,
            0,
            4100,
            900_000,
            "UPDATE common_work_item SET status = $1, progress = $2, updated_at = now() WHERE id ="
                + " $3"));
    return statements;
  }

  private static Storage storage(long size) {
    List<Storage.Relation> tables =
        new ArrayList<>(
            List.of(
                relation("common_work_item", size, 780, 2100, 0, 34),
                relation("common_work_item_related_items", size * 4, 60, 190, 0, 4),
                relation("auditlog_logentry", size * 3, 420, 380, 90, 10),
                relation("monitoring_monitoringentry", size * 13 / 100, 3100, 900, 600, 29),
                relation("monitoring_monitoringentryfunding", size * 26 / 100, 210, 240, 0, 7),
                relation("communities_obc_community", size * 2 / 5, 1900, 300, 0, 6),
                relation("communities_stakeholder", size * 9 / 10, 610, 160, 0, 4),
                relation("common_work_item_assignees", size * 17 / 10, 60, 150, 0, 3),
                relation("services_serviceapplication", size / 5, 700, 330, 0, 6),
                relation("common_barangay", 42_011, 190, 260, 0, 5)));
    tables.sort(Comparator.comparingLong(Storage.Relation::totalBytes).reversed());
    return new Storage(
        tables.stream().mapToLong(Storage.Relation::totalBytes).sum() * 11 / 10 + 30_000_000,
        tables);
  }

  private static Storage.Relation relation(
      String table, long rows, long heap, long index, long toast, int indexes) {
    return new Storage.Relation(
        table, rows, rows * heap + 8192, rows * index + 8192L * indexes, rows * toast, indexes);
  }
}
