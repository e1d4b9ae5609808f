package dev.highwater.volume.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.VolumeRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunWriterTest {

  private static final VolumeRun RUN = SampleRun.run();

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    RunWriter.write(RUN, folder);

    assertThat(RunReader.read(folder)).isEqualTo(RUN);
    assertThat(RunReader.read(folder.resolve("results.json"))).isEqualTo(RUN);
  }

  @Test
  void theSameRunIsWrittenAsTheSameBytes() throws IOException {
    RunWriter.write(RUN, folder.resolve("a"));
    RunWriter.write(SampleRun.run(), folder.resolve("b"));

    for (String name : new String[] {"results.json", "summary.md", "junit.xml", "report.html"}) {
      assertThat(folder.resolve("a").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsFoundBeforeARunBegins() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    RunWriter.require(folder.resolve("new/run"));

    assertThat(folder.resolve("new")).doesNotExist();
    assertThatThrownBy(() -> RunWriter.require(file.resolve("run")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("file is no folder");
  }

  @Test
  void nothingButTheFourFilesIsLeft() throws IOException {
    RunWriter.write(RUN, folder);
    RunWriter.write(RUN, folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("results.json", "summary.md", "junit.xml", "report.html");
    }
  }

  @Test
  void notANumberIsNull() throws IOException {
    RunWriter.write(RUN, folder);

    assertThat(folder.resolve("results.json"))
        .content()
        .contains("\"p99\" : null")
        .contains("\"breaksAt\" : null")
        .doesNotContain("NaN");
  }

  @Test
  void aRunOfAnotherShapeIsRefused() throws IOException {
    Files.writeString(folder.resolve("results.json"), "{\"schemaVersion\": 99}");

    assertThatThrownBy(() -> RunReader.read(folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("schemaVersion is 99");
  }

  @Test
  void aBrokenOrMissingFileSaysWhatToDo() throws IOException {
    assertThatThrownBy(() -> RunReader.read(folder)).isInstanceOf(Failure.class);
    Files.writeString(folder.resolve("results.json"), "{\"schemaVersion\": 1,");
    assertThatThrownBy(() -> RunReader.read(folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("remedy");
  }
}
