package dev.highwater.volume.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.scenario.Executor.Pool;
import dev.highwater.volume.scenario.Executor.WhenBusy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadReaderTest {

  @TempDir Path folder;

  @Test
  void everyExecutorIsReadWithTheKeysOfK6() throws IOException {
    List<LoadProfile> loads =
        read("""
          - {name: a, module: work, executor: constant-vus, vus: 3, duration: 1m30s, mix: *mix}
          - {name: b, module: work, executor: ramping-vus, startVUs: 0, gracefulRampDown: 2s,
             stages: [{duration: 10s, target: 4}, {duration: 0s, target: 0}], mix: *mix}
          - {name: c, module: work, executor: constant-arrival-rate, rate: 600, timeUnit: 1m,
             duration: 5s, preAllocatedVUs: 2, maxVUs: 9, whenBusy: drop, mix: *mix}
          - {name: d, module: work, executor: ramping-arrival-rate, startRate: 5, workers: 7,
             stages: [{duration: 1s, target: 10}], gracefulStop: 0s, mix: *mix}
          - {name: e, module: work, executor: shared-iterations, vus: 2, iterations: 100,
             maxDuration: 1h, mix: *mix}
          - {name: f, module: work, executor: per-vu-iterations, vus: 2, iterations: 5, mix: *mix}
        """)
            .loads();

    Duration grace = Duration.ofSeconds(30);
    assertThat(loads)
        .extracting(LoadProfile::executor)
        .containsExactly(
            new Executor.ConstantVus(3, Duration.ofSeconds(90), grace),
            new Executor.RampingVus(
                0,
                List.of(new Stage(Duration.ofSeconds(10), 4), new Stage(Duration.ZERO, 0)),
                Duration.ofSeconds(2),
                grace),
            new Executor.ConstantArrivalRate(
                10, Duration.ofSeconds(5), new Pool(2, 9, WhenBusy.DROP), grace),
            new Executor.RampingArrivalRate(
                5, List.of(new Stage(Duration.ofSeconds(1), 10)), Pool.of(7), Duration.ZERO),
            new Executor.SharedIterations(2, 100, Duration.ofHours(1), grace),
            new Executor.PerVuIterations(2, 5, Duration.ofMinutes(10), grace));
    assertThat(loads.get(0).says()).isEqualTo("a: constant-vus, for 90.0 s on 3 connections");
  }

  @Test
  void aPatternBecomesStagesThatTakeTheTimeAskedFor() throws IOException {
    List<LoadProfile> loads =
        read("""
          - {name: a, module: work, executor: ramping-arrival-rate, mix: *mix,
             stages: {pattern: spike, target: 200, duration: 50s}}
          - {name: b, module: work, executor: ramping-vus, mix: *mix,
             stages: {pattern: stress, target: 10, duration: 50s}}
        """)
            .loads();

    assertThat(loads)
        .allSatisfy(l -> assertThat(l.executor().length()).isEqualTo(Duration.ofSeconds(50)));
    Executor.RampingArrivalRate spike = (Executor.RampingArrivalRate) loads.get(0).executor();
    assertThat(spike.stages())
        .extracting(Stage::target)
        .containsExactly(20.0, 20.0, 200.0, 200.0, 20.0, 20.0);
    Executor.RampingVus stress = (Executor.RampingVus) loads.get(1).executor();
    assertThat(stress.stages())
        .extracting(Stage::target)
        .containsExactly(2.0, 2.0, 4.0, 4.0, 6.0, 6.0, 8.0, 8.0, 10.0, 10.0);
  }

  @Test
  void thresholdsBecomeObjectivesWithTheProfilesOwner() throws IOException {
    Scenario scenario =
        read(
            """
              - name: a
                module: work
                thresholds:
                  iteration_duration:
                    - p(95)<500
                    - {threshold: p(99)<900, abortOnFail: true, delayAbortEval: 10s}
                  "iteration_failed{operation:q}": rate<0.01
                mix: *mix
            """);

    assertThat(scenario.loads().getFirst().thresholds())
        .extracting(Threshold::abortOnFail)
        .containsExactly(false, true, false);
    assertThat(scenario.loads().getFirst().thresholds().get(1).delayAbortEval())
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(scenario.objectives())
        .extracting(Objective::subject, Objective::metric, Objective::limit, Objective::unit)
        .containsExactly(
            tuple("load/a", "iteration_duration p(95)", 500.0, "ms"),
            tuple("load/a", "iteration_duration p(99)", 900.0, "ms"),
            tuple("load/a/q", "iteration_failed rate", 1.0, "%"));
    assertThat(scenario.objectives()).allSatisfy(o -> assertThat(o.owner()).isEqualTo("work team"));
  }

  @Test
  void aCapacitySearchKeepsThresholdsAndObjectives() throws IOException {
    LoadProfile profile =
        read("""
          - name: limit
            module: work
            rate: 50
            capacity: {to: 4000, precision: 0.1}
            objectives: [{metric: p95, atMost: 200 ms, source: here}]
            thresholds: {iteration_failed: rate<0.01}
            mix: *mix
        """)
            .loads()
            .getFirst();

    assertThat(profile.capacity())
        .contains(new CapacitySearch(50, 4000, 2, 0.1, Duration.ofSeconds(3)));
    assertThat(profile.thresholds())
        .extracting(Threshold::toString)
        .containsExactly("iteration_failed rate<0.01", "iteration_duration p(95)<=200.0");
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                      - {name: a, module: work, executor: constant-vus, rate: 5, mix: *mix}
                      - {name: b, module: work, preAllocatedVUs: 5, maxVUs: 2, mix: *mix}
                      - {name: c, module: work, executor: ramping-vus, mix: *mix}
                      - {name: d, module: work, executor: ramping-vus, mix: *mix,
                         stages: {pattern: wave, target: 5}}
                      - {name: e, module: work, whenBusy: panic, mix: *mix}
                      - {name: f, module: work, thresholds: {iteration_duration: p95<3}, mix: *mix}
                      - {name: g, module: work, thresholds: {"iterations{operation:z}": count!=3}, mix: *mix}
                      - {name: h, module: work, capacity: {from: 5}, mix: *mix}
                      - {name: i, module: work, duration: 2s, faults: [{at: 3s, terminate: all}], mix: *mix}
                      - {name: j, module: work, faults: [{at: 1s, lock: t, mode: TIGHT}, {cut: 1s}], mix: *mix}
                    """))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            ":9: 'rate' is no key of constant-vus; it has [duration, gracefulStop, vus, workers]")
        .hasMessageContaining(":10: maxVUs can't be less than preAllocatedVUs")
        .hasMessageContaining(":11: a ramp needs 'stages'")
        .hasMessageContaining(
            ":13: there is no pattern 'wave'; there are load, stress, spike, soak")
        .hasMessageContaining(":14: 'whenBusy' is wait or drop, not 'panic'")
        .hasMessageContaining(":15: 'p95<3' asks for 'p95' of iteration_duration")
        .hasMessageContaining(":16: the mix has no operation 'z'; it has [q]")
        .hasMessageContaining(":16: 'count!=3' has no side that is good")
        .hasMessageContaining(":17: a capacity search needs 'thresholds' or 'objectives'")
        .hasMessageContaining(":18: all backends terminated comes after the profile's end")
        .hasMessageContaining(":19: there is no lock mode 'TIGHT'")
        .hasMessageContaining(":19: a fault needs 'at'");
  }

  @Test
  void everyFaultIsRead() throws IOException {
    LoadProfile profile =
        read("""
          - name: a
            module: work
            faults:
              - {at: 1s, terminate: 2}
              - {at: 1s, terminate: all}
              - {at: 2s, lock: public.t, mode: share, for: 3s}
              - {at: 3s, restart: immediate}
              - {at: 4s, latency: 50ms, for: 2s}
              - {at: 5s, cut: 500ms}
              - {at: 6s, evict: all}
            mix: *mix
        """)
            .loads()
            .getFirst();

    assertThat(profile.faults())
        .extracting(Fault::says)
        .containsExactly(
            "2 backends terminated",
            "all backends terminated",
            "public.t locked in SHARE mode for 3000 ms",
            "server restarted, mode immediate",
            "50 ms of latency for 2000 ms",
            "connections cut for 500 ms",
            "cache evicted");
  }

  private Scenario read(String loads) throws IOException {
    Files.writeString(folder.resolve("q.sql"), "SELECT 1;\n");
    Files.writeString(
        folder.resolve("scenario.yaml"),
        """
        scenario: mine
        dataset: obcms
        ladder: 10k
        projectedMaximum: {rows: 1M, source: a guess}
        owners: {work: work team}
        reports:
          queries: []
        loads:
        """
            + loads.replace("*mix", "[{file: q.sql, module: work, kind: read}]"));
    return ScenarioReader.read(ScenarioSource.find(folder.toString()));
  }
}
