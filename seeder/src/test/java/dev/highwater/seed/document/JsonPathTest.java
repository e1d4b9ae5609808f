package dev.highwater.seed.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.expression.SqlException;
import dev.highwater.schema.expression.SqlParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(doc ->> 'a'::text) | a | true",
        "(doc -> 'a'::text) | a | false",
        "((doc -> 'a'::text) ->> 'b'::text) | a b | true",
        "(doc #>> '{a,b}'::text[]) | a b | true",
        "(doc #>> ARRAY['a'::text, 'b'::text]) | a b | true",
        "((doc #> '{a}'::text[]) -> 'b'::text) | a b | false",
        "doc['a'::text]['b'::text] | a b | false",
        "(doc #>> '{\"a,\\\"x\",b}'::text[]) | a,\"x b | true",
      })
  void keysLeadToAValue(String sql, String keys, boolean text) throws SqlException {
    JsonPath path = new JsonPath("doc", List.of(keys.split(" ", -1)));

    assertThat(JsonPath.read(SqlParser.parse(sql))).contains(new JsonPath.Taken(path, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(doc -> 0)",
        "(doc #>> '{a,0}'::text[])",
        "((doc ->> 'a'::text) ->> 'b'::text)",
        "(doc ->> name)",
        "(lower(doc) -> 'a'::text)",
        "(doc #>> '{}'::text[])",
      })
  void placesInArraysAndWhateverElseAreNoPaths(String sql) throws SqlException {
    assertThat(JsonPath.read(SqlParser.parse(sql))).isEmpty();
  }

  @Test
  void keysThatAreAskedForAreToldAllTogether() throws SqlException {
    assertThat(JsonPath.required(SqlParser.parse("((doc -> 'a'::text) ? 'b'::text)")))
        .containsExactly(new JsonPath("doc", List.of("a", "b")));
    assertThat(JsonPath.required(SqlParser.parse("(doc ?& ARRAY['a'::text, 'b'::text])")))
        .containsExactly(new JsonPath("doc", List.of("a")), new JsonPath("doc", List.of("b")));
    assertThat(JsonPath.required(SqlParser.parse("(doc ?| ARRAY['a'::text, 'b'::text])")))
        .isEmpty();
  }
}
