package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisuseTest {

  @TempDir Path directory;

  @Test
  void anUnknownOptionIsAnsweredWithTheOnesLikeIt() {
    Run run = Run.in(directory, "db start --prot 5433");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("Unknown option")
        .contains("--port")
        .contains("remedy: highwater db start --help");
  }

  @Test
  void anUnknownVerbIsAnsweredWithTheOnesLikeIt() {
    Run run = Run.in(directory, "db statsu");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("status").contains("remedy: highwater db --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db", "schema"})
  void nounsAloneShowTheirVerbs(String typed) {
    Run run = Run.in(directory, typed);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: highwater", "Commands");
  }

  @Test
  void aValueThatIsNoneIsNamed() {
    Run run = Run.in(directory, "db status --output xml");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--output", "xml", "remedy:");
  }

  @Test
  void aFailureHasNoStackTraceUnlessAskedFor() {
    Run quiet = Run.in(directory, "db url");
    Run verbose = Run.in(directory, "db url --verbose");

    assertThat(quiet.code()).isEqualTo(ExitCode.FAILED);
    assertThat(quiet.err()).contains("remedy: highwater db start").doesNotContain("\tat ");
    assertThat(verbose.err()).contains("\tat dev.highwater");
  }

  @Test
  void aPasswordInAnArgumentIsRefused() {
    Run run = Run.in(directory, "schema show --db postgresql://a:secret@127.0.0.1/x");

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("PGPASSWORD").doesNotContain("secret");
  }
}
