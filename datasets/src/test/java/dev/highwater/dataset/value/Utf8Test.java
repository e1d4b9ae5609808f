package dev.highwater.dataset.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  private final Utf8 text = new Utf8(16);

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 9, 10, 99, 100, 12345678901L, Long.MAX_VALUE, Long.MIN_VALUE, -9999})
  void integersReadAsJavaWritesThem(long value) {
    assertThat(text.append(value)).hasToString(Long.toString(value));
  }

  @Test
  void decimalsKeepTheirScale() {
    var random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long unscaled = random.nextLong() >> random.nextInt(64);
      int scale = random.nextInt(19);
      text.clear();
      assertThat(text.appendDecimal(unscaled, scale))
          .hasToString(BigDecimal.valueOf(unscaled, scale).toPlainString());
    }
  }

  @Test
  void theMostNegativeDecimalIsWhole() {
    assertThat(text.appendDecimal(Long.MIN_VALUE, 2)).hasToString("-92233720368547758.08");
  }

  @Test
  void aScaleThatALongCannotHoldIsRefused() {
    assertThatThrownBy(() -> text.appendDecimal(1, 19)).hasMessageContaining("0 to 18");
  }

  @Test
  void everyDayOfTheCalendarIsWrittenAsJavaTimeDoes() {
    for (long day = -719_162; day <= 2_932_896; day += 97) {
      text.clear();
      assertThat(text.appendDate(day)).hasToString(LocalDate.ofEpochDay(day).toString());
    }
    text.clear();
    assertThat(text.appendDate(-719_162).append(" ").appendDate(2_932_896))
        .hasToString("0001-01-01 9999-12-31");
    assertThatThrownBy(() -> text.appendDate(-719_163)).hasMessageContaining("1 to 9999");
  }

  @Test
  void timesShowAFractionOnlyWhereThereIsOne() {
    assertThat(text.appendTime(LocalTime.of(8, 30).toNanoOfDay() / 1000).append(" ").appendTime(7))
        .hasToString("08:30:00 00:00:00.000007");
  }

  @Test
  void instantsCarryTheirOffset() {
    long micros = Instant.parse("2025-10-09T23:30:00Z").toEpochMilli() * 1000;
    text.appendTimestamp(micros).append(" ").appendTimestamp(micros, 480).append(" ");
    text.appendTimestamp(micros + 250_000, -210).append(" ").appendTimestamp(-1);
    assertThat(text)
        .hasToString(
            "2025-10-09T23:30:00Z 2025-10-10T07:30:00+08:00 2025-10-09T20:00:00.250000-03:30"
                + " 1969-12-31T23:59:59.999999Z");
  }

  @Test
  void uuidsReadAsJavaWritesThem() {
    var uuid = new UUID(0x0123456789abcdefL, 0xfedcba9876543210L);
    assertThat(text.appendUuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()))
        .hasToString(uuid.toString());
  }

  @Test
  void stringsOfAnyScriptAreUtf8() {
    String mixed = "Cotabato, Ñ, ﷽, 🐟 and back";
    assertThat(text.append(mixed).toByteArray()).isEqualTo(mixed.getBytes(UTF_8));
  }

  @Test
  void piecesOfAnyLengthAreCopiedFromAnywhere() {
    byte[] source = "abcdefghijklmnopqrstuvwxyz0123456789".getBytes(UTF_8);
    StringBuilder expected = new StringBuilder();
    for (int offset = 0; offset < source.length; offset++) {
      for (int count = 0; count <= source.length - offset; count++) {
        text.append(source, offset, count);
        expected.append(new String(source, offset, count, UTF_8));
      }
    }
    assertThat(text).hasToString(expected.toString());
  }

  @Test
  void textIsEscapedForJsonWhereItStands() {
    String awkward = "a\"b\\c\n" + "é".repeat(100) + "\u0001";
    text.append("before ").append(awkward).escapeJson(7);
    String inPlace = text.toString();
    text.clear();
    assertThat("before " + "\"" + inPlace.substring(7) + "\"")
        .isEqualTo("before " + text.appendJsonString(awkward));
  }

  @Test
  void jsonStringsAreEscapedAsJsonbDoes() {
    assertThat(text.appendJsonString("a\"b\\c/\b\f\n\r\t\u0001\u001f\u007fé"))
        .hasToString("\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\u007fé\"");
    assertThatThrownBy(() -> text.appendJsonString("\0")).hasMessageContaining("U+0000");
  }

  @Test
  void clearingKeepsTheRoomAndTruncatingCutsTheEnd() {
    text.append("a text that is longer than the buffer was at first");
    byte[] grown = text.bytes();
    text.truncate(6);
    assertThat(text).hasToString("a text");
    text.clear();
    assertThat(text.length()).isZero();
    assertThat(text.append("b").bytes()).isSameAs(grown);
    assertThatThrownBy(() -> text.truncate(2)).isInstanceOf(IllegalArgumentException.class);
  }
}
