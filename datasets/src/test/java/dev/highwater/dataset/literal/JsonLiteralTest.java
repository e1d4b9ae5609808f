package dev.highwater.dataset.literal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.value.Utf8;
import dev.highwater.schema.catalog.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLiteralTest {

  private static final ColumnType TEXT = Bytes.own("text", "text", 25, -1);
  private static final ColumnType SHORT = Bytes.own("varchar", "character varying(3)", 1043, 7);
  private static final ColumnType JSONB = Bytes.own("jsonb", "jsonb", 3802, -1);
  private static final ColumnType HOME =
      Bytes.composite(
          "home",
          new ColumnType.Field("zip", SHORT),
          new ColumnType.Field("tags", Bytes.arrayOf(TEXT)),
          new ColumnType.Field("about", JSONB));

  @Test
  void listsBecomeArraysOfAsManyDimensions() {
    assertThat(literal(Bytes.arrayOf(TEXT), "[ \"a\", null ,1.5, true]"))
        .isEqualTo("{\"a\",NULL,\"1.5\",\"true\"}");
    assertThat(literal(Bytes.arrayOf(TEXT), "[[\"a\"], [\"b\"]]")).isEqualTo("{{\"a\"},{\"b\"}}");
    assertThat(literal(Bytes.arrayOf(TEXT), "[]")).isEqualTo("{}");
    assertThat(literal(Bytes.arrayOf(JSONB), "[[1, 2], {\"a\": \"]\"}]"))
        .isEqualTo("{\"[1, 2]\",\"{\\\"a\\\": \\\"]\\\"}\"}");
  }

  @Test
  void objectsBecomeCompositesByTheNamesOfFields() {
    assertThat(literal(HOME, "{\"tags\": [\"x y\"], \"zip\": \"12345\"}"))
        .isEqualTo("(\"123\",\"{\\\"x y\\\"}\",)");
    assertThat(literal(HOME, "[9000, null, {\"a\": null}]"))
        .isEqualTo("(\"9000\",,\"{\\\"a\\\": null}\")");
    assertThat(literal(Bytes.arrayOf(HOME), "[{}, null]")).isEqualTo("{\"(,,)\",NULL}");
    assertThatThrownBy(() -> literal(HOME, "{\"zap\": 1}"))
        .isInstanceOf(LiteralException.class)
        .hasMessageContaining("no field zap");
    assertThatThrownBy(() -> literal(HOME, "[1, null, null, 4]"))
        .hasMessageContaining("more than 3 fields");
  }

  @Test
  void textsAreTakenAsTheyAre() {
    assertThat(literal(Bytes.arrayOf(TEXT), "\"{a,b}\"")).isEqualTo("{a,b}");
    assertThat(literal(HOME, "\"(a,,)\"")).isEqualTo("(a,,)");
    assertThat(literal(Bytes.arrayOf(TEXT), "[\"\\u00e9\\ud83d\\udc1f\\n\"]"))
        .isEqualTo("{\"é🐟\n\"}");
    assertThatThrownBy(() -> literal(HOME, "5"))
        .hasMessageContaining("a list, an object or a text");
  }

  @Test
  void nullIsNoLiteral() {
    byte[] json = "null".getBytes(UTF_8);
    Utf8 out = new Utf8();

    assertThat(JsonLiteral.of(HOME).append(json, 0, json.length, out)).isFalse();
    assertThat(out.length()).isZero();
  }

  @Test
  void documentsAndPlainTypesAreNotMadeOfParts() {
    assertThat(List.of(TEXT, JSONB, SHORT)).noneMatch(JsonLiteral::suits);
    assertThat(List.of(HOME, Bytes.arrayOf(TEXT))).allMatch(JsonLiteral::suits);
  }

  private static String literal(ColumnType type, String json) {
    byte[] bytes = json.getBytes(UTF_8);
    Utf8 out = new Utf8();
    assertThat(JsonLiteral.of(type).append(bytes, 0, bytes.length, out)).isTrue();
    return out.toString();
  }
}
