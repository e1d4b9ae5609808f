package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.testing.Schema;
import dev.highwater.seed.testing.WrittenPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class TriggersOnIT {

  /// A trigger that looks a row up and one that counts up rows of a table nobody else fills.
  private static final String DDL =
      """
      CREATE TABLE site (id int PRIMARY KEY, name text NOT NULL);
      CREATE TABLE visit (id int PRIMARY KEY, site_id int NOT NULL REFERENCES site, place text);
      CREATE INDEX visit_site ON visit (site_id);
      CREATE TABLE tally (site_id int PRIMARY KEY REFERENCES site, visits bigint NOT NULL);
      CREATE FUNCTION placed() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN SELECT name INTO STRICT NEW.place FROM site WHERE id = NEW.site_id;
          RETURN NEW; END$$;
      CREATE FUNCTION tallied() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN INSERT INTO tally VALUES (NEW.site_id, 1)
          ON CONFLICT (site_id) DO UPDATE SET visits = tally.visits + 1; RETURN NULL; END$$;
      CREATE TRIGGER placed BEFORE INSERT ON visit FOR EACH ROW EXECUTE FUNCTION placed();
      CREATE TRIGGER tallied AFTER INSERT ON visit FOR EACH ROW EXECUTE FUNCTION tallied();
      """;

  private static final String SPEC =
      """
      dataset: visits
      version: 1.0.0
      schema: visits
      asOf: 2025-10-09T00:00:00Z
      scale: {unit: visit, rows: 8000, minimum: 100}
      triggers: DATASET
      tables:
        site: {rows: {ratio: 0.5}}
        visit: {rows: {ratio: 1}, triggers: TABLE}
      empty:
        tally: counted by a trigger
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @EachServer
  void triggersFireWhereTheSpecSaysSo(TestServer server) throws Exception {
    try (TestDatabase database = loaded(server, "off", "on")) {
      assertThat(
              database.column(
                  "SELECT count(*) FROM visit JOIN site ON site.id = site_id AND name = place"))
          .containsExactly("8000");
      assertThat(database.column("SELECT sum(visits) FROM tally")).containsExactly("8000");
    }
  }

  @ParameterizedTest
  @EachServer
  void aTableMaySayOtherwiseThanTheDataset(TestServer server) throws Exception {
    try (TestDatabase database = loaded(server, "on", "off")) {
      assertThat(database.column("SELECT count(*) FROM tally")).containsExactly("0");
    }
  }

  private TestDatabase loaded(TestServer server, String dataset, String table) throws Exception {
    TestDatabase database = TestDatabase.empty(server).create();
    database.execute(DDL);
    Catalog before = Schema.of(database.settings());
    Planning planning =
        WrittenPlan.of(
            database.settings(), SPEC.replace("DATASET", dataset).replace("TABLE", table), 8_000);
    assertThat(planning.plan().problems()).isEmpty();

    SeedOutcome outcome =
        new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2))
            .run(planning.plan(), planning.sources());

    assertThat(outcome.rowsLoaded()).isEqualTo(12_000);
    assertThat(outcome.notes().stream().anyMatch(note -> note.contains("as the spec says")))
        .isEqualTo(table.equals("on"));
    assertThat(Schema.of(database.settings())).isEqualTo(before);
    return database;
  }
}
