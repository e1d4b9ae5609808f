package dev.highwater.dataset.literal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.ColumnType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

/// Values made of values come out as they went in, whatever has to be quoted in them.
class NestedPropertiesTest {

  private static final ColumnType TEXT = Bytes.own("text", "text", 25, -1);
  private static final ColumnType TEXTS = Bytes.arrayOf(TEXT);
  private static final ColumnType INTERVAL = Bytes.own("interval", "interval", 1186, -1);

  @Property
  void anArrayKeepsItsTexts(
      @ForAll @Size(max = 6) List<@WithNull(0.1) @CharRange(from = ' ', to = '~') String> values) {
    String literal =
        values.stream()
            .map(
                value ->
                    value == null
                        ? "NULL"
                        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(texts(Bytes.encode(TEXTS, literal))).isEqualTo(values);
  }

  @Property
  void jsonMakesTheSameArray(@ForAll @Size(max = 6) List<@WithNull(0.1) String> written) {
    // PostgreSQL has no text with U+0000, and Java's unpaired surrogates are no text at all.
    List<@Nullable String> values = new ArrayList<>();
    written.forEach(value -> values.add(value == null ? null : sendable(value)));
    Utf8 json = new Utf8().append("[");
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      json.append(i == 0 ? "" : ", ");
      if (value == null) {
        json.append("null");
      } else {
        json.appendJsonString(value);
      }
    }
    json.append("]");
    Utf8 literal = new Utf8();

    assertThat(JsonLiteral.of(TEXTS).append(json.bytes(), 0, json.length(), literal)).isTrue();
    assertThat(texts(Bytes.encode(TEXTS, literal.toString()))).isEqualTo(values);
  }

  private static String sendable(String value) {
    return new String(value.replace("\0", "").getBytes(UTF_8), UTF_8);
  }

  @Property
  void aGridKeepsItsShape(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns) {
    String row = "{" + "a,".repeat(columns - 1) + "a}";
    String literal = "{" + (row + ",").repeat(rows - 1) + row + "}";

    ByteBuffer field = Bytes.encode(TEXTS, literal);

    assertThat(field.getInt(4)).isEqualTo(2);
    assertThat(List.of(field.getInt(16), field.getInt(20), field.getInt(24), field.getInt(28)))
        .containsExactly(rows, 1, columns, 1);
    assertThat(field.getInt(0)).isEqualTo(28 + 5 * rows * columns);
  }

  @Property
  void anIntervalIsTheSumOfItsParts(
      @ForAll @IntRange(min = -9_999, max = 9_999) int years,
      @ForAll @IntRange(min = -11, max = 11) int months,
      @ForAll int days,
      @ForAll @IntRange(max = 86_399) int seconds,
      @ForAll @IntRange(max = 999_999) int micros) {
    String words =
        "%d years %d mons %d days %02d:%02d:%02d.%06d"
            .formatted(
                years, months, days, seconds / 3_600, seconds / 60 % 60, seconds % 60, micros);
    String iso = "P%dY%dM%dDT%d.%06dS".formatted(years, months, days, seconds, micros);

    for (String literal : List.of(words, iso)) {
      ByteBuffer field = Bytes.encode(INTERVAL, literal);
      assertThat(field.getLong(4)).isEqualTo(seconds * 1_000_000L + micros);
      assertThat(field.getInt(12)).isEqualTo(days);
      assertThat(field.getInt(16)).isEqualTo(12 * years + months);
    }
  }

  private static List<@Nullable String> texts(ByteBuffer field) {
    List<@Nullable String> texts = new ArrayList<>();
    if (field.getInt(4) == 0) {
      return texts;
    }
    int at = 24;
    for (int i = field.getInt(16); i > 0; i--) {
      int length = field.getInt(at);
      at += 4;
      byte[] bytes = new byte[Math.max(0, length)];
      field.get(at, bytes);
      texts.add(length < 0 ? null : new String(bytes, UTF_8));
      at += bytes.length;
    }
    assertThat(at).isEqualTo(field.getInt(0) + 4);
    assertThat(field.getInt(8)).isEqualTo(texts.contains(null) ? 1 : 0);
    return texts;
  }
}
