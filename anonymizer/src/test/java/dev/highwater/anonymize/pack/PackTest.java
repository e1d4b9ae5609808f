package dev.highwater.anonymize.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

  @TempDir Path directory;

  @Test
  void thePhilippineOneHasManyNames() {
    Pack pack = Pack.load("ph");

    assertThat(pack.pool("given_names").orElseThrow().size()).isGreaterThan(500);
    assertThat(pack.pool("surnames").orElseThrow().size()).isGreaterThanOrEqualTo(1_000);
    assertThat(pack.detectors()).extracting(Detector::name).contains("philsys", "tin", "email");
  }

  @Test
  void itsPatternsFindWhatTheyAreCalled() {
    Pack pack = Pack.load("ph");
    List<String> samples =
        List.of(
            "email juan@example.invalid",
            "phone 0917 123 4567",
            "philsys 1234-5678-9012-3456",
            "sss 12-1234567-1",
            "gsis 1234-1234567-1",
            "philhealth 12-123456789-1",
            "tin 123-456-789-000",
            "passport P1234567A",
            "licence N01-12-345678");
    for (String sample : samples) {
      String name = sample.substring(0, sample.indexOf(' '));
      assertThat(pack.patterns())
          .filteredOn(one -> one.name().equals(name))
          .allMatch(one -> one.pattern().matcher(sample).find())
          .hasSize(1);
    }
  }

  @Test
  void anotherCountryIsAnotherFolder() throws URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PackTest.class.getResource("xx/pack.yaml")).toURI());
    Pack pack = Pack.load(String.valueOf(folder.getParent()));

    assertThat(pack.name()).isEqualTo("xx");
    assertThat(pack.detectors().get(0).isNamed("people", "citizenNo")).isTrue();
    assertThat(pack.pool("given_names").orElseThrow().size()).isEqualTo(2);
  }

  @Test
  void allMistakesAreToldAtOnce() throws Exception {
    Files.writeString(
        directory.resolve("pack.yaml"),
        """
        pack: yy
        pools: [none]
        detectors:
          a: {names: [a], types: [text], class: nothing, technique: keep, because: a}
        patterns:
          b: {pattern: "(", as: digits}
        """);
    assertThatThrownBy(() -> Pack.load(directory.toString()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no known class")
        .hasMessageContaining("no pattern")
        .hasMessageContaining("pools/none.csv");
  }

  @Test
  void checkDigitsOfPaymentCardsHold() {
    assertThat(CheckDigit.LUHN.holds("4111 1111 1111 1111")).isTrue();
    assertThat(CheckDigit.LUHN.holds("4111 1111 1111 1112")).isFalse();
  }
}
