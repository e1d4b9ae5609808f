package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.audit.AuditRules;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class SchemaCommandsIT {

  @TempDir Path directory;

  @ParameterizedTest
  @EachServer
  void migratesAndShowsOnAnyServer(TestServer server) throws IOException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      String db = " --db file:" + address(database.settings());

      Run first = Run.in(directory, "schema migrate obcms --output json" + db);
      assertThat(first.code()).as(first.err()).isZero();
      assertThat(Run.in(directory, "schema migrate obcms --output json" + db).out())
          .contains("\"applied\" : 0");

      assertThat(Run.in(directory, "schema show" + db).out())
          .contains("common_work_item")
          .containsPattern("tables +191");
      assertThat(Run.in(directory, "schema show common_work_item" + db).out())
          .contains("tree_id", "FOREIGN KEY", "unique btree (id)")
          .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
    }
  }

  @ParameterizedTest
  @EachServer
  void showsWhatIsOutOfTheOrdinary(TestServer server) throws IOException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(TestResource.FEATURES);
      String db = " --db file:" + address(database.settings());

      assertThat(Run.in(directory, "schema show" + db).out())
          .containsPattern("by_hash +by hash, 2\\s+partitions")
          .containsPattern("by_nothing +by list, no\\s+partitions")
          .contains("inherits mother", "unlogged", "foreign", "row security", "6 triggers, 1 rule");
      assertThat(Run.in(directory, "schema show typed" + db).out())
          .contains("one of sad, ok, happy", "not_negative: CHECK", "text collate caseless");
      assertThat(Run.in(directory, "schema show watched" + db).out())
          .contains("before insert for each row: refuse, disabled", "swallow");
      assertThat(Run.in(directory, "schema show secured" + db).out())
          .contains("on for its owner too, and does not bind you");
    }
  }

  @ParameterizedTest
  @EachServer
  void tellsInWhatSchemasDiffer(TestServer server) throws IOException {
    try (TestDatabase database = TestDatabase.obcms(server).create()) {
      String address = "file:" + address(database.settings());
      String db = " --db " + address;
      Run same = Run.in(directory, "schema diff obcms " + address + db);
      assertThat(same.code()).as(same.err() + same.out()).isZero();
      assertThat(same.out()).containsPattern("differences +0").containsPattern("schema +the same");

      Files.writeString(
          directory.resolve("saved.json"),
          Run.in(directory, "schema show --output json" + db).out());
      Files.writeString(
          directory.resolve("prints.json"),
          Run.in(directory, "schema fingerprint --output json" + db).out());
      assertThat(Run.in(directory, "schema diff saved.json " + address).code()).isZero();
      assertThat(Run.in(directory, "schema diff prints.json saved.json").code()).isZero();

      database.execute("CREATE INDEX more ON common_work_item (title)");
      Run index = Run.in(directory, "schema diff saved.json " + address);
      assertThat(index.code()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(index.out())
          .containsPattern("added +index more")
          .containsPattern("rows +the same");

      database.execute("ALTER TABLE common_work_item ALTER COLUMN title DROP NOT NULL");
      Run column = Run.in(directory, "schema diff --output json saved.json " + address);
      assertThat(column.code()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(column.out())
          .contains("\"name\" : \"title\"", "\"change\" : \"changed\"", "\"decidesRows\" : true");
      assertThat(Run.in(directory, "schema diff prints.json " + address).out())
          .contains("not to be told from fingerprints");
    }
  }

  @Test
  void whatCannotBeComparedIsSaid() throws IOException {
    Files.writeString(directory.resolve("notes.json"), "[]");
    Run file = Run.in(directory, "schema diff notes.json notes.json");
    assertThat(file.code()).isEqualTo(ExitCode.FAILED);
    assertThat(file.err()).contains("The file holds no saved schema", "schema show --output json");

    Run name = Run.in(directory, "schema diff nope nope");
    assertThat(name.code()).isEqualTo(ExitCode.FAILED);
    assertThat(name.err()).contains("nope", "obcms", "postgresql://");
  }

  @Test
  void rulesOfTheDomainAreAskedAndWhatBreaksThemIsNamed() throws IOException {
    try (TestDatabase database = TestDatabase.obcms().create();
        TestDatabase other = TestDatabase.empty().create()) {
      String db = " --db file:" + address(database.settings());
      Run whole = Run.in(directory, "schema audit" + db);
      database.execute(
          """
          INSERT INTO common_recurring_event_pattern (id, recurrence_type, "interval", by_weekday,
            by_setpos, count, until_date, exception_dates, created_at, modified_at)
          VALUES (7, 'daily', 1, '[0]', '[]', 4, '2025-01-01', '[]', now(), now())""");
      Run broken = Run.in(directory, "schema audit obcms" + db);
      Run foreign = Run.in(directory, "schema audit obcms --db file:" + address(other.settings()));

      int rules = AuditRules.of("obcms").size();
      assertThat(whole.code()).as(whole.out() + whole.err()).isZero();
      assertThat(whole.out()).contains("All %d rules hold.".formatted(rules));
      assertThat(broken.code()).isEqualTo(ExitCode.NEGATIVE);
      assertThat(broken.out())
          .contains(
              "pattern-has-one-end",
              "common_recurring_event_pattern  7",
              "1 of %d rules".formatted(rules));
      assertThat(foreign.code()).isEqualTo(ExitCode.FAILED);
      assertThat(foreign.err()).contains("cannot be asked here", "schema migrate obcms");
    }
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() throws IOException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      String db = " --db file:" + address(database.settings());

      Run schema = Run.in(directory, "schema migrate nope" + db);
      assertThat(schema.code()).isEqualTo(ExitCode.FAILED);
      assertThat(schema.err()).contains("\"nope\"", "obcms");

      Run table = Run.in(directory, "schema show nope" + db);
      assertThat(table.code()).isEqualTo(ExitCode.FAILED);
      assertThat(table.err()).contains("nope", "remedy: highwater schema show");
    }
  }

  private Path address(ConnectionSettings settings) throws IOException {
    String address = settings.url().replace("@", ":" + settings.password() + "@");
    return Files.writeString(directory.resolve("address"), address);
  }
}
