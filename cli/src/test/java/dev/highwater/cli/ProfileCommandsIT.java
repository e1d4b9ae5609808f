package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandsIT {

  @TempDir Path directory;

  @Test
  void aLearnedSpecIsSeededElsewhereAndComparedWithItsProfile() {
    try (TestDatabase used = Lending.in(TestDatabase.empty());
        TestDatabase other = Lending.in(TestDatabase.empty())) {
      String from = Lending.db(directory, used.settings());
      assertThat(Run.in(directory, "seed run --zero-config --rows 300" + from).code()).isZero();

      Run learn = Run.in(directory, "profile learn --out learned" + from);
      Run again = Run.in(directory, "profile learn --out learned" + from);
      String to = Lending.db(directory, other.settings());
      Run seed = Run.in(directory, "seed run --dataset " + directory.resolve("learned") + to);
      Run compare = Run.in(directory, "profile compare learned" + to);

      assertThat(learn.code()).as(learn.err()).isZero();
      assertThat(learn.out()).contains("dataset.yaml", "profile.json", "are inferred");
      assertThat(again.code()).isEqualTo(ExitCode.FAILED);
      assertThat(again.err()).contains("The file is there already");
      assertThat(seed.code()).as(seed.err()).isZero();
      assertThat(compare.code()).as(compare.err()).isZero();
      assertThat(compare.out()).contains("score", "distribution", "children");
      other.execute("TRUNCATE loan, book, reader");
      Run emptied = Run.in(directory, "profile compare learned --at-least 50" + to);
      assertThat(emptied.code()).as(emptied.out()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(emptied.out()).contains("missing");
    }
  }

  @Test
  void anEmptyDatabaseAndAMissingProfileAreSaidSo() {
    try (TestDatabase empty = Lending.in(TestDatabase.empty())) {
      String db = Lending.db(directory, empty.settings());

      Run nothing = Run.in(directory, "profile learn --out learned" + db);
      Run missing = Run.in(directory, "profile compare nowhere" + db);

      assertThat(nothing.code()).isEqualTo(ExitCode.FAILED);
      assertThat(nothing.err()).contains("There is nothing to learn from", "remedy:");
      assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
      assertThat(missing.err()).contains("The profile cannot be read", "profile learn");
    }
  }
}
