package dev.highwater.volume.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

  @Test
  void sizesMayBeWrittenInThousandsAndMillions() {
    assertThat(Ladder.parse("10k, 30000,1.5M").rungs())
        .containsExactly(10_000L, 30_000L, 1_500_000L);
  }

  @Test
  void sizesMayBeStepsOfTheDataset() {
    Map<String, Long> steps = DatasetSteps.of("obcms");

    assertThat(Ladder.parse("S0,S1,30k,S2", steps).rungs())
        .containsExactly(1_000L, 10_000L, 30_000L, 100_000L);
    assertThatThrownBy(() -> Ladder.parse("S0,S9", steps))
        .hasMessageContaining("'S9' is no number of rows, and no step of the dataset: S0, S1");
    assertThat(DatasetSteps.of("nobody's")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``        | no size was given",
        "30k,10k   | 10,000 comes after 30,000",
        "10k,10k   | 10,000 stands twice",
        "0         | no rung",
        "10k,,20k  | '' is no number of rows",
        "ten       | 'ten' is no number of rows",
      })
  void aLadderThatCannotBeClimbedIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> Ladder.parse(text))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("such as 10k,30k,100k");
  }
}
