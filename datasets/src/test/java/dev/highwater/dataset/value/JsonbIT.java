package dev.highwater.dataset.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonbIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static List<String> serverWrites(List<String> documents) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = DATABASE.connect();
        PreparedStatement select = connection.prepareStatement("SELECT ?::jsonb::text")) {
      for (String document : documents) {
        select.setString(1, document);
        try (ResultSet result = select.executeQuery()) {
          result.next();
          texts.add(result.getString(1));
        }
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "[]",
        "{}",
        "[ [ ], { } ]",
        "\"\"",
        "{\"bb\":1,\"a\":2,\"ccc\":3,\"ab\":4,\"\":5}",
        "{\"é\":1,\"zz\":2,\"ñ\":3,\"z\":4,\"🐟\":5,\"abcd\":6}",
        "{\"a\":1,\"b\":{\"z\":[1,2,{\"y\":null}],\"x\":false},\"a\":2}",
        "[0,-0,1.0,1.50,-0.0,1e5,1.5e-3,12E+2,123456789012345678901234567890.10,1e-20,0e3,0.0e2]",
        "\"\\u0041\\u00e9\\ud83d\\udc1f\\/\\b\\f\\n\\r\\t\\\\\\\"\\u001f\\u007f\""
      })
  void canonicalTextIsWhatTheServerWrites(String document) throws SQLException {
    assertThat(Jsonb.canonical(document, new Utf8()).toString())
        .isEqualTo(serverWrites(List.of(document)).get(0));
  }

  @Test
  void everyCharacterIsEscapedAsTheServerDoes() throws SQLException {
    StringBuilder all = new StringBuilder();
    for (int c = 1; c < 0x3000; c++) {
      all.appendCodePoint(c);
    }
    Utf8 text = new Utf8().appendJsonString(all.toString());
    assertThat(text.toString()).isEqualTo(serverWrites(List.of(text.toString())).get(0));
  }

  @Test
  void objectsOfAnyShapeAgree() throws SQLException {
    Random random = new Random(8);
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      documents.add(document(random, 4));
    }
    List<String> canonical =
        documents.stream().map(text -> Jsonb.canonical(text, new Utf8()).toString()).toList();
    assertThat(canonical).isEqualTo(serverWrites(documents));
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> Jsonb.canonical("{a:1}", new Utf8()))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> Jsonb.canonical("1 2", new Utf8()))
        .isInstanceOf(RuntimeException.class);
  }

  private static String document(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 6 : 4);
    return switch (kind) {
      case 0 -> Integer.toString(random.nextInt());
      case 1 -> random.nextInt(1000) + "." + random.nextInt(1000);
      case 2 -> random.nextBoolean() ? "true" : "null";
      case 3 -> '"' + key(random) + '"';
      case 4 -> {
        List<String> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          elements.add(document(random, depth - 1));
        }
        yield "[" + String.join(",", elements) + "]";
      }
      default -> {
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
          entries.add('"' + key(random) + "\":" + document(random, depth - 1));
        }
        yield "{" + String.join(" , ", entries) + "}";
      }
    };
  }

  private static String key(Random random) {
    StringBuilder key = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      key.append("abcABC_éñ".charAt(random.nextInt(9)));
    }
    return key.toString();
  }
}
