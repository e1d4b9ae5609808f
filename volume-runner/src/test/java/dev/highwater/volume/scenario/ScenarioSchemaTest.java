package dev.highwater.volume.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ScenarioSchemaTest {

  private static final String HEAD =
      """
      scenario: mine
      dataset: obcms
      ladder: 10k,30k
      projectedMaximum: {rows: 1M, source: a guess}
      owners: {work: work team}
      """;

  private final JsonNode tree = new ObjectMapper().readTree(ScenarioSchema.text());
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);

  @Test
  void theScenariosThatComeWithHighwaterAreOfTheSchema() throws IOException {
    for (String name : ScenarioSource.BUILT_IN) {
      String text = ScenarioSource.find(name).text(ScenarioSource.FILE).orElseThrow();

      assertThat(mistakes(text)).as(name).isEmpty();
    }
  }

  @Test
  void aScenarioWithoutABaseSaysItsRowsAndSizes() {
    assertThat(mistakes("scenario: mine\nbase: obcms\n")).isEmpty();
    assertThat(mistakes("scenario: mine\n")).isNotEmpty();
    assertThat(mistakes("scenario: mine\ndataset: obcms\nladder: 10k\n")).isNotEmpty();
  }

  @Test
  void theSchemaKnowsTheKeysThatTheReaderKnows() {
    assertThat(keys("")).isEqualTo(ScenarioReader.KEYS);
    assertThat(keys("/$defs/import")).isEqualTo(ImportReader.KEYS);
    assertThat(keys("/$defs/byLine")).isEqualTo(LineImportReader.KEYS);
    assertThat(keys("/$defs/field")).isEqualTo(LineImportReader.FIELD);
    assertThat(keys("/$defs/reports")).isEqualTo(WorkloadReader.REPORTS);
    assertThat(keys("/$defs/report")).isEqualTo(WorkloadReader.REPORT);
    assertThat(keys("/$defs/command")).isEqualTo(CommandReader.KEYS);
    assertThat(keys("/$defs/load")).isEqualTo(LoadReader.LOAD);
    assertThat(keys("/$defs/operation")).isEqualTo(LoadReader.OPERATION);
    assertThat(keys("/$defs/ownObjective")).isEqualTo(ObjectiveReader.KEYS);
    assertThat(keys("/$defs/objective")).isEqualTo(ObjectiveReader.KEYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour: blue",
        "database: {scaleUnit: work}",
        "reports: {budget: soon}",
        "reports: {queries: [{file: q.sql}]}",
        "reports: {queries: [{file: ../q.sql, module: work}]}",
        "loads: [{name: steady, module: work, mix: []}]",
        "loads: [{name: steady, module: work, rate: -1, mix: [{file: a.sql, module: work, kind:"
            + " read}]}]",
        "objectives: [{subject: a, module: work, metric: speed, atMost: 3 ms, source: here}]",
        "objectives: [{subject: a, module: work, metric: p95, source: here}]",
        "objectives: [{subject: a, module: work, metric: p95, atMost: 3 ms, atLeast: 1 ms, source:"
            + " here}]",
        "imports: [{name: a, module: work, paths: [magic]}]",
        "commands: [{name: a, module: work, run: ls, format: xml}]"
      })
  void whatTheReaderRefusesIsNotOfTheSchema(String line) {
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
