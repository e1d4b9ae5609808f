package dev.highwater.schema.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void saysWhatWhereWhyAndRemedyInThatOrder() {
    Failure failure =
        Failure.of("Cannot read the spec")
            .remedy("Correct line 3,\nthen run it again")
            .why("the key is unknown")
            .where("dataset.yaml:3");

    assertThat(failure)
        .hasMessage(
            """
            Cannot read the spec
              where:  dataset.yaml:3
              why:    the key is unknown
              remedy: Correct line 3,
                      then run it again""");
  }

  @Test
  void leavesOutWhatNobodySaid() {
    assertThat(Failure.of("Stopped").why("asked to")).hasMessage("Stopped\n  why:    asked to");
  }

  @Test
  void keepsTheCauseThroughAllSteps() {
    Exception cause = new Exception("disk");

    assertThat(Failure.of("Stopped").causedBy(cause).why("full").remedy("make room"))
        .hasCause(cause);
  }

  @Test
  void saysOfFilesWhatAPersonWouldSay() {
    assertThat(Failure.of("Stopped").why(new NoSuchFileException("/x")).why())
        .contains("there is no /x");
    assertThat(Failure.of("Stopped").why(new AccessDeniedException("/x")).why())
        .contains("permission denied for /x");
    assertThat(
            Failure.of("Stopped")
                .why(new UncheckedIOException(new FileSystemException("/x", null, "Disk full")))
                .why())
        .contains("disk full: /x");
    assertThat(Failure.of("Stopped").why(new IOException("odd")).why()).contains("odd");
  }

  @Test
  void mustSaySomething() {
    assertThatThrownBy(() -> Failure.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
