package dev.highwater.dataset.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolTest {

  private final Pool names = Pool.of("names", List.of("Amina", "Niño", "", "Omar"));

  @Test
  void textsAreThereAsBytes() {
    assertThat(names.size()).isEqualTo(4);
    assertThat(names.get(1)).isEqualTo("Niño".getBytes(UTF_8));
    assertThat(names.text(3)).isEqualTo("Omar");
    assertThat(names.longest()).isEqualTo(5);
    Utf8 out = new Utf8();
    names.write(0, out);
    names.write(2, out);
    names.write(1, out);
    assertThat(out).hasToString("AminaNiño");
  }

  @Test
  void drawsReachEveryTextAndWeightsCount() {
    int[] even = new int[4];
    int[] weighted = new int[2];
    Pool seldom = Pool.of("seldom", List.of("a", "b"), List.of(99.0, 1.0));
    for (long row = 0; row < 10_000; row++) {
      even[names.draw(1, row)]++;
      weighted[seldom.draw(1, row)]++;
    }
    for (int count : even) {
      assertThat(count).isBetween(2_300, 2_700);
    }
    assertThat(weighted[1]).isBetween(60, 140);
  }

  @Test
  void theChecksumKnowsTextsOrderWeightsAndMaker() {
    String checksum = names.checksum();
    assertThat(Pool.of("other", List.of("Amina", "Niño", "", "Omar")).checksum())
        .isEqualTo(checksum);
    assertThat(Pool.of("n", List.of("Niño", "Amina", "", "Omar")).checksum())
        .isNotEqualTo(checksum);
    assertThat(Pool.of("n", List.of("AminaNiño", "", "Omar")).checksum()).isNotEqualTo(checksum);
    assertThat(Pool.made("n", List.of("Amina", "Niño", "", "Omar"), "maker 2").checksum())
        .isNotEqualTo(checksum);
    assertThat(Pool.of("n", List.of("a", "b"), List.of(1.0, 2.0)).checksum())
        .isNotEqualTo(Pool.of("n", List.of("a", "b"), List.of(2.0, 1.0)).checksum());
  }

  @Test
  void aPoolNeedsValuesAndAWeightForEach() {
    assertThatThrownBy(() -> Pool.of("none", List.of())).hasMessageContaining("pool none");
    assertThatThrownBy(() -> Pool.of("n", List.of("a"), List.of(1.0, 2.0)))
        .hasMessageContaining("1 values but 2 weights");
  }
}
