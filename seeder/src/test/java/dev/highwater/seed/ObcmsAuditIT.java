package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.audit.Audit;
import dev.highwater.schema.audit.AuditRule;
import dev.highwater.schema.audit.AuditRules;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.testing.Obcms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the domain hold in the dataset, and each can fail.
class ObcmsAuditIT {

  private static final List<AuditRule> RULES = AuditRules.of("obcms");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.obcms();

  @TempDir static Path directory;

  @BeforeAll
  static void seed() throws SQLException, IOException {
    Planning planning = Obcms.planning(DATABASE.settings(), 1_000);
    new Seeder(DATABASE.settings(), SeedOptions.in(directory))
        .run(planning.plan(), planning.sources());
  }

  @Test
  void everyRuleHoldsInTheDataset() throws SQLException {
    try (Connection connection = DATABASE.connect()) {
      assertThat(Audit.run(connection, RULES)).isEmpty();
    }
    assertThat(RULES).hasSizeGreaterThanOrEqualTo(80);
  }

  @Test
  void everyRuleIsBrokenByAStatement() throws IOException {
    assertThat(breaks().keySet())
        .containsExactlyElementsOf(RULES.stream().map(AuditRule::name).toList());
  }

  static Stream<String> names() {
    return RULES.stream().map(AuditRule::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aBrokenRuleIsFoundOut(String name) throws SQLException, IOException {
    AuditRule rule =
        RULES.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute(resource("functions.sql"));
      statement.execute(breaks().get(name));

      assertThat(Audit.run(connection, List.of(rule)))
          .singleElement()
          .satisfies(finding -> assertThat(finding.rows()).isPositive())
          .satisfies(finding -> assertThat(finding.offenders().getFirst().key()).isNotBlank());
      connection.rollback();
    }
  }

  /// The statements by the names of the rules that they break.
  private static Map<String, String> breaks() throws IOException {
    Map<String, String> breaks = new LinkedHashMap<>();
    String[] parts = resource("breaks.sql").split("(?m)^-- rule: ", -1);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      breaks.put(parts[i].substring(0, end), parts[i].substring(end + 1));
    }
    return breaks;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ObcmsAuditIT.class.getResourceAsStream("audit/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
