package dev.highwater.dataset.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SpecSchemaTest {

  private static final String HEAD =
      """
      dataset: shop
      version: 1.0.0
      schema: shop
      asOf: 2025-10-09T00:00:00Z
      scale: {unit: orders, rows: 100}
      """;

  private final JsonNode tree = new ObjectMapper().readTree(SpecSchema.text());
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);

  static Stream<Path> filesOfTheLibrary() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("library"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("filesOfTheLibrary")
  void everyFileOfTheLibraryIsOfTheSchema(Path file) throws IOException {
    assertThat(mistakes(Files.readString(file))).isEmpty();
  }

  @Test
  void theSchemaKnowsTheKeysThatTheReaderKnows() {
    assertThat(keys("/$defs/spec")).isEqualTo(SpecReader.HEAD);
    assertThat(keys("/$defs/part")).isEqualTo(SpecReader.PART);
    assertThat(keys("/$defs/spec/properties/scale")).isEqualTo(ScaleReader.SCALE);
    assertThat(keys("/$defs/table")).isEqualTo(TableReader.TABLE);
    assertThat(keys("/$defs/forests/additionalProperties")).isEqualTo(TableReader.FOREST);
  }

  @Test
  void everyNumberOfRowsThatTheReaderTakesIsOfTheSchema() {
    assertThat(
            mistakes(
                HEAD
                    + """
                    tables:
                      orders: {rows: 44}
                      lines: {rows: {ratio: 0.1, max: 500}}
                      places: {rows: {power: {rows: 6598, at: 10000, exponent: 0.443, max: 42011}}}
                      regions: {reference: psgc/regions, limit: 3}
                      parts: {per: orders, count: "uniform(1, 3)", via: order_id, let: {a: 1.5}}
                      nodes: {nodes: tree, virtual: true, columns: {a: null, b: true}}
                    """))
        .isEmpty();
  }

  @Test
  void aSpecThatExtendsAnotherNeedsNoMoreThanItsVersion() {
    String head = "dataset: shop\nversion: 2.0.0\n";
    String change = "remove: [a]\ntables: {orders: {asLet: [b], remove: [c]}, lines: {rows: 3}}\n";

    assertThat(mistakes(head + "extends: shop@1.0.0\n" + change)).isEmpty();
    assertThat(mistakes(head + "extends: shop@1.0.0\ntables: {orders: {colour: red}}\n"))
        .isNotEmpty();
    assertThat(mistakes(head)).isNotEmpty();
    assertThat(mistakes(HEAD + "remove: [a]\n")).isNotEmpty();
    assertThat(keys("/$defs/change")).isEqualTo(TableReader.TABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tables: {orders: {}}",
        "tables: {orders: {rows: many}}",
        "tables: {orders: {rows: 3, per: parts, count: 1}}",
        "tables: {orders: {per: parts}}",
        "tables: {orders: {rows: {ratio: 1, most: 3}}}",
        "tables: {orders: {rows: 3, limit: 2}}",
        "tables: {orders: {rows: 3, colums: {}}}",
        "tables: {orders: {rows: 3, columns: {a: [1, 2]}}}",
        "forests: {tree: {size: 3}}",
        "empty: [orders]",
        "include: more.yaml",
        "seeds: 3"
      })
  void whatTheReaderDoesNotUnderstandIsNotOfTheSchema(String line) {
    assertThat(mistakes(HEAD)).isEmpty();
    assertThat(mistakes(HEAD + line + "\n")).isNotEmpty();
  }

  private List<Error> mistakes(String yaml) {
    return schema.validate(yaml, InputFormat.YAML);
  }

  private Set<String> keys(String pointer) {
    return Set.copyOf(tree.at(pointer).get("properties").propertyNames());
  }
}
