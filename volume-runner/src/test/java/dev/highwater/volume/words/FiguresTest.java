package dev.highwater.volume.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "950, 950",
        "10000, 10k",
        "29987, 30k",
        "41203, 41.2k",
        "999999, 1M",
        "1200000, 1.2M",
        "0.25, 0.25",
        "NaN, –"
      })
  void compactSizes(double value, String words) {
    assertThat(Figures.compact(value)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "0.4217, ms, 0.422 ms", "812.4, ms, 812 ms", "2399.6, ms, \"2,400 ms\"", "23000, ms, 23 s",
        "600000, ms, 10 min", "1.64, s, \"1,640 ms\"", "1536, bytes, 1.5 KiB",
            "41203, blocks, 41.2k blocks",
        "0.1667, %, 0.167 %", "NaN, ms, –"
      })
  void valuesWithTheirUnit(double value, String unit, String words) {
    assertThat(Figures.value(value, unit)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"41203, \"41,000\"", "168000, \"170,000\"", "987, 990"})
  void roundSizes(double value, String words) {
    assertThat(Figures.about(value)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "common_work_item, work items",
    "monitoring_monitoringentry, rows of monitoring_monitoringentry",
    "t, rows of t"
  })
  void nounsOfTables(String table, String noun) {
    assertThat(Figures.noun(table)).isEqualTo(noun);
  }
}
