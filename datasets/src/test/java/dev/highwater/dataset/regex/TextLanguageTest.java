package dev.highwater.dataset.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "^[A-Z]{3}$ 17576",
        "^(GET|PUT|POST)$ 3",
        "^\\d{2}-\\d{2}$ 10000",
        "^[ab]{0,2}$ 7",
        "^(a|ab)(c|bcd)?$ 6",
        "^(?=.*[0-9])[a-c0-1]{2}$ 16",
        "^(?!a)[ab][01]$ 2",
        "^x?y?$ 4",
        "(?i)^ab$ 4",
        "^[[:digit:]]$ 10",
        "^\\u00e9[é-ë]$ 3",
        "^$ 1",
        "^a*$ 21",
      })
  void theTextsAreCounted(String regex, long size) throws RegexException {
    assertThat(TextLanguage.of(List.of(regex), List.of(), 0, 20).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[^@]+@[^@]+\\.[^@]+$",
        "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$",
        "^https?://[^\\s/$.?#].[^\\s]*$",
        "^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$",
        "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "^\\+?[1-9]\\d{1,14}$",
        "^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[^A-Za-z0-9]).{8,}$",
        "\\S",
        "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",
        "(^| )needle( |$)",
        "^([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$",
        "^[^[:space:]]{1,63}$",
        "^((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}$",
        "^.{200,255}$",
        "^[]a-]+$",
        "***:^a(?:b|c)$",
        "^ *[^ ].*$",
      })
  void whatIsWrittenIsAcceptedAndNeverTwice(String regex) throws RegexException {
    TextLanguage language = TextLanguage.of(List.of(regex), List.of(), 0, 300);
    Set<String> seen = new HashSet<>();

    for (long i = 0; i < 500; i++) {
      long n = i < 250 ? i : Math.max(i, language.drawn() / 500 * i);
      if (n < language.drawn()) {
        String text = text(language, n);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(language.accepts(bytes, 0, bytes.length)).as(text).isTrue();
        assertThat(seen.add(text)).as(text).isTrue();
        assertThat(java.util.regex.Pattern.compile(java(regex)).matcher(text).find())
            .as(text)
            .isTrue();
      }
    }
    assertThat(seen).isNotEmpty();
  }

  /// The same expression for Java's engine.
  private static String java(String regex) {
    return regex.replace("***:", "").replace("[^[:space:]]", "\\S").replace("^[]a-]", "^[\\]a-]");
  }

  @Test
  void severalExpressionsHoldAtOnce() throws RegexException {
    TextLanguage language =
        TextLanguage.of(List.of("^[a-z]+$", "e"), List.of("^[aeiou]", "z"), 2, 3);

    for (long n = 0; n < language.size(); n++) {
      assertThat(text(language, n)).matches("(?=.*e)[b-df-hj-np-tv-y][a-y]{1,2}");
    }
    assertThat(accepts(language, "bed")).isTrue();
    assertThat(accepts(language, "ebb")).isFalse();
    assertThat(accepts(language, "zen")).isFalse();
    assertThat(accepts(language, "bend")).isFalse();
  }

  @Test
  void plainTextsComeFirst() throws RegexException {
    TextLanguage mail = TextLanguage.of(List.of("^[^@]+@[^@]+\\.[^@]+$"), List.of(), 0, 300);

    assertThat(text(mail, mail.drawn() / 2)).matches("[a-z0-9]+@[a-z0-9]+\\.[a-z0-9]+");
  }

  @Test
  void moreTextsThanCanBeCountedAreStillSome() throws RegexException {
    TextLanguage path =
        TextLanguage.of(List.of("^.+/(sign|issue)/[^/\\\\\\s]+$", "[^ ]"), List.of(), 0, 1_000);

    assertThat(path.size()).isEqualTo(TextLanguage.COUNTLESS);
    assertThat(text(path, path.drawn() / 2)).matches(".+/(sign|issue)/[^/ ]+");
  }

  @Test
  void nothingMatchesWhatCannotBe() throws RegexException {
    assertThat(TextLanguage.of(List.of("^a{5}$"), List.of(), 0, 4).size()).isZero();
    assertThat(TextLanguage.of(List.of("^a$", "^b$"), List.of(), 0, 4).size()).isZero();
    assertThat(TextLanguage.of(List.of("a$b"), List.of(), 0, 9).size()).isZero();
  }

  @Test
  void foreignLettersAreLeftToTheServersLocale() throws RegexException {
    TextLanguage words = TextLanguage.of(List.of("^\\w+$"), List.of(), 0, 20);
    TextLanguage anything = TextLanguage.of(List.of("^.+$"), List.of(), 0, 20);

    assertThat(accepts(words, "José")).isFalse();
    assertThat(accepts(anything, "José")).isTrue();
    assertThat(accepts(anything, "名前😀")).isTrue();
  }

  @Test
  void texts100MillionDeepAreFoundAtOnce() throws RegexException {
    TextLanguage codes = TextLanguage.of(List.of("^[A-Z]{2}\\d{8}$"), List.of(), 0, 20);

    assertThat(text(codes, 0)).isEqualTo("AA00000000");
    assertThat(text(codes, 100_000_007)).isEqualTo("AB00000007");
    assertThat(text(codes, codes.size() - 1)).isEqualTo("ZZ99999999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)\\1",
        "(?<=a)b",
        "\\mword\\M",
        "a{3,2}",
        "[b-a]",
        "(a",
        "a)",
        "*a",
        "[[:x:]]",
        "(a(?=b))*",
        "a{999}"
      })
  void whatIsNoRegularLanguageIsRefused(String regex) {
    assertThatThrownBy(() -> TextLanguage.of(List.of(regex), List.of(), 0, 10))
        .isInstanceOf(RegexException.class);
  }

  private static String text(TextLanguage language, long n) {
    Utf8 out = new Utf8(16);
    language.append(n, out);
    return out.toString();
  }

  private static boolean accepts(TextLanguage language, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return language.accepts(bytes, 0, bytes.length);
  }
}
