package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `seed init` writes, and that it is what `--zero-config` loads.
class SeedInitIT {

  @TempDir Path directory;

  @Test
  void theWrittenSpecIsTheDatasetOfZeroConfig() {
    try (TestDatabase database = Lending.in(TestDatabase.empty())) {
      String db = Lending.db(directory, database.settings());

      Run init = Run.in(directory, "seed init --out library" + db);
      Run again = Run.in(directory, "seed init --out library" + db);
      Run zero = Run.in(directory, "seed run --zero-config --rows 50 --manifest zero.json" + db);
      Run spec =
          Run.in(
              directory,
              "seed run --rows 50 --manifest spec.json --dataset "
                  + directory.resolve("library")
                  + db);

      assertThat(init.code()).as(init.err()).isZero();
      assertThat(init.out()).contains("dataset.yaml", "dataset.schema.json, for editors");
      assertThat(directory.resolve("library/dataset.yaml"))
          .content()
          .startsWith("# yaml-language-server: $schema=dataset.schema.json\n")
          .contains("draw(reader)");
      assertThat(directory.resolve("library/dataset.schema.json")).isNotEmptyFile();
      assertThat(again.code()).isEqualTo(ExitCode.FAILED);
      assertThat(again.err()).contains("The file is there already", "remedy:");
      assertThat(zero.code()).as(zero.err()).isZero();
      assertThat(spec.code()).as(spec.err()).isZero();
      assertThat(directory.resolve("spec.json"))
          .hasSameTextualContentAs(directory.resolve("zero.json"));
    }
  }

  @Test
  void withoutAPlaceTheSpecGoesToStandardOutput() {
    try (TestDatabase database = Lending.in(TestDatabase.empty())) {
      Run run = Run.in(directory, "seed init" + Lending.db(directory, database.settings()));

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("\ntables:\n  book:\n");
      assertThat(directory.resolve("dataset.schema.json")).doesNotExist();
    }
  }
}
