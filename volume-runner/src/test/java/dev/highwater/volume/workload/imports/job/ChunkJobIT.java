package dev.highwater.volume.workload.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.capture.TableBytes;
import dev.highwater.volume.scenario.CsvImport;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import dev.highwater.volume.testing.ObcmsRows;
import dev.highwater.volume.testing.SizedImport;
import dev.highwater.volume.workload.imports.line.Imported;
import dev.highwater.volume.workload.imports.line.LineFile;
import dev.highwater.volume.workload.imports.line.Reject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkJobIT {

  private static final int WORK_ITEMS = 600;
  private static final TableBytes NO_BYTES = new TableBytes(0, 0);

  @TempDir Path folder;

  @Test
  void goesOnBehindTheLastWholeChunkHoweverItWasStopped() throws SQLException, IOException {
    CsvImport communities =
        SizedImport.of(
            ScenarioReader.read(ScenarioSource.find("obcms")).imports().getFirst(),
            5,
            Duration.ofMinutes(5));
    try (TestDatabase database = TestDatabase.obcms().create()) {
      ObcmsRows.fill(database.settings(), WORK_ITEMS);
      Path file = folder.resolve("lines.csv");
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        LineFile.write(connection, communities.lines().jdbc(), file);
        connection.commit();
      }
      Imported expected;
      List<String> outcome;
      try (TestDatabase whole = TestDatabase.obcms().create();
          Connection connection = whole.connect()) {
        ObcmsRows.fill(whole.settings(), WORK_ITEMS);
        connection.setAutoCommit(false);
        expected = ChunkJob.run(connection, communities, file, folder.resolve("whole"));
        outcome = whole.column(communities.outcome().orElseThrow().jdbc());
      }

      // The session is lost while a chunk in the middle is saved.
      execute(database, stopper(expected.inserted() / 2));
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        assertThatThrownBy(() -> ChunkJob.run(connection, communities, file, folder.resolve("job")))
            .hasMessageContaining("terminating connection");
      } catch (SQLException alreadyClosed) {
        assertThat(alreadyClosed.getMessage()).contains("connection");
      }
      execute(database, "DROP TRIGGER stop ON communities_obc_community");
      assertThat(database.column("SELECT records FROM highwater.import_progress"))
          .hasSize(1)
          .doesNotContain("0");

      Imported rest;
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        rest = ChunkJob.run(connection, communities, file, folder.resolve("job"));
      }

      assertThat(rest.inserted()).isEqualTo(expected.inserted());
      assertThat(rest.updated()).isEqualTo(expected.updated());
      assertThat(rest.lines()).isEqualTo(expected.lines());
      assertThat(rest.rejects())
          .containsExactlyInAnyOrderElementsOf(expected.rejects())
          .extracting(Reject::line)
          .isNotEmpty();
      assertThat(rest.transactions().footprint(NO_BYTES, NO_BYTES).transactions())
          .isLessThan(expected.transactions().footprint(NO_BYTES, NO_BYTES).transactions());
      assertThat(database.column(communities.outcome().orElseThrow().jdbc())).isEqualTo(outcome);
      assertThat(database.column("SELECT records FROM highwater.import_progress")).isEmpty();
    }
  }

  /// A trigger that ends its own session at so many new communities.
  private static String stopper(long at) {
    return """
    CREATE SEQUENCE seen;
    CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('seen') = %d THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER stop AFTER INSERT ON communities_obc_community FOR EACH ROW EXECUTE FUNCTION stop();
    """
        .formatted(at);
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
