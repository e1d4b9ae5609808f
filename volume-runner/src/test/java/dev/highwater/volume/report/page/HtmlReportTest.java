package dev.highwater.volume.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.volume.objective.Objective;
import dev.highwater.volume.report.SampleRun;
import dev.highwater.volume.result.Direction;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.result.VolumeRun;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  private static final VolumeRun RUN = SampleRun.run();
  private static final String HTML = HtmlReport.of(RUN);

  @Test
  void nothingIsFetchedFromElsewhere() {
    assertThat(HTML).doesNotContainPattern("(?i)\\b(src|srcset|action|data)=");
    assertThat(HTML).doesNotContainPattern("(?i)href=\"(?!#)");
    assertThat(HTML).doesNotContain("url(").doesNotContain("@import").doesNotContain("<link");
  }

  @Test
  void everyChartHasATitleAndADescription() {
    assertThat(count("<svg viewBox=\"0 0 \\d+\\.\\d \\d+\\.\\d\" role=\"img\""))
        .isEqualTo(count("<desc>"))
        .isGreaterThan(30);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(HTML).results())
        .allMatch(link -> HTML.contains("id=\"" + link.group(1) + "\""));
  }

  @Test
  void namesAreEscaped() {
    Objective odd =
        new Objective(
            "<script>alert(1)</script>",
            "a\"b",
            "O'Neill & co",
            "report/q01-home-dashboard/median",
            "p95",
            "ms",
            1,
            Direction.AT_MOST,
            "");

    assertThat(HtmlReport.of(SampleRun.run(RUN.rungs(), List.of(odd))))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("O&#39;Neill &amp; co");
  }

  @Test
  void aBareRunIsStillAReport() {
    RungResult bare =
        new RungResult(
            10_000,
            9_998,
            9_998,
            new RungResult.Growing(1, 1, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Storage(0, List.of()),
            1);

    assertThat(HtmlReport.of(SampleRun.run(List.of(bare), List.of())))
        .contains("Nothing was promised, so nothing was judged.");
    assertThat(HtmlReport.of(SampleRun.run(List.of(), SampleRun.objectives())))
        .contains("could not be judged");
  }

  private static long count(String pattern) {
    return Pattern.compile(pattern).matcher(HTML).results().count();
  }
}
