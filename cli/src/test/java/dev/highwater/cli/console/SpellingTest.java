package dev.highwater.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void findsSwappedMissingAndWrongLettersNearestFirst() {
    List<String> options = List.of("--port", "--output", "--rows", "--threads");

    assertThat(Spelling.near("--prot", options)).containsExactly("--port");
    assertThat(Spelling.near("--outptu", options)).containsExactly("--output");
    assertThat(Spelling.near("--row", options)).first().isEqualTo("--rows");
  }

  @Test
  void keepsQuietAboutWordsThatAreFarAway() {
    assertThat(Spelling.near("--colour", List.of("--port", "--rows"))).isEmpty();
  }

  @Test
  void countsASwapAsOneStep() {
    assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }
}
