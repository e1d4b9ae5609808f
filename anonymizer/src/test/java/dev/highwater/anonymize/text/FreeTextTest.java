package dev.highwater.anonymize.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.key.MaskingKey;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.dataset.value.Utf8;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  private final FreeText text =
      new FreeText(identifiers(), MaskingKey.of(new byte[16]), "text", Pack.load("ph"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zenaida Quibranza came",
        "ZENAIDA  QUIBRANZA came",
        "Zénaïda Quibranza's sister came",
        "said Quibranza: no",
        "scan_zenaida_quibranza.pdf",
        "?name=Zenaida%20Quibranza&x",
        "(Quibranza)"
      })
  void namesGoHoweverTheyAreWritten(String written) {
    assertThat(scrubbed(written)).doesNotContainIgnoringCase("quibranza");
  }

  @ParameterizedTest
  @CsvSource({
    "ask a.b+c@mail.example today, a.b",
    "call +63 917 123 4567 now, 917 123 4567",
    "call 0917-123-4567 now, 123-4567",
    "id 1234-5678-9012 given, 1234-5678",
    "see https://mail.example/u/4711 there, 4711",
    "token eyJhbGciOiJIUzI1NiJ9 there, eyJhbGci",
    "born 1987-03-14 there, 03-14",
    "born 14 Mar 1987 there, 14 Mar",
    "born 14th of March 1987 there, March",
    "passport P1234567A there, P1234567A",
    "passport p1234567a there, 4567",
    "(P1234567A), P1234567A",
    "licence N01-12-345678 there, N01",
    "voter 1234-5678A-B1234 there, B1234"
  })
  void whatPointsToSomebodyByItsFormGoes(String written, String gone) {
    assertThat(scrubbed(written)).doesNotContain(gone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing to see here",
        "room 12, floor 3",
        "in March 1987, by 14 people",
        "50% of 12%",
        "née Ñandú; 漢字",
        "form ABC 1234 of 2024, P123456",
        "XP1234567AB",
        "a - b",
        "€ 12.50"
      })
  void whatTellsOfNobodyStays(String written) {
    assertThat(scrubbed(written)).isEqualTo(written);
  }

  @Test
  void aDateKeepsItsYearAndAPhraseHasOneSubstitute() {
    assertThat(scrubbed("on 1987-03-14 there")).isEqualTo("on 1987 there");
    assertThat(scrubbed("on March 14, 1987 there")).isEqualTo("on 1987 there");
    assertThat(scrubbed("Zenaida Quibranza")).isEqualTo(scrubbed("zenaida quibranza"));
  }

  @Test
  void whatHasAFormOfThePackKeepsItAsNoRealNumberHasIt() {
    assertThat(scrubbed("passport P1234567A there")).matches("passport X00\\d{5}X there");
    assertThat(scrubbed("licence N01-12-345678.")).matches("licence X00-\\d\\d-\\d{6}\\.");
    assertThat(scrubbed("call 0917 123 4567")).matches("call 0900 \\d{3} \\d{4}");
  }

  @Test
  void anotherPackHasOtherForms() throws URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(Pack.class.getResource("xx/pack.yaml")).toURI());
    Pack pack = Pack.load(String.valueOf(folder.getParent()));
    FreeText other = new FreeText(identifiers(), MaskingKey.of(new byte[16]), "text", pack);

    assertThat(scrubbed(other, "citizen AB1234 called 12 34 56 78"))
        .matches("citizen XX00\\d\\d called 55( \\d\\d){3}");
    assertThat(scrubbed(other, "passport P1234567A")).isEqualTo("passport P1234567A");
  }

  /// A mail address that begins behind what is looked ahead is found from its own words.
  @Test
  void aLongTextWithoutBlanksIsReadToItsEnd() {
    String written = "a.b-c.".repeat(200_000) + "quibranza@mail.example";

    assertThat(scrubbed(written)).doesNotContain("quibranza");
  }

  private static Identifiers identifiers() {
    Identifiers identifiers = new Identifiers();
    byte[] name = "Zenaida Quibranza".getBytes(StandardCharsets.UTF_8);
    identifiers.add(name, 0, name.length, true);
    return identifiers;
  }

  private String scrubbed(String written) {
    return scrubbed(text, written);
  }

  private static String scrubbed(FreeText text, String written) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    Utf8 out = new Utf8();
    text.scrub(bytes, 0, bytes.length, out);
    return out.toString();
  }
}
