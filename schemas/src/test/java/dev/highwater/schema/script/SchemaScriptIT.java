package dev.highwater.schema.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.fingerprint.SchemaDiff;
import dev.highwater.schema.fingerprint.SchemaFingerprint;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.session.Session;
import dev.highwater.schema.session.Sessions;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SchemaScriptIT {

  private static final Path PG_DUMP = Path.of("/usr/lib/postgresql/15/bin/pg_dump");

  private static final String NO_FOREIGN_TABLES = "DROP FOREIGN DATA WRAPPER elsewhere CASCADE";

  @ParameterizedTest
  @EachServer
  void everyFeatureIsMadeAgainAsItWas(TestServer server) throws Exception {
    try (TestDatabase source = TestDatabase.empty(server).create();
        TestDatabase target = TestDatabase.empty(server).create()) {
      source.execute(TestResource.FEATURES);
      if (server == TestServer.EMBEDDED) {
        source.execute(TestResource.FEATURES_OF_18);
      }
      source.execute(NO_FOREIGN_TABLES, TestResource.OBJECTS);

      SchemaScript script = copy(source, target);

      assertThatBothAreTheSame(source, target);
      assertThat(statements(read(target))).containsExactlyElementsOf(statements(script));
    }
  }

  @Test
  void pgDumpSeesNoDifference() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(PG_DUMP), () -> "skipped: there is no " + PG_DUMP);
    try (TestDatabase source = TestDatabase.empty(TestServer.DEBIAN_15).create();
        TestDatabase target = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      source.execute(TestResource.FEATURES, NO_FOREIGN_TABLES, TestResource.OBJECTS);

      copy(source, target);

      assertThat(dump(target)).isEqualTo(dump(source));
    }
  }

  @Test
  void aLargeSchemaIsMadeAgain() throws Exception {
    try (TestDatabase source = TestDatabase.obcms().create();
        TestDatabase target = TestDatabase.empty().create()) {
      copy(source, target);

      assertThatBothAreTheSame(source, target);
    }
  }

  @Test
  void whatCannotBeWrittenIsNamed() throws Exception {
    try (TestDatabase source = TestDatabase.empty().create()) {
      source.execute(
          "CREATE FOREIGN DATA WRAPPER elsewhere",
          "CREATE FUNCTION same(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT $1 = $2'",
          "CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = same)");

      assertThat(read(source).unwritable())
          .containsExactly(
              "foreign-data wrapper elsewhere",
              "operator public.===(pg_catalog.text,pg_catalog.text)");
    }
  }

  private static SchemaScript copy(TestDatabase source, TestDatabase target)
      throws SQLException, InterruptedException {
    SchemaScript script = read(source);
    assertThat(script.unwritable()).isEmpty();
    Sessions sessions = new Sessions(target.settings(), new Cancellation());
    ScriptRun run = new ScriptRun(script, sessions, 2, Milestones.NONE, name -> {});
    run.preData();
    run.postData();
    run.refresh();
    run.comments();
    try (Session session = sessions.open()) {
      run.eventTriggers(session);
    }
    return script;
  }

  private static List<String> statements(SchemaScript script) {
    return Stream.of(script.preData(), script.late(), script.comments(), script.eventTriggers())
        .flatMap(List::stream)
        .map(ScriptItem::statement)
        .toList();
  }

  private static SchemaScript read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return SchemaScript.read(connection);
    }
  }

  private static void assertThatBothAreTheSame(TestDatabase source, TestDatabase target)
      throws SQLException {
    Catalog one;
    Catalog other;
    try (Connection left = source.connect();
        Connection right = target.connect()) {
      one = CatalogReader.read(left);
      other = CatalogReader.read(right);
    }
    assertThat(SchemaDiff.between(one, other)).isEmpty();
    assertThat(SchemaFingerprint.canonicalText(other))
        .isEqualTo(SchemaFingerprint.canonicalText(one));
  }

  /// What stands there of the server's own session is left out.
  private static List<String> dump(TestDatabase database) throws IOException, InterruptedException {
    var settings = database.settings();
    ProcessBuilder builder =
        new ProcessBuilder(
            PG_DUMP.toString(),
            "-s",
            "-h",
            settings.host(),
            "-p",
            "" + settings.port(),
            "-U",
            settings.user(),
            settings.database());
    builder.environment().put("PGPASSWORD", String.valueOf(settings.password()));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("\\"))
            .toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }
}
