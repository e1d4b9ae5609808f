package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisuseTest {

  @TempDir Path directory;

  @Test
  void anUnknownOptionIsAnsweredWithTheOnesLikeIt() {
    Run run = Run.in(directory, "db start --prot 5433");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("highwater db start has no option --prot")
        .contains("perhaps --port was meant")
        .contains("remedy: highwater db start --help");
  }

  @Test
  void anUnknownVerbIsAnsweredWithTheOnesLikeIt() {
    Run run = Run.in(directory, "db statsu");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .startsWith("There is no command highwater db statsu")
        .contains("perhaps status was meant")
        .contains("remedy: highwater db --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db", "schema"})
  void nounsAloneShowTheirVerbs(String typed) {
    Run run = Run.in(directory, typed);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: highwater", "Commands");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db status --output xml | --output cannot be \"xml\" | it takes text, json",
        "seed plan --seed one | --seed cannot be \"one\" | it takes a whole number",
        "seed verify --check all | --check cannot be \"all\" | counts, digests, recomputed,",
        "seed plan --rows many | \"many\" is no number of rows | Write it as 10000, 10k or 1.5M",
        "seed plan --rows -5 | \"-5\" is no number of rows | Write it as 10000, 10k or 1.5M",
        "seed plan --rows 0 | \"0\" is no number of rows | there can be 1 to a trillion",
        "seed run --rows 99999999999999 | is no number of rows | there can be 1 to a trillion",
        "seed run --threads 0 | \"0\" is no number of threads | a whole number from 1 to 256",
        "db start --port 70000 | \"70000\" is no port | a whole number from 1 to 65535",
        "seed plan --rows | --rows needs a value | it is written --rows N",
        "dataset show | DATASET is missing | NAME, NAME@VERSION, or the path of a folder",
        "seed plan one two | takes no argument \"two\" | it takes TABLE and nothing more",
        "db stop now | highwater db stop takes no argument \"now\" | it has options only",
        "volume run --ladder 10k,30k --frobnicate | has no option --frobnicate | --help",
        "volume run --ladder 10k,5k | This ladder cannot be climbed | 5,000 comes after 10,000",
      })
  void whatIsWrongWithAnArgumentIsSaidWithoutJavasWords(String typed, String what, String why) {
    Run run = Run.in(directory, typed);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(what).contains(why).contains("  remedy: ");
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
