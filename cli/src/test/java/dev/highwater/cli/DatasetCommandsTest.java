package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
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
        .contains("rows of common_work_item", "common_region");
    assertThat(Run.in(directory, "dataset show obcms common_region").out()).contains("code");
    assertThat(Run.in(directory, "dataset show obcms --output json").out())
        .contains("\"scaleUnit\" : \"common_work_item\"");
  }

  @Test
  void anUnknownDatasetIsAnsweredWithTheKnownOnes() {
    Run run = Run.in(directory, "dataset show chinook");

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("\"chinook\"", "obcms@1.0.0", "remedy:");
  }

  @Test
  void allMistakesOfASpecAreShownAtOnceWithTheirLines() throws IOException {
    Path spec = directory.resolve("dataset.yaml");
    Files.writeString(
        spec, "dataset: club\nversion: 1.0.0\nschema: club\nsead: 1\nscale: {rows: many}\n");

    Run run = Run.in(directory, "dataset show " + directory);

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("dataset.yaml:4", "dataset.yaml:5");
  }
}
