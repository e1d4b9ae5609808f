package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.dataset.copy.CopyBuffer;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.generate.RowWriter;
import dev.highwater.seed.generate.TableSource;
import dev.highwater.seed.load.Outlook;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.testing.Guest;
import dev.highwater.seed.testing.Readings;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.verify.Aspect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class TriggersIT {

  /// Refuses to drop anything.
  private static final String NO_DROPS =
      """
      CREATE FUNCTION no_drops() RETURNS event_trigger LANGUAGE plpgsql AS
        $$BEGIN RAISE EXCEPTION 'nothing is dropped here'; END$$;
      CREATE EVENT TRIGGER no_drops ON sql_drop EXECUTE FUNCTION no_drops();""";

  @TempDir Path directory;

  @ParameterizedTest
  @EachServer
  void aRoleThatOwnsNothingLoadsPastTriggersByTheSessionsRole(TestServer server)
      throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Readings.DDL);
      ConnectionSettings guest = Guest.of(database);
      Guest.mayInsert(database);
      database.execute(
          "ALTER TABLE reading_2024_heat ENABLE TRIGGER heat_refuses",
          "GRANT SET ON PARAMETER session_replication_role TO seed_guest");
      Catalog before = Schema.of(database.settings());

      SeedOutcome outcome = seeder(guest).run(Readings.plan(3_000), Readings.sources(3_000));

      assertThat(outcome.rowsLoaded()).isEqualTo(5 + 3_000 + 1_500 + 30 + 3_000 + 3_000);
      assertThat(outcome.notes())
          .anyMatch(note -> note.contains("triggers do not fire") && note.contains("reading"))
          .anyMatch(note -> note.contains("checked in SQL afterwards: reading_site of reading"));
      assertThat(database.column("SELECT count(*) FROM highwater.restore")).containsExactly("0");
      assertThat(Schema.of(database.settings())).isEqualTo(before);
      assertThat(
              seeder(database.settings())
                  .verify(
                      Readings.plan(3_000), Readings.sources(3_000), EnumSet.allOf(Aspect.class))
                  .findings())
          .isEmpty();
      database.execute("REVOKE SET ON PARAMETER session_replication_role FROM seed_guest");
    }
  }

  @ParameterizedTest
  @EachServer
  void whatSuchASessionDoesNotCheckIsCheckedAfterwards(TestServer server) {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Readings.DDL);
      ConnectionSettings guest = Guest.of(database);
      Guest.mayInsert(database);
      database.execute(
          "ALTER TABLE reading_2024_heat ENABLE TRIGGER heat_refuses",
          "GRANT SET ON PARAMETER session_replication_role TO seed_guest");
      List<TableSource> sources = new ArrayList<>(Readings.sources(3_000));
      sources.removeIf(source -> source.table().equals(Readings.REMARK));
      sources.add(new Orphans(1_500));

      assertThatThrownBy(() -> seeder(guest).run(Readings.plan(3_000), sources))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Rows break constraints that were not in force")
          .hasMessageContaining("remark_reading of remark")
          .hasMessageContaining("1,500 rows refer to rows of reading that are not there");
      database.execute("REVOKE SET ON PARAMETER session_replication_role FROM seed_guest");
    }
  }

  @ParameterizedTest
  @EachServer
  void eventTriggersDoNotFireForASuperuser(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Club.DDL, NO_DROPS);
      Catalog before = Schema.of(database.settings());

      SeedOutcome outcome = seeder(database.settings()).run(Club.plan(3_000), Club.sources(3_000));

      assertThat(outcome.notes()).anyMatch(note -> note.contains("built anew"));
      assertThat(Schema.of(database.settings())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EachServer
  void whereAnEventTriggerLetsNobodyAlterTablesTheyStayAsTheyAre(TestServer server)
      throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(Club.DDL, NO_DROPS);
      ConnectionSettings guest = Guest.of(database);
      Guest.owns(database);
      Catalog before = Schema.of(database.settings());
      Outlook outlook = seeder(guest).outlook(Club.plan(3_000), Club.sources(3_000));

      SeedOutcome outcome = seeder(guest).run(Club.plan(3_000), Club.sources(3_000));

      assertThat(outlook.problems()).isEmpty();
      assertThat(outlook.rebuilt()).isEmpty();
      assertThat(outcome.notes())
          .containsAll(outlook.notes())
          .anyMatch(note -> note.contains("event trigger no_drops: ERROR: nothing is dropped here"))
          .anyMatch(note -> note.contains("Triggers fire while loading"));
      assertThat(outcome.rowsLoaded()).isEqualTo(3_000 + 30 + 9_000 + 7);
      assertThat(Schema.of(database.settings())).isEqualTo(before);
    }
  }

  private Seeder seeder(ConnectionSettings settings) {
    return new Seeder(settings, SeedOptions.in(directory).withThreads(2));
  }

  /// Remarks on readings that never were.
  private record Orphans(long rows) implements TableSource {

    @Override
    public QualifiedName table() {
      return Readings.REMARK;
    }

    @Override
    public List<String> columns() {
      return List.of("id", "reading_id", "taken", "kind");
    }

    @Override
    public RowWriter open() {
      return (long row, CopyBuffer out) -> {
        out.tuple(4);
        out.writeInt8(row + 1);
        out.writeInt8(-1 - row);
        out.writeDate(20_000);
        out.writeText(new byte[] {'x'}, 0, 1);
      };
    }
  }
}
