package dev.highwater.volume.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.highwater.volume.report.SampleRun;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForesightTest {

  private Scenario scenario;

  @BeforeEach
  void read() throws IOException {
    scenario = ScenarioReader.read(ScenarioSource.find("obcms"));
  }

  @Test
  void anEarlierRunIsReadOnStraightLinesBetweenAndBeyondItsRungs() {
    VolumeRun past = SampleRun.run();
    double low = past.rungs().get(1).seconds();
    double high = past.rungs().get(2).seconds();

    RunOutlook outlook =
        new Foresight(scenario, Optional.of(past), Optional.empty())
            .of(new Ladder(List.of(30_000L, 65_000L, 170_000L)));

    assertThat(outlook.basis()).isEqualTo("measured by run " + past.id());
    assertThat(outlook.rungs().get(0).seconds()).isCloseTo(low, within(1e-6));
    assertThat(outlook.rungs().get(1).seconds()).isCloseTo((low + high) / 2, within(1e-6));
    assertThat(outlook.rungs().get(2).seconds()).isCloseTo(2 * high - low, within(1e-6));
    assertThat(outlook.seconds())
        .isCloseTo(
            outlook.rungs().stream().mapToDouble(RunOutlook.Rung::seconds).sum(), within(1e-6));
    assertThat(outlook.peakBytes()).isGreaterThan(2 * outlook.rungs().getLast().databaseBytes());
  }

  @Test
  void withoutOneTheBudgetsOfTheScenarioAreAddedUp() {
    RunOutlook outlook =
        new Foresight(scenario, Optional.empty(), Optional.of(rows -> rows * 5_000.0))
            .of(new Ladder(List.of(10_000L, 100_000L)));

    RunOutlook.Rung top = outlook.rungs().getLast();
    assertThat(top.loadSeconds()).isGreaterThanOrEqualTo(6);
    assertThat(top.importSeconds()).isGreaterThan(8);
    assertThat(top.databaseBytes()).isEqualTo(3 * 100_000 * 5_000.0);
    assertThat(top.seconds())
        .isGreaterThan(top.reportSeconds() + top.importSeconds() + top.loadSeconds());
  }

  @Test
  void whatIsNotKnownIsNotInvented() {
    RunOutlook outlook =
        new Foresight(scenario, Optional.empty(), Optional.empty())
            .of(new Ladder(List.of(10_000L)));

    assertThat(outlook.peakBytes()).isZero();
  }
}
