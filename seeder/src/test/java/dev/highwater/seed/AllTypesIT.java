package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.target.SqlResource;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tables with columns of every type, filled by inferred formulas and read back.
class AllTypesIT {

  private static final String DDL = SqlResource.read(AllTypesIT.class, "types/all-types.sql");
  private static final long ROWS = 700;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(TestServer.class)
  void everyTypeIsFilledAndComesBackAsItWasSent(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(DDL);

      VerifyReport report = seed(database, spec(""));

      assertThat(report.findings()).isEmpty();
      assertThat(report.rows()).isEqualTo(3 * ROWS);
      assertThat(database.column("SELECT count(DISTINCT scalars::text) FROM scalars"))
          .containsExactly(String.valueOf(ROWS));
      assertThat(
              database.column(
                  "SELECT count(*) FROM made WHERE isempty(ages) OR isempty(booked)"
                      + " OR isempty(validity) OR isempty(floats) OR (owner).full_name IS NULL"
                      + " OR ((owner).home).mood IS NULL OR array_ndims(tags) <> 1"))
          .containsExactly("0");
    }
  }

  @Test
  void digestsAreTheSameOnEveryServerAlthoughOidsAreNot() throws Exception {
    try (TestDatabase one = TestDatabase.empty().create();
        TestDatabase other = TestDatabase.empty(TestServer.DEBIAN_15).create()) {
      one.execute(DDL);
      other.execute("CREATE TABLE before (a integer)", "CREATE TYPE b AS (c integer)", DDL);
      other.execute("DROP TABLE before");
      String oid = "SELECT 'mood'::regtype::oid";
      assertThat(one.column(oid)).isNotEqualTo(other.column(oid));

      assertThat(hexes(seed(other, spec("")))).isEqualTo(hexes(seed(one, spec(""))));
    }
  }

  private VerifyReport seed(TestDatabase database, DatasetSpec spec) throws Exception {
    Planning planning;
    try (Connection connection = database.connect()) {
      planning =
          new SeedPlanner(spec, CatalogReader.read(connection), Pools.standard(spec.seed()))
              .plan(ROWS);
    }
    assertThat(planning.plan().problems()).isEmpty();
    Path work = Files.createTempDirectory(directory, "work");
    Seeder seeder = new Seeder(database.settings(), SeedOptions.in(work).withThreads(2));
    seeder.run(planning.plan(), planning.sources());
    return seeder.verify(planning.plan(), planning.sources(), EnumSet.allOf(Aspect.class));
  }

  private DatasetSpec spec(String columns) throws Exception {
    Path folder = Files.createTempDirectory(directory, "spec");
    Files.writeString(
        folder.resolve("dataset.yaml"),
        """
        dataset: types
        version: 1.0.0
        schema: types
        seed: 4
        asOf: 2025-10-09T00:00:00Z
        zone: "+08:00"
        scale: {unit: scalars, rows: 100, minimum: 100}
        tables:
          scalars: {rows: {ratio: 1}}
          made: {rows: {ratio: 1}}
          textual: {rows: {ratio: 1}}
        """
            + columns);
    return SpecReader.read(new SpecSource.Folder(folder));
  }

  private static Map<QualifiedName, String> hexes(VerifyReport report) {
    return new TreeMap<>(
        report.digests().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().hex())));
  }
}
