package dev.highwater.volume.workload.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.volume.scenario.CommandStep.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

  @TempDir Path folder;

  @Test
  void theSummaryExportOfK6IsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("k6.json"),
            """
            {"root_group": {"name": "", "checks": {}},
             "metrics": {
               "http_req_duration": {"avg": 12.5, "p(95)": 40.25, "thresholds": {"p(95)<50": false}},
               "http_reqs": {"count": 600, "rate": 59.9},
               "checks": {"passes": 599, "fails": 1, "value": 0.998}}}
            """);

    assertThat(Summary.of(Format.K6, "", file))
        .containsEntry("http_req_duration p(95)", 40.25)
        .containsEntry("http_reqs rate", 59.9)
        .containsEntry("checks fails", 1.0)
        .hasSize(7);
  }

  @Test
  void theFormOfHandleSummaryIsReadToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("k6.json"),
            """
            {"metrics": {"iterations": {"type": "counter", "values": {"count": 30, "rate": 3}}}}
            """);

    assertThat(Summary.of(Format.K6, "", file))
        .containsEntry("iterations count", 30.0)
        .containsEntry("iterations rate", 3.0)
        .hasSize(2);
  }

  @Test
  void whatIsNoSummaryIsSaid() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");

    assertThatThrownBy(() -> Summary.of(Format.K6, "", other)).hasMessageContaining("no 'metrics'");
    assertThatThrownBy(() -> Summary.of(Format.K6, "", broken)).hasMessageContaining("no JSON");
  }
}
