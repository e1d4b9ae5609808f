package dev.highwater.volume.ladder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

  @TempDir Path directory;

  @Test
  void aTopRungThatDoesNotFitIsRefusedWithTheNumbers() {
    assertThatThrownBy(() -> DiskRoom.require(directory, 1_000_000_000, 1L << 60, 0))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("1,000,000,000 rows need about")
        .hasMessageContaining("--ladder");
  }

  @Test
  void aSmallTopRungFits() {
    assertThatCode(() -> DiskRoom.require(directory, 100, 1_000, 0)).doesNotThrowAnyException();
  }
}
