package dev.highwater.volume.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.volume.result.VolumeRun;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsoleSummaryTest {

  private static final VolumeRun RUN = SampleRun.run();

  @Test
  void noLineIsWiderThanAHundredColumns() {
    assertThat(ConsoleSummary.of(RUN).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void theVerdictComesFirstAndTheWorstObjectiveLeads() {
    List<String> lines = ConsoleSummary.of(RUN).lines().toList();

    assertThat(lines.getFirst())
        .matches(
            "Breaks at about \\d+,000 work items: Planning & budgeting dashboard p95 exceeds 800"
                + " ms\\.");
    assertThat(lines.get(1)).isEqualTo("3 broken · 9 will break · 1 unknown · 4 hold");
    assertThat(lines.get(5)).startsWith("broken      Planning & budgeting dashboard p95");
  }

  @Test
  void aRunWithoutObjectivesSaysSo() {
    assertThat(ConsoleSummary.of(SampleRun.run(RUN.rungs(), List.of())))
        .startsWith("Nothing was promised, so nothing was judged.\n\nImport of communities\n");
  }

  @Test
  void theSummaryForMergeRequestsHoldsEveryObjective() {
    String summary = SummaryMarkdown.of(RUN);

    assertThat(RUN.objectives()).allMatch(o -> summary.contains(o.name()));
    assertThat(summary).startsWith("# Breaks at about").contains("To try first:");
  }
}
