package dev.highwater.volume.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.result.Counters;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.PlanCapture;
import dev.highwater.volume.result.PlanCapture.Node;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.result.Storage.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Items grow with the scale, towns level off at a thousand, a block holds ten rows.
class WorkForecastTest {

  private static final double TOP = 1_000_000;
  private static final long[] SIZES = {10_000, 30_000, 100_000};

  @Test
  void blocksOfATableThatLevelsOffDoSoToo() {
    List<RungResult> rungs = new ArrayList<>();
    for (long size : SIZES) {
      rungs.add(rung(size, scan("towns", towns(size)), 5));
    }

    assertThat(forecast(rungs, List.of(), "buffers").value()).isCloseTo(100, within(1.0));
  }

  @Test
  void blocksOfATableThatGrowsWithTheScaleDoSoToo() {
    List<RungResult> rungs = new ArrayList<>();
    for (long size : SIZES) {
      rungs.add(rung(size, scan("items", size), 5));
    }

    assertThat(forecast(rungs, List.of(), "buffers").value()).isCloseTo(100_000, within(100.0));
  }

  @Test
  void theInnerSideOfARehearsedLoopGrowsWithTheRowsThatComeIn() {
    List<RungResult> rungs = new ArrayList<>();
    for (long size : SIZES) {
      rungs.add(rung(size, scan("towns", towns(size)), 5));
    }
    PlanCapture loop =
        plan(
            "flipped",
            node(0, "Nested Loop", 0, 1, 0),
            node(1, "Hash Join", 0, 1, 0),
            node(2, "Seq Scan on items", 100_000, 1, 100_000),
            node(2, "Hash", 0, 1, 0),
            node(3, "Seq Scan on towns", 900, 1, 90),
            node(1, "Index Scan using towns_pkey on towns", 1, 100_000, 300_000));

    GrowthFit.Forecast certain = forecast(rungs, List.of(foretold(loop, true)), "buffers");
    GrowthFit.Forecast uncertain = forecast(rungs, List.of(foretold(loop, false)), "buffers");

    double lookups = 300_000 * TOP / 100_000;
    assertThat(certain.value()).isCloseTo(lookups + 100_000 + 90, within(20_000.0));
    assertThat(uncertain.value()).isEqualTo(certain.value());
    assertThat(uncertain.low()).as("the plan that is there may stay").isLessThan(200);
  }

  @Test
  void timesFollowRowsAndBlocksByWhatEachTakesOnThisMachine() {
    List<RungResult> rungs = new ArrayList<>();
    for (long size : SIZES) {
      PlanCapture towns = scan("towns", towns(size));
      PlanCapture lookups =
          plan("lookups", node(0, "Index Scan using items_pkey on items", 500, 1, size / 100));
      rungs.add(
          rung(
              size,
              List.of(
                  report("q1", towns, micros(towns, towns(size))),
                  report("q2", lookups, micros(lookups, 500)))));
    }

    assertThat(Work.of(rungs).block()).isEqualTo(4);
    assertThat(forecast(rungs, List.of(), "p50").value())
        .isCloseTo((1_000 + 4 * 100) / 1e3, within(0.05));
  }

  /// A microsecond a row, four a block.
  private static double micros(PlanCapture plan, long rows) {
    return (rows + 4.0 * plan.nodes().getFirst().buffers()) / 1e3;
  }

  private static long towns(long size) {
    return Math.min(1_000, 400 + size / 200);
  }

  private static GrowthFit.Forecast forecast(
      List<RungResult> rungs, List<Foretold> foretold, String metric) {
    List<GrowthFit> fits =
        new WorkForecast(
                rungs,
                TOP,
                "public.items",
                Map.of("public.items", (long) TOP, "public.towns", 1_000L),
                foretold)
            .applied(new GrowthFitter(TOP).fit(rungs));
    return fits.stream()
        .filter(f -> f.subject().equals("report/q1/median") && f.metric().equals(metric))
        .map(GrowthFit::forecast)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static Foretold foretold(PlanCapture plan, boolean certain) {
    return new Foretold(
        "report/q1/median", "all", 100_000, TOP, List.of(), certain, plan.fingerprint(), plan);
  }

  private static RungResult rung(long size, PlanCapture plan, double millis) {
    return rung(size, List.of(report("q1", plan, millis)));
  }

  private static RungResult rung(long size, List<ReportResult> reports) {
    return new RungResult(
        size,
        size,
        size + towns(size),
        new RungResult.Growing(size, size * 100, 1, 1),
        List.of(),
        reports,
        List.of(),
        List.of(),
        new Storage(
            size * 1_000,
            List.of(
                new Relation("public.items", size, size * 800, 0, 0, 0),
                new Relation("public.towns", towns(size), towns(size) * 800, 0, 0, 0))),
        1);
  }

  private static ReportResult report(String name, PlanCapture plan, double millis) {
    double rows = plan.nodes().stream().mapToDouble(n -> n.actual() * n.loops()).sum();
    double blocks = plan.nodes().stream().mapToDouble(Node::buffers).sum();
    return new ReportResult(
        name,
        name,
        "",
        "median",
        1,
        9,
        1,
        new Latency(9, millis, millis, millis, millis, millis, millis),
        new Counters(rows, blocks, 0, 0),
        List.of(plan),
        null);
  }

  private static PlanCapture scan(String table, long rows) {
    return plan("scan " + table, node(0, "Seq Scan on " + table, (double) rows, 1, rows / 10));
  }

  private static PlanCapture plan(String fingerprint, Node... nodes) {
    return new PlanCapture(0, "all", fingerprint, List.of(), List.of(nodes), 0, 0, "");
  }

  private static Node node(int depth, String label, double rows, double loops, long blocks) {
    return new Node(depth, label, rows, rows, loops, blocks, 0, 0, "");
  }
}
