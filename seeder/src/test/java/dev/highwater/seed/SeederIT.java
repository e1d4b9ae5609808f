package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.digest.Digest;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.load.LoadResult;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.testing.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeederIT {

  private static final String STATE =
      "SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal";

  private final TestDatabase database = TestDatabase.empty();
  @TempDir Path directory;

  @BeforeEach
  void create() {
    database.create();
    database.execute(Club.DDL);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void loadsEverythingAndLeavesTheSchemaAsItWas() throws SQLException {
    Catalog before = catalog();
    var triggers = database.rows(STATE);

    SeedOutcome outcome = run(2, 5_000);

    assertThat(outcome.rows()).isEqualTo(5_000 + 50 + 15_000 + 7);
    assertThat(outcome.rowsLoaded()).isEqualTo(outcome.rows());
    assertThat(outcome.notes()).anyMatch(note -> note.contains("built anew"));
    assertThat(catalog()).isEqualTo(before);
    assertThat(database.rows(STATE)).isEqualTo(triggers);
    assertThat(database.column("SELECT count(*) FROM audit")).containsExactly("0");
    assertThat(database.column("SELECT nextval('note_id_seq')")).containsExactly("15001");
    assertThat(database.column("INSERT INTO team (name) VALUES ('late') RETURNING id"))
        .containsExactly("51");
    assertThat(
            database.column(
                "SELECT relname FROM pg_class WHERE relname IN ('team', 'person', 'note')"
                    + " AND (reltuples <= 0 OR relallvisible < relpages)"))
        .isEmpty();
  }

  @Test
  void loadsIntoAnOlderServer() throws SQLException {
    try (TestDatabase older = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      older.execute(Club.DDL);
      Catalog before = catalog(older);

      SeedOutcome outcome =
          new Seeder(older.settings(), SeedOptions.in(directory).withThreads(2))
              .run(Club.plan(3_000), Club.sources(3_000));

      assertThat(outcome.rows()).isEqualTo(3_000 + 30 + 9_000 + 7);
      assertThat(catalog(older)).isEqualTo(before);
    }
  }

  @Test
  void doesNothingWhenAllIsThere() throws SQLException {
    SeedOutcome first = run(2, 300);

    SeedOutcome second = run(2, 300);

    assertThat(second.rowsLoaded()).isZero();
    assertThat(digests(second)).isEqualTo(digests(first));
  }

  @Test
  void givesTheSameDigestsWithOneAndTwoThreadsAndGrown() throws SQLException {
    SeedOutcome grown;
    run(1, 400);
    run(2, 2_700);
    Catalog before = catalog();
    grown = run(2, 6_000);
    assertThat(grown.rowsLoaded()).isEqualTo(3_300 + 33 + 9_900);
    assertThat(catalog()).isEqualTo(before);
    drop();
    create();

    SeedOutcome atOnce = run(1, 6_000);

    assertThat(digests(grown)).isEqualTo(digests(atOnce));
  }

  private SeedOutcome run(int threads, long persons) {
    SeedOptions options = SeedOptions.in(directory).withThreads(threads);
    return new Seeder(database.settings(), options).run(Club.plan(persons), Club.sources(persons));
  }

  private Catalog catalog() throws SQLException {
    return catalog(database);
  }

  private static Catalog catalog(TestDatabase of) throws SQLException {
    return Schema.of(of.settings());
  }

  private static Map<QualifiedName, Digest> digests(SeedOutcome outcome) {
    Map<QualifiedName, Digest> digests = new TreeMap<>();
    for (LoadResult.TableLoad table : outcome.tables()) {
      digests.put(table.table(), table.digest());
    }
    return digests;
  }
}
