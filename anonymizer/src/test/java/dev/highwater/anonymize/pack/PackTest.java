package dev.highwater.anonymize.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void itsNumbersHaveTheFormsThatItsDetectorsKnow() {
    Pack pack = Pack.load("ph");

    for (Detector detector : pack.detectors()) {
      NumberShape shape = pack.shapes().get(detector.name());
      if (shape != null && detector.content().isPresent()) {
        assertThat(shape.sample()).matches(detector.content().get());
      }
    }
    assertThat(pack.shapeNames()).contains("philsys", "plate", "full_name", "digits");
    assertThat(pack.telephone()).contains(new NumberShape.Telephone(10, "900"));
  }

  @Test
  void anotherCountryIsAnotherFolder() throws URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PackTest.class.getResource("xx/pack.yaml")).toURI());
    Pack pack = Pack.load(String.valueOf(folder.getParent()));

    assertThat(pack.name()).isEqualTo("xx");
    assertThat(pack.detectors().get(0).isNamed("people", "citizenNo")).isTrue();
    assertThat(pack.pool("given_names").orElseThrow().size()).isEqualTo(2);
    assertThat(pack.shapeNames()).contains("citizen").doesNotContain("philsys");
    assertThat(pack.digest()).isNotEqualTo(Pack.load("ph").digest());
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
          b: {names: [b], types: [text], class: secret, technique: suppress, content: "(", because: b}
        shapes:
          full_name: {forms: [AAAAAA]}
          c: {forms: ["99%"], kind: radio}
          d: {forms: [AA99]}
          e: {kind: telephone, digits: 3, unowned: "900"}
        """);
    assertThatThrownBy(() -> Pack.load(directory.toString()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no known class")
        .hasMessageContaining("no pattern")
        .hasMessageContaining("pools/none.csv")
        .hasMessageContaining("shape full_name is there in every pack")
        .hasMessageContaining("'99%' of shape c is no form")
        .hasMessageContaining("shape c has no kind that there is")
        .hasMessageContaining("'AA99' of shape d would be found in any text")
        .hasMessageContaining("shape e has no beginning of digits");
  }

  @Test
  void checkDigitsOfPaymentCardsHold() {
    assertThat(CheckDigit.LUHN.holds("4111 1111 1111 1111")).isTrue();
    assertThat(CheckDigit.LUHN.holds("4111 1111 1111 1112")).isFalse();
  }
}
