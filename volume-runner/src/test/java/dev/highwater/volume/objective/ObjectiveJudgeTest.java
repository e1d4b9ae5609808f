package dev.highwater.volume.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.volume.report.SampleRun;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ObjectiveJudgeTest {

  private static final VolumeRun RUN = SampleRun.run();

  @Test
  void aMeasuredMissIsBrokenBetweenTheRungsThatEncloseTheLimit() {
    ObjectiveResult planning = named("Planning & budgeting dashboard p95");

    assertThat(planning.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(Objects.requireNonNull(planning.breaksAt())).isBetween(30_000.0, 45_000.0);
    assertThat(planning.cells())
        .extracting(ObjectiveResult.Cell::verdict)
        .containsExactly(Verdict.HOLDS, Verdict.HOLDS, Verdict.BROKEN, Verdict.WILL_BREAK);
    assertThat(planning.evidence())
        .contains("where at most 800 ms is promised")
        .contains("Sequential scan of monitoring_monitoringentry reads")
        .contains("their number grows in proportion, O(n)");
    assertThat(planning.remedy())
        .contains(
            "Index monitoring_monitoringentry on the columns of its filter (category, status,"
                + " fiscal_year)");
  }

  @Test
  void aForecastMissWillBreakBeyondTheLastRung() {
    ObjectiveResult home = named("Home dashboard p95");

    assertThat(home.verdict()).isEqualTo(Verdict.WILL_BREAK);
    assertThat(Objects.requireNonNull(home.breaksAt())).isBetween(300_000.0, 1_000_000.0);
    assertThat(home.evidence()).contains("At 1M it is forecast to be");
  }

  @Test
  void whatKeepsItsLimitEverywhereHoldsWithoutRemedy() {
    ObjectiveResult subtree = named("Work item subtree p95");

    assertThat(subtree.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(subtree.breaksAt()).isNull();
    assertThat(subtree.remedy()).isNull();
  }

  @Test
  void aStatementPerRowIsSentToItsSetBasedTwin() {
    assertThat(named("Budget analytics p95 (statement per PPA)").remedy())
        .contains("set-based twin q12-analytics-set-based");
  }

  @Test
  void theRemedyFollowsTheEvidence() {
    assertThat(named("MOA PPA list p95").remedy()).startsWith("Page the result");
    assertThat(named("Barangay list p95").remedy()).contains("work_mem");
    assertThat(named("Budget analytics p95 (set-based)").remedy()).contains("summary table");
    assertThat(named("Community import rate").remedy()).contains("phase 'upsert'");
  }

  @Test
  void whatWasNotMeasuredIsUnknownAndSaysWhatThereIs() {
    ObjectiveResult gap = named("Gap analysis p95");

    assertThat(gap.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(gap.evidence())
        .contains(
            "Nothing called 'report/q14-gap-analysis/median' was measured; there are report/q01");
  }

  @Test
  void twoRungsForecastNothing() {
    VolumeRun run =
        SampleRun.run(
            List.of(SampleRun.rung(10_000), SampleRun.rung(30_000)), SampleRun.objectives());

    assertThat(run.objectives()).extracting(ObjectiveResult::verdict).doesNotContain(Verdict.HOLDS);
    assertThat(run.objectives().getFirst().evidence()).contains("measured at 2 of 2 rungs");
  }

  @Test
  void aReportThatTimedOutIsBrokenWhereItDid() {
    VolumeRun run = failing("canceling statement due to statement timeout");

    assertThat(run.objectives().getFirst().verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(run.objectives().getFirst().breaksAt()).isEqualTo(99_967.0);
  }

  @Test
  void aReportThatFailedOtherwiseIsUnknown() {
    VolumeRun run = failing("relation \"x\" does not exist");

    assertThat(run.objectives().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(run.objectives().getFirst().evidence()).contains("It failed at 100k");
  }

  @Test
  void aMedianBeyondTheLimitBreaksAPercentileThatTheSampleCannotGive() {
    RungResult top = RUN.rungs().getLast();
    List<ReportResult> few =
        top.reports().stream()
            .map(
                r ->
                    new ReportResult(
                        r.name(),
                        r.title(),
                        r.module(),
                        r.selectivity(),
                        r.resultRows(),
                        5,
                        r.statementsPerExecution(),
                        withoutTail(r.latency()),
                        r.counters(),
                        r.plans(),
                        null))
            .toList();
    RungResult small =
        new RungResult(
            top.target(),
            top.rows(),
            top.totalRows(),
            top.growing(),
            top.imports(),
            few,
            top.loads(),
            top.statements(),
            top.storage(),
            top.seconds());

    VolumeRun run =
        SampleRun.run(
            List.of(RUN.rungs().get(0), RUN.rungs().get(1), small), SampleRun.objectives());
    ObjectiveResult planning =
        run.objectives().stream()
            .filter(o -> o.name().startsWith("Planning"))
            .findFirst()
            .orElseThrow();

    assertThat(planning.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(planning.evidence()).contains("but its median already misses the limit");
    assertThat(run.objectives().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  private static Latency withoutTail(Latency l) {
    return new Latency(5, l.mean(), l.p50(), Double.NaN, Double.NaN, Double.NaN, l.max());
  }

  @Test
  void aMissWhereTheRunnerWasTheLimitProvesNothing() {
    Objective strict =
        new Objective(
            "Feed",
            "common",
            "Platform",
            "load/steady/calendar-feed",
            "p95",
            "ms",
            1,
            Direction.AT_MOST,
            "test");
    List<RungResult> rungs = RUN.rungs().stream().map(ObjectiveJudgeTest::generatorBound).toList();

    ObjectiveResult result = SampleRun.run(rungs, List.of(strict)).objectives().getFirst();

    assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(result.evidence()).contains("The runner, not the server, was the limit");
  }

  @Test
  void theRunIsAsGoodAsItsWorstObjective() {
    assertThat(RUN.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(ObjectiveJudge.worst(List.of())).isEqualTo(Verdict.UNKNOWN);
    assertThat(ObjectiveJudge.worst(List.of(named("Work item subtree p95"))))
        .isEqualTo(Verdict.HOLDS);
  }

  @Test
  void anObjectiveWithoutALimitIsRefused() {
    assertThatThrownBy(
            () -> new Objective("x", "m", "o", "s", "p95", "ms", Double.NaN, Direction.AT_MOST, ""))
        .hasMessageContaining("limit of objective 'x'");
  }

  private static ObjectiveResult named(String name) {
    return RUN.objectives().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  private static VolumeRun failing(String failure) {
    RungResult top = RUN.rungs().getLast();
    List<ReportResult> reports =
        top.reports().stream()
            .map(
                r ->
                    new ReportResult(
                        r.name(),
                        r.title(),
                        r.module(),
                        r.selectivity(),
                        0,
                        0,
                        r.statementsPerExecution(),
                        r.latency(),
                        r.counters(),
                        r.plans(),
                        failure))
            .toList();
    RungResult failed =
        new RungResult(
            top.target(),
            top.rows(),
            top.totalRows(),
            top.growing(),
            top.imports(),
            reports,
            top.loads(),
            top.statements(),
            top.storage(),
            top.seconds());
    return SampleRun.run(
        List.of(RUN.rungs().get(0), RUN.rungs().get(1), failed), SampleRun.objectives());
  }

  private static RungResult generatorBound(RungResult rung) {
    LoadResult l = rung.loads().getFirst();
    LoadResult bound =
        new LoadResult(
            l.name(),
            l.executor(),
            l.targetRate(),
            l.achievedRate(),
            l.seconds(),
            l.workers(),
            l.iterations(),
            l.errors(),
            l.dropped(),
            l.response(),
            l.service(),
            l.scheduleLag(),
            true,
            l.operations(),
            l.histogramFile(),
            l.poolWait(),
            l.queued(),
            l.interrupted(),
            l.stopped(),
            l.stages(),
            l.timeline(),
            l.thresholds(),
            l.generator(),
            l.capacity(),
            l.faults());
    return new RungResult(
        rung.target(),
        rung.rows(),
        rung.totalRows(),
        rung.growing(),
        rung.imports(),
        rung.reports(),
        List.of(bound),
        rung.statements(),
        rung.storage(),
        rung.seconds());
  }
}
