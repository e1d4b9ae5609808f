package dev.highwater.schema.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

  @Test
  void anInterruptedThreadStillSeesTheEndOfWhatItBegan() {
    Thread.currentThread().interrupt();

    Command.Outcome outcome =
        Command.run(Path.of("/"), List.of("sh", "-c", "exec >&-; exec 2>&-; sleep 0.3; exit 7"));

    assertThat(Thread.interrupted()).as("interrupted afterwards").isTrue();
    assertThat(outcome.exitCode()).isEqualTo(7);
  }

  @Test
  void aProgramThatIsNotThereIsAnOutcomeToo() {
    Command.Outcome outcome = Command.run(Path.of("/"), List.of("/no/such/program"));

    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output()).contains("/no/such/program");
  }
}
