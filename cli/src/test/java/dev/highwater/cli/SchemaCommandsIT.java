package dev.highwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCommandsIT {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(TestServer.class)
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
