package dev.highwater.volume.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.scenario.LoadProfile.Kind;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {

  @TempDir Path folder;

  @Test
  void theObcmsScenarioIsReadWithAllItsWorkloads() throws IOException {
    Scenario scenario = ScenarioReader.read(ScenarioSource.find("obcms"));

    assertThat(scenario.ladder().rungs()).containsExactly(10_000L, 30_000L, 100_000L);
    assertThat(scenario.projectedMaximum().rows()).isEqualTo(650_000);
    assertThat(scenario.imports()).extracting(CsvImport::name).containsExactly("communities");
    assertThat(scenario.reports().queries())
        .extracting(ReportQuery::name)
        .contains("q01-home-dashboard", "q12-analytics-literal", "q12-analytics-set-based")
        .hasSize(14);
    assertThat(scenario.loads().getFirst().mix()).hasSize(10);
  }

  @Test
  void theCompleteScenarioHasAllOfObcmsAndItsOwn() throws IOException {
    Scenario obcms = ScenarioReader.read(ScenarioSource.find("obcms"));
    Scenario complete = ScenarioReader.read(ScenarioSource.find("obcms-complete"));

    assertThat(complete.ladder()).isEqualTo(obcms.ladder());
    assertThat(complete.projectedMaximum()).isEqualTo(obcms.projectedMaximum());
    assertThat(complete.dataset()).isEqualTo("obcms");
    assertThat(complete.reports().budget()).isEqualTo(obcms.reports().budget());
    assertThat(complete.imports())
        .extracting(CsvImport::name)
        .containsExactly("communities", "population", "accounts");
    assertThat(complete.reports().queries())
        .startsWith(obcms.reports().queries().toArray(ReportQuery[]::new))
        .hasSizeGreaterThan(40);
    assertThat(complete.loads()).extracting(LoadProfile::name).containsExactly("steady", "writes");
    assertThat(complete.objectives()).containsAll(obcms.objectives());
  }

  @Test
  void aScenarioStandsOnAnotherAndSaysOnlyWhatIsDifferent() throws IOException {
    Path base = Files.createDirectories(folder.resolve("base"));
    Files.writeString(
        base.resolve("scenario.yaml"),
        """
        scenario: base
        dataset: obcms
        ladder: 10k,30k
        projectedMaximum: {rows: 1M, source: a guess}
        owners: {work: work team}
        reports:
          budget: 1s
          timeout: 9s
          queries:
            - {file: q.sql, module: work}
        """);
    Files.writeString(base.resolve("q.sql"), "SELECT 1;\n");
    Files.writeString(base.resolve("p.sql"), "SELECT 'low' AS selectivity, 1 AS a;\n");
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(
        own.resolve("scenario.yaml"),
        """
        scenario: own
        base: ../base
        ladder: 50k
        owners: {play: play team}
        reports:
          budget: 2s
          queries:
            - file: r.sql
              module: work
              parameters: p.sql
              objectives:
                - {metric: p95, at: [low], atMost: 3 ms, source: here}
            - {file: s.sql, module: play}
        """);
    Files.writeString(own.resolve("r.sql"), "SELECT :a;\n");
    Files.writeString(own.resolve("s.sql"), "SELECT 2;\n");

    Scenario scenario = ScenarioReader.read(ScenarioSource.find(own.toString()));

    assertThat(scenario.name()).isEqualTo("own");
    assertThat(scenario.ladder().rungs()).containsExactly(50_000L);
    assertThat(scenario.projectedMaximum().rows()).isEqualTo(1_000_000);
    assertThat(scenario.reports().queries())
        .extracting(ReportQuery::name)
        .containsExactly("q", "r", "s");
    assertThat(scenario.reports().budget()).hasSeconds(2);
    assertThat(scenario.reports().timeout()).hasSeconds(9);
    assertThat(scenario.objectives()).extracting(Objective::owner).containsExactly("work team");
  }

  @Test
  void aScenarioThatStandsOnItselfOrSaysAPartTwiceIsRefused() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(one.resolve("scenario.yaml"), "scenario: one\nbase: ../other\n");
    Files.writeString(other.resolve("scenario.yaml"), "scenario: other\nbase: ../one\n");
    Path again = Files.createDirectories(folder.resolve("again"));
    Files.writeString(
        again.resolve("scenario.yaml"),
        """
        scenario: again
        base: obcms
        reports:
          queries:
            - {file: reports/q02-communities-home.sql, module: communities}
        """);

    assertThatThrownBy(() -> ScenarioReader.read(ScenarioSource.find(one.toString())))
        .hasMessageContaining("scenario.yaml:2: the base '../one' stands on this scenario");
    assertThatThrownBy(() -> ScenarioReader.read(ScenarioSource.find(again.toString())))
        .hasMessageContaining("two reports are called 'q02-communities-home'");
  }

  @Test
  void everyObcmsReportSaysWhatItShowsAndDemonstrates() throws IOException {
    assertThat(ScenarioReader.read(ScenarioSource.find("obcms-complete")).reports().queries())
        .allSatisfy(report -> assertThat(report.script().about()).contains("Demonstrates:"));
  }

  @Test
  void everyObcmsWorkloadHasAnObjectiveWithAnOwnerAndASource() throws IOException {
    Scenario scenario = ScenarioReader.read(ScenarioSource.find("obcms-complete"));

    assertThat(scenario.objectives())
        .allSatisfy(
            objective -> {
              assertThat(objective.owner()).endsWith("team");
              assertThat(objective.source()).isNotBlank();
            });
    assertThat(scenario.reports().queries())
        .allSatisfy(
            report ->
                assertThat(scenario.objectives())
                    .extracting(Objective::subject)
                    .anyMatch(subject -> subject.startsWith("report/" + report.name() + "/")));
  }

  @Test
  void theObcmsMixIsSevenReadsToThreeWrites() throws IOException {
    LoadProfile load = ScenarioReader.read(ScenarioSource.find("obcms")).loads().getFirst();

    double reads =
        load.mix().stream()
            .filter(operation -> operation.kind() == Kind.READ)
            .mapToDouble(Operation::weight)
            .sum();
    double all = load.mix().stream().mapToDouble(Operation::weight).sum();
    assertThat(reads / all).isEqualTo(0.7);
  }

  @Test
  void allMistakesAreToldAtOnceWithTheirLines() throws IOException {
    Files.writeString(
        folder.resolve("scenario.yaml"),
        """
        scenario: mine
        dataset: obcms
        ladder: 30k,10k
        projectedMaximum: {rows: many, source: a guess}
        owners: {work: work team}
        colour: blue
        reports:
          budget: soon
          queries:
            - file: missing.sql
              module: work
            - file: q.sql
              module: play
              objectives:
                - {metric: p95, atMost: 3 s, source: here}
                - {metric: speed, atMost: 3 s, source: here}
                - {metric: p95, at: [tiny], atMost: 3 ms, atLeast: 1 ms, source: here}
        loads:
          - name: steady
            module: work
            executor: ramping-users
            rate: -1
        """);
    Files.writeString(folder.resolve("q.sql"), "SELECT :a;\n-- name: b\n");

    assertThatThrownBy(() -> ScenarioReader.read(ScenarioSource.find(folder.toString())))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("scenario.yaml:3: This ladder cannot be climbed: 10,000 comes after")
        .hasMessageContaining("scenario.yaml:4: 'many' is no number of rows")
        .hasMessageContaining("scenario.yaml:6: a scenario has no key 'colour'")
        .hasMessageContaining("scenario.yaml:8: 'budget' is no duration: 'soon'")
        .hasMessageContaining("scenario.yaml:10: there is no file")
        .hasMessageContaining("scenario.yaml:13: module 'play' has no owner")
        .hasMessageContaining("q.sql:3: no statement follows the name 'b'")
        .hasMessageContaining("scenario.yaml:21: there is no executor 'ramping-users'")
        .hasMessageContaining("a load profile needs a 'mix'");
  }

  @Test
  void mistakesInObjectivesAreToldToo() throws IOException {
    Files.writeString(
        folder.resolve("scenario.yaml"),
        """
        scenario: mine
        dataset: obcms
        ladder: 10k
        projectedMaximum: {rows: 1M, source: a guess}
        owners: {work: work team}
        reports:
          queries:
            - file: q.sql
              module: work
              objectives:
                - {metric: p95, atMost: 3 s, source: here}
                - {metric: speed, atMost: 3 ms, source: here}
                - {metric: p95, at: [tiny], atMost: 3 ms, source: here}
                - {metric: p95, atMost: 3 ms, atLeast: 1 ms, source: here}
        """);
    Files.writeString(folder.resolve("q.sql"), "SELECT :a;\n");

    assertThatThrownBy(() -> ScenarioReader.read(ScenarioSource.find(folder.toString())))
        .hasMessageContaining("scenario.yaml:8: q.sql takes [a], so it needs 'parameters'")
        .hasMessageContaining(
            "scenario.yaml:11: the limit of 'p95' is a number and 'ms', not '3 s'")
        .hasMessageContaining("scenario.yaml:12: no metric 'speed'")
        .hasMessageContaining("scenario.yaml:13: no selectivity 'tiny'")
        .hasMessageContaining("scenario.yaml:14: an objective needs either 'atMost' or 'atLeast'");
  }

  @Test
  void anUnknownScenarioIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> ScenarioSource.find("nowhere"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("There is no scenario 'nowhere'")
        .hasMessageContaining("obcms");
  }
}
