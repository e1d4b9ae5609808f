package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.testing.AllTypes;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Tables with columns of every type, filled by inferred formulas and read back.
class AllTypesIT {

  private static final long ROWS = 700;

  @TempDir Path directory;

  @ParameterizedTest
  @EachServer
  void everyTypeIsFilledAndComesBackAsItWasSent(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(AllTypes.DDL);

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
      one.execute(AllTypes.DDL);
      other.execute(
          "CREATE TABLE before (a integer)", "CREATE TYPE b AS (c integer)", AllTypes.DDL);
      other.execute("DROP TABLE before");
      String oid = "SELECT 'mood'::regtype::oid";
      assertThat(one.column(oid)).isNotEqualTo(other.column(oid));

      assertThat(hexes(seed(other, spec("")))).isEqualTo(hexes(seed(one, spec(""))));
    }
  }

  @ParameterizedTest
  @EachServer
  void whatMayBeNullIsNullNowAndThen(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(AllTypes.DDL);
      database.execute(
          """
          DO $$ DECLARE c record; BEGIN
            FOR c IN SELECT attrelid::regclass AS t, attname AS a FROM pg_attribute
                      WHERE attrelid IN ('scalars'::regclass, 'made'::regclass, 'textual'::regclass)
                        AND attnum > 0 AND attnotnull AND attname <> 'id'
            LOOP EXECUTE format('ALTER TABLE %s ALTER %I DROP NOT NULL', c.t, c.a); END LOOP;
          END $$""");

      VerifyReport report = seed(database, spec(""));

      assertThat(report.findings()).isEmpty();
      assertThat(
              database.column(
                  "SELECT count(*) FROM made WHERE booked IS NULL AND owner IS NULL"
                      + " OR tags IS NULL"))
          .isNotEqualTo(List.of("0"));
      assertThat(database.column("SELECT count(a_payment) FROM scalars"))
          .containsExactly(String.valueOf(ROWS));
    }
  }

  @ParameterizedTest
  @EachServer
  void aSpecCanWriteEveryValue(TestServer server) throws Exception {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(AllTypes.DDL);

      VerifyReport report = seed(database, spec(AllTypes.EXTREMES));

      assertThat(report.findings()).isEmpty();
      assertThat(database.rows("SELECT * FROM extremes ORDER BY id"))
          .containsExactlyElementsOf(
              List.of(
                  List.of(
                      "1",
                      "-9223372036854775808",
                      "1234567890123456789012345678.1234567891",
                      "NaN",
                      "Infinity",
                      "infinity",
                      "-infinity",
                      "1 year 2 mons -3 days +04:05:06.5",
                      "",
                      "\\x",
                      "00000000-0000-0000-0000-000000000000",
                      "",
                      "{1,NULL,3}",
                      "{{1,2},{3,4}}",
                      "{sad,\"it's \\\"fine\\\", \\\\really\"}",
                      "(\"Main \"\"St\"\", 1\",,sad,\"a  \")",
                      "(Ana,\"(x,9000,,)\",\"{a,\"\"b c\"\"}\",2025-01-02,1.50)",
                      "[2,6)",
                      "{[1,4),[7,9)}",
                      "{[1,9)}",
                      "\"a\"=>\"1\", \"b\"=>NULL",
                      "{\"a\": 1.50, \"bb\": [true]}"),
                  nulls(22)));
    }
  }

  private static List<String> nulls(int columns) {
    List<String> row = new ArrayList<>(Collections.nCopies(columns, "null"));
    row.set(0, "2");
    return row;
  }

  @Test
  void aTypeThatNobodyKnowsIsLoadedAsTheSpecWritesIt() throws Exception {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(AllTypes.DDL);

      VerifyReport report = seed(database, spec(AllTypes.UNKNOWN));

      assertThat(report.findings()).isEmpty();
      assertThat(database.rows("SELECT said, often, noises, document FROM unknown WHERE id = 2"))
          .containsExactly(
              List.of(
                  "a\tb\\\nc 1", "{HEY,\"YOU THERE\"}", "{\"(3,HO)\"}", "{\"said\": \"\\\\N\"}"));
      assertThat(database.column("SELECT count(perhaps) FROM unknown")).containsExactly("0");
    }
  }

  @Test
  void aTypeThatNobodyKnowsIsRefusedWhereAValueMustStand() throws Exception {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(AllTypes.DDL);

      assertThat(plan(database, spec("  unknown: {rows: 3}\n")).plan().problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.why())
                      .isEqualTo("unknown.said is NOT NULL, but its formula gives null in row 0"));
    }
  }

  private static Planning plan(TestDatabase database, DatasetSpec spec) throws Exception {
    try (Connection connection = database.connect()) {
      return new SeedPlanner(spec, CatalogReader.read(connection), Pools.standard(spec.seed()))
          .plan(ROWS);
    }
  }

  private VerifyReport seed(TestDatabase database, DatasetSpec spec) throws Exception {
    Planning planning = plan(database, spec);
    assertThat(planning.plan().problems()).isEmpty();
    Path work = Files.createTempDirectory(directory, "work");
    Seeder seeder = new Seeder(database.settings(), SeedOptions.in(work).withThreads(2));
    seeder.run(planning.plan(), planning.sources());
    return seeder.verify(planning.plan(), planning.sources(), EnumSet.allOf(Aspect.class));
  }

  private DatasetSpec spec(String columns) throws Exception {
    Path folder = Files.createTempDirectory(directory, "spec");
    Files.writeString(folder.resolve("dataset.yaml"), AllTypes.spec(columns));
    return SpecReader.read(new SpecSource.Folder(folder));
  }

  private static Map<QualifiedName, String> hexes(VerifyReport report) {
    return new TreeMap<>(
        report.digests().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().hex())));
  }
}
