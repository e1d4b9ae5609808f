package dev.highwater.anonymize.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetDatabaseTest {

  @Test
  void aShortNameStaysWhole() {
    assertThat(TargetDatabase.beside("shop", "_next")).isEqualTo("shop_next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ñ", "漢"})
  void aLongNameFitsAndIsNobodyElses(String character) {
    String name = character.repeat(63 / character.getBytes(StandardCharsets.UTF_8).length);
    String next = TargetDatabase.beside(name, "_next");
    String old = TargetDatabase.beside(name, "_old");
    String other = TargetDatabase.beside(name.substring(1) + "b", "_next");

    assertThat(next.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    assertThat(next).endsWith("_next").startsWith(character).isNotEqualTo(other);
    assertThat(old).endsWith("_old").isNotEqualTo(next);
  }
}
