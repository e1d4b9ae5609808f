package dev.highwater.volume.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.volume.report.SampleRun;
import dev.highwater.volume.result.GrowthFit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class RungFitsTest {

  private static final List<GrowthFit> FITS = SampleRun.run().growth();

  @Test
  void everythingThatIsMeasuredIsFitted() {
    assertThat(FITS)
        .extracting(f -> f.subject() + " " + f.metric())
        .contains(
            "report/q10-planning-budgeting/median p50",
            "report/q10-planning-budgeting/median p95",
            "report/q10-planning-budgeting/high mean",
            "report/q10-planning-budgeting/low buffers",
            "report/q10-planning-budgeting/median rows processed",
            "report/q10-planning-budgeting/median temp blocks",
            "load/steady p95",
            "load/steady achieved rate",
            "load/steady error rate",
            "load/steady/calendar-feed p95",
            "import/communities seconds",
            "import/communities lines per second",
            "import/communities wal per line",
            "storage/database bytes",
            "storage/common_work_item bytes",
            "statement/report/q10-planning-budgeting mean",
            "statement/load/update-work-item blocks per call")
        .doesNotHaveDuplicates();
  }

  @Test
  void countersComeBeforeTimes() {
    List<String> units = FITS.stream().map(GrowthFit::unit).toList();

    assertThat(units.subList(units.indexOf("ms"), units.size()))
        .doesNotContain("blocks", "rows", "bytes");
  }

  @Test
  void sizesAreTheRowsThatThereReallyAre() {
    assertThat(fit("storage/database", "bytes").points())
        .extracting(GrowthFit.Point::size)
        .containsExactly(9_997.0, 29_990.0, 99_967.0);
  }

  @Test
  void bytesGrowInProportion() {
    assertThat(
            Objects.requireNonNull(fit("storage/common_work_item", "bytes").model()).growthClass())
        .isEqualTo("O(n)");
  }

  @Test
  void aPlanThatFlipsIsABreakOfAllItsReportsMetrics() {
    for (String metric : List.of("p95", "buffers")) {
      assertThat(fit("report/q12-analytics-set-based/median", metric).breaks())
          .extracting(GrowthFit.Break::what)
          .contains("join algorithm changed: Nested Loop → Hash Join", "parallel workers appeared");
    }
  }

  @Test
  void aSpillIsABreakAndItsBlocksHaveNoModel() {
    GrowthFit spill = fit("report/q03-barangay-list/median", "temp blocks");

    assertThat(spill.model()).isNull();
    assertThat(spill.breaks())
        .extracting(GrowthFit.Break::what)
        .contains("spill appeared: Sort writes and reads 1,204 temporary blocks");
  }

  private static GrowthFit fit(String subject, String metric) {
    return FITS.stream()
        .filter(f -> f.subject().equals(subject) && f.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
