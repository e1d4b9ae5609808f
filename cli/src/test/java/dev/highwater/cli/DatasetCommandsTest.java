package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCommandsTest {

  @TempDir Path directory;

  @Test
  void theLibraryListsObcms() {
    Run run = Run.in(directory, "dataset list");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("obcms@1.0.0", "common_work_item", "10,000");
  }

  @Test
  void aDatasetShowsItsScaleAndATableItsFormulas() {
    assertThat(Run.in(directory, "dataset show obcms").out())
        .contains("rows of common_work_item", "S2 100,000", "common_region");
    assertThat(Run.in(directory, "dataset show obcms common_region").out()).contains("code");
    assertThat(Run.in(directory, "dataset show obcms --output json").out())
        .contains("\"scaleUnit\" : \"common_work_item\"");
  }

  @Test
  void aLadderOfStepsIsClimbedAtTheirRowsAndOneOfOthersIsAWrongUse() {
    assertThat(Run.in(directory, "volume plan --ladder S0,S1,S2").out())
        .contains("1,000, 10,000, 100,000");
    Run wrong = Run.in(directory, "volume plan --ladder S0,S9");

    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("'S9'", "S0, S1, S2, S3, S4", "remedy:");
  }

  @Test
  void theJsonSchemaOfSpecsIsPrinted() {
    Run run = Run.in(directory, "dataset schema");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("{").contains("\"$schema\"", "\"columns\"").endsWith("}\n");
  }

  @Test
  void anUnknownDatasetIsAnsweredWithTheKnownOnes() {
    Run run = Run.in(directory, "dataset show chinook");

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("\"chinook\"", "obcms@1.0.0", "remedy:");
  }

  @Test
  void allMistakesOfASpecAreShownAtOnceInTheOrderOfTheirLines() {
    Path folder =
        Lending.folder(
            directory,
            "club",
            """
            dataset: club
            version: 1.0.0
            schema: club
            sead: 7
            asOf: yesterday
            zone: Manila
            scale: {unit: member, rows: many}
            tables:
              member:
                columns:
                  name: pool(given_names
                  note: {a: 1}
              team:
                rows: lots
                colums: {}
              match:
                per: team
            empty: all
            """);

    Run run = Run.in(directory, "dataset show " + folder);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("remedy: Correct them and run it again");
    assertThat(run.err().lines().filter(line -> line.contains("dataset.yaml:")))
        .extracting(line -> line.replaceFirst(".*dataset.yaml:", ""))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("4: a dataset spec knows no key 'sead'"),
            line -> assertThat(line).startsWith("5: 'asOf' is no instant: yesterday"),
            line -> assertThat(line).startsWith("6: 'zone' is no offset: Manila"),
            line -> assertThat(line).startsWith("7: 'rows' must be a number, not 'many'"),
            line -> assertThat(line).startsWith("10: table member has no number of rows"),
            line -> assertThat(line).startsWith("11: cannot read \"pool(given_names\""),
            line -> assertThat(line).startsWith("12: a value must be one expression"),
            line -> assertThat(line).startsWith("14: 'rows' of table team is not understood"),
            line -> assertThat(line).startsWith("15: table team knows no key 'colums'"),
            line -> assertThat(line).startsWith("17: table match lacks 'count'"),
            line -> assertThat(line).startsWith("18: 'empty' must be a mapping"));
  }

  @Test
  void whatIsNoYamlIsShownWithItsLine() {
    Path folder = Lending.folder(directory, "club", "dataset: club\n version: 1.0.0\n");

    Run run = Run.in(directory, "dataset show " + folder);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("dataset.yaml:2: this is no YAML: mapping values are not allowed here\n");
  }
}
