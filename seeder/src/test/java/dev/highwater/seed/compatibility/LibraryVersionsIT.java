package dev.highwater.seed.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.schema.reference.SchemaVersion;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.testing.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All versions of the library's datasets on all versions of their schema, on all servers.
///
/// What comes out is `docs/compatibility.md`. With `HIGHWATER_REFRESH=1` in the environment the
/// page is written, else it is compared.
class LibraryVersionsIT {

  private static final Path PAGE = Path.of("../docs/compatibility.md");
  private static final int OLDEST = 15;

  @TempDir Path directory;

  @Test
  void theMatrixInTheDocumentsIsWhatComesOut() throws Exception {
    Map<TestServer, List<Compatibility>> found = new LinkedHashMap<>();
    for (TestServer server : TestServer.values()) {
      if (server.major() >= OLDEST) {
        found.put(server, on(server));
      }
    }
    String page = MatrixPage.of(found);
    if ("1".equals(System.getenv("HIGHWATER_REFRESH"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static List<Compatibility> on(TestServer server) throws Exception {
    List<SchemaVersion> versions = ReferenceSchemas.versions();
    Map<String, Catalog> catalogs = new LinkedHashMap<>();
    List<Compatibility> found = new ArrayList<>();
    List<TestDatabase> databases = new ArrayList<>();
    try {
      for (SchemaVersion version : versions) {
        TestDatabase database = TestDatabase.obcms(server).create();
        databases.add(database);
        ReferenceSchemas.migrate(version.toString(), database.settings());
        catalogs.put(version.toString(), Schema.of(database.settings()));
      }
      for (SpecSource.Library dataset : SpecLibrary.datasets()) {
        DatasetSpec spec = SpecReader.read(dataset);
        String written = ReferenceSchemas.find(spec.schema()).orElseThrow().toString();
        for (int i = 0; i < versions.size(); i++) {
          String version = versions.get(i).toString();
          try (Connection connection = databases.get(i).connect()) {
            MigrationHistory history =
                MigrationHistory.read(
                    connection,
                    ReferenceSchemas.history("obcms"),
                    script -> ReferenceSchemas.script("obcms", script));
            found.add(
                CompatibilityCheck.of(
                    spec,
                    Objects.requireNonNull(catalogs.get(written)),
                    Objects.requireNonNull(catalogs.get(version)),
                    connection,
                    history,
                    written,
                    version));
          }
        }
      }
    } finally {
      databases.forEach(TestDatabase::close);
    }
    return found;
  }

  /// A version changes what it says it changes: columns that its schema still has keep their values
  /// in all rows, and nothing but renamed and new columns is new.
  @Test
  void eachVersionKeepsTheColumnsOfTheOneBefore() throws Exception {
    Map<String, String> first = digests("obcms@1.0.0");
    Map<String, String> second = digests("obcms@1.1.0");
    Map<String, String> third = digests("obcms@2.0.0");

    assertThat(first).hasSizeGreaterThan(2_800);
    assertThat(second).containsAllEntriesOf(first);
    assertThat(added(first, second))
        .containsExactlyInAnyOrder(
            "services_serviceapplication.preferred_language", "auth_user.time_zone");
    Map<String, String> kept = new LinkedHashMap<>(third);
    kept.keySet().retainAll(second.keySet());
    assertThat(second).containsAllEntriesOf(kept);
    assertThat(added(third, second))
        .containsExactlyInAnyOrder(
            "auth_user.position",
            "auth_user.organization",
            "services_serviceapplication.satisfaction_rating",
            "services_serviceapplication.feedback");
    assertThat(third.get("auth_user.job_title")).isNotNull();
  }

  private static List<String> added(Map<String, String> before, Map<String, String> after) {
    return after.keySet().stream().filter(column -> !before.containsKey(column)).toList();
  }

  private static Map<String, String> digests(String dataset) throws Exception {
    DatasetSpec spec = SpecReader.read(SpecLibrary.find(dataset).orElseThrow());
    try (TestDatabase database = TestDatabase.obcms().create()) {
      ReferenceSchemas.migrate(
          ReferenceSchemas.find(spec.schema()).orElseThrow().toString(), database.settings());
      Catalog catalog = Schema.of(database.settings());
      Planning planning =
          new SeedPlanner(spec, catalog, Pools.standard(spec.seed())).plan(spec.scale().minimum());
      assertThat(planning.plan().problems()).isEmpty();
      return Seeding.digests(planning, catalog);
    }
  }

  @Test
  void eachVersionIsSeededIntoItsOwnSchema() throws Exception {
    try (TestDatabase database = TestDatabase.obcms().create()) {
      ReferenceSchemas.migrate("obcms@2.0", database.settings());
      DatasetSpec spec = SpecReader.read(SpecLibrary.find("obcms@2.0.0").orElseThrow());
      Catalog catalog = Schema.of(database.settings());
      Compatibility same =
          CompatibilityCheck.of(
              spec, catalog, catalog, null, MigrationHistory.NONE, spec.schema(), spec.schema());

      new Seeding(spec, catalog, database, directory).agreesWith(same);

      assertThat(
              database.column(
                  "SELECT count(*) > 0 FROM services_servicefeedback f"
                      + " JOIN services_serviceapplication a ON a.id = f.application_id"
                      + " WHERE a.status = 'completed'"))
          .containsExactly("t");
      assertThat(database.column("SELECT count(*) FROM auth_user WHERE job_title = ''"))
          .isNotEmpty();
    }
  }
}
