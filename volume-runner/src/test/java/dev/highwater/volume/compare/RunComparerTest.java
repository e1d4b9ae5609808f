package dev.highwater.volume.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.report.SampleRun;
import dev.highwater.volume.result.DatasetReference;
import dev.highwater.volume.result.Environment;
import dev.highwater.volume.result.Latency;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.workload.measure.Latencies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunComparerTest {

  private static final int COMPARISONS = Integer.getInteger("highwater.comparisons", 30);
  private static final int EXECUTIONS = 12;
  private static final VolumeRun SAMPLE = SampleRun.run();

  @Test
  void aRunIsTheSameAsItself() {
    VolumeRun run = SampleRun.run();
    Comparison comparison = RunComparer.compare(run, run, Mode.SEPARATE);

    assertThat(comparison.regressed()).isFalse();
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.conditions()).isEmpty();
  }

  @Test
  void otherRowsAreRefusedWithEverythingThatIsOther() {
    VolumeRun run = SampleRun.run();
    DatasetReference d = run.dataset();
    VolumeRun other =
        with(
            run,
            run.rungs(),
            run.environment(),
            new DatasetReference(
                d.name(), "2.0.0", "other", 7, d.scaleUnit(), d.schemaFingerprint()));

    assertThatThrownBy(() -> RunComparer.compare(run, other, Mode.SEPARATE))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cannot be compared")
        .hasMessageContaining("dataset version: 1.0.0 and 2.0.0")
        .hasMessageContaining("seed: 42 and 7");
  }

  @Test
  void anotherSettingIsSaidAndAnotherMachineTakesTheTimesOut() {
    VolumeRun run = SampleRun.run();
    Environment e = run.environment();
    Map<String, String> settings = new HashMap<>(e.settings());
    settings.put("work_mem", "64kB");
    Environment other =
        new Environment(
            e.highwaterVersion(),
            e.serverVersion(),
            e.javaVersion(),
            e.operatingSystem(),
            64,
            e.memoryBytes(),
            e.embeddedServer(),
            settings);
    Comparison comparison =
        RunComparer.compare(run, with(run, run.rungs(), other, run.dataset()), Mode.SEPARATE);

    assertThat(comparison.conditions())
        .extracting(Condition::what)
        .containsExactly("setting work_mem", "processors");
    assertThat(comparison.refused()).contains("times: the machines are not the same");
    assertThat(comparison.times()).isEqualTo("No times were compared.");
  }

  /// Runs of the same thing on a machine that is slower as a whole at times, with executions that
  /// are disturbed in bursts: 12 reports at 3 rungs and selectivities.
  @Test
  void comparisonsOfTheSameRaiseNoAlarm() {
    int alarms = 0;
    for (int seed = 0; seed < COMPARISONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      VolumeRun baseline = timed(SAMPLE, random, r -> 1.0);
      VolumeRun candidate = timed(SAMPLE, random, r -> 1.0);
      alarms += RunComparer.compare(baseline, candidate, Mode.SEPARATE).regressed() ? 1 : 0;
    }

    assertThat(alarms).isZero();
  }

  @Test
  void aReportThatTakesFourTimesAsLongStandsOutOfTheSameNoise() {
    int found = 0;
    for (int seed = 0; seed < 10; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      VolumeRun baseline = timed(SAMPLE, random, r -> 1.0);
      VolumeRun candidate =
          timed(SAMPLE, random, r -> r.name().equals("q10-planning-budgeting") ? 4 : 1.0);
      Comparison comparison = RunComparer.compare(baseline, candidate, Mode.SEPARATE);
      assertThat(comparison.findings())
          .allSatisfy(f -> assertThat(f.subject()).contains("q10-planning-budgeting"));
      found += comparison.regressed() ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(9);
  }

  @Test
  void aCounterThatGrewIsARegressionAndOneThatShrankIsBetter() {
    VolumeRun run = SampleRun.run();
    VolumeRun more =
        with(
            run,
            run.rungs().stream().map(r -> reports(r, RunComparerTest::moreBuffers)).toList(),
            run.environment(),
            run.dataset());

    Comparison worse = RunComparer.compare(run, more, Mode.SEPARATE);
    assertThat(worse.findings())
        .hasSize(1)
        .first()
        .satisfies(
            f -> {
              assertThat(f.subject()).isEqualTo("report/q10-planning-budgeting/median");
              assertThat(f.rung()).isEqualTo(10_000);
            });
    Comparison better = RunComparer.compare(more, run, Mode.SEPARATE);
    assertThat(better.regressed()).isFalse();
    assertThat(better.differences())
        .extracting(Difference::weight)
        .containsOnly(Weight.IMPROVEMENT);
  }

  private static ReportResult moreBuffers(ReportResult r) {
    if (!r.name().equals("q10-planning-budgeting") || !r.selectivity().equals("median")) {
      return r;
    }
    var c = r.counters();
    return new ReportResult(
        r.name(),
        r.title(),
        r.module(),
        r.selectivity(),
        r.resultRows(),
        r.executions(),
        r.statementsPerExecution(),
        r.latency(),
        new dev.highwater.volume.result.Counters(
            c.rowsProcessed(), c.buffers() * 1.1 + 20, c.tempBlocks(), c.walBytes()),
        r.plans(),
        r.failure());
  }

  /// A machine factor for the run, one for each report, and disturbed executions.
  private static VolumeRun timed(
      VolumeRun run,
      SplittableRandom random,
      java.util.function.ToDoubleFunction<ReportResult> slow) {
    double machine = Math.exp(0.3 * gauss(random));
    List<RungResult> rungs =
        run.rungs().stream()
            .map(
                rung ->
                    reports(
                        rung,
                        r -> {
                          double base = r.latency().p50() * machine * slow.applyAsDouble(r);
                          double phase = base * Math.exp(0.1 * gauss(random));
                          List<Long> nanos =
                              IntStream.range(0, EXECUTIONS)
                                  .mapToObj(i -> nanos(phase, random))
                                  .toList();
                          return latency(r, Latencies.ofNanos(nanos));
                        }))
            .toList();
    return with(run, rungs, run.environment(), run.dataset());
  }

  private static long nanos(double millis, SplittableRandom random) {
    double disturbed = random.nextDouble() < 0.15 ? 1 + 4 * random.nextDouble() : 1;
    return Math.round(millis * 1e6 * disturbed * Math.exp(0.05 * Math.abs(gauss(random))));
  }

  private static double gauss(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static ReportResult latency(ReportResult r, Latency latency) {
    return new ReportResult(
        r.name(),
        r.title(),
        r.module(),
        r.selectivity(),
        r.resultRows(),
        r.executions(),
        r.statementsPerExecution(),
        latency,
        r.counters(),
        r.plans(),
        r.failure());
  }

  private static RungResult reports(RungResult rung, UnaryOperator<ReportResult> change) {
    return new RungResult(
        rung.target(),
        rung.rows(),
        rung.totalRows(),
        rung.growing(),
        rung.imports(),
        rung.reports().stream().map(change).toList(),
        rung.loads(),
        rung.statements(),
        rung.storage(),
        rung.seconds());
  }

  private static VolumeRun with(
      VolumeRun run, List<RungResult> rungs, Environment environment, DatasetReference dataset) {
    return new VolumeRun(
        run.schemaVersion(),
        run.id(),
        run.scenario(),
        run.startedAt(),
        run.endedAt(),
        environment,
        dataset,
        run.command(),
        run.projectedMaximum(),
        rungs,
        run.growth(),
        run.objectives(),
        run.verdict());
  }
}
