package dev.highwater.seed.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.dataset.spec.SpecSource;
import dev.highwater.dataset.value.Pools;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.compatibility.Effect;
import dev.highwater.schema.sql.SqlResource;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.seed.compatibility.Compatibility.Finding;
import dev.highwater.seed.plan.Planning;
import dev.highwater.seed.plan.SeedPlanner;
import dev.highwater.seed.testing.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each change of a schema is made on a database of its own and told for what it is; then the
/// dataset is seeded there, which goes well or does not, as was told.
class MutationsIT {

  private static final String DDL = SqlResource.read(MutationsIT.class, "clinic.sql");

  @RegisterExtension static final TestDatabase BEFORE = TestDatabase.empty();

  @TempDir Path directory;

  static List<Mutation> mutations() {
    return Mutation.in("mutations.sql");
  }

  @Test
  void areManyOfAllThreeKinds() {
    assertThat(mutations()).hasSizeGreaterThanOrEqualTo(50);
    for (Effect effect : Effect.values()) {
      assertThat(mutations()).filteredOn(one -> one.effect() == effect).hasSizeGreaterThan(5);
    }
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void areToldForWhatTheyAre(Mutation mutation) throws Exception {
    DatasetSpec spec = spec();
    BEFORE.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public", DDL);
    Catalog before = Schema.of(BEFORE.settings());
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(DDL, mutation.sql());
      Catalog target = Schema.of(database.settings());
      Compatibility found;
      try (Connection server = database.connect()) {
        found =
            CompatibilityCheck.of(
                spec, before, target, server, MigrationHistory.NONE, "clinic", "mutated");
      }

      assertThat(found.effect()).as(found.toString()).isEqualTo(mutation.effect());
      assertThat(found.findings())
          .as(found.toString())
          .anySatisfy(
              finding -> {
                assertThat(finding.place()).isEqualTo(mutation.place());
                assertThat(finding.effect()).isEqualTo(mutation.effect());
              });
      assertThat(Schema.of(database.settings())).isEqualTo(target);
      new Seeding(spec, before, database, directory).agreesWith(found);
    }
  }

  /// For these it takes a person: there is no formula for it, or a table has another name.
  private static final List<String> UNMENDED =
      List.of(
          "a generated column is added that some row has no value for",
          "a table is renamed",
          "a table is divided into partitions that miss some rows",
          "an exclusion constraint is added that some rows break");

  static List<Mutation> breaking() {
    return mutations().stream()
        .filter(one -> one.effect() == Effect.BREAKING && !UNMENDED.contains(one.name()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("breaking")
  void whatItSaysToWriteMendsIt(Mutation mutation) throws Exception {
    BEFORE.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public", DDL);
    Catalog before = Schema.of(BEFORE.settings());
    try (TestDatabase database = TestDatabase.empty().create();
        Connection server = database.connect()) {
      database.execute(DDL, mutation.sql());
      Catalog target = Schema.of(database.settings());
      Compatibility found =
          CompatibilityCheck.of(
              spec(), before, target, server, MigrationHistory.NONE, "clinic", "mutated");
      List<String> mendings =
          found.findings().stream()
              .map(Finding::mending)
              .filter(one -> one != null && !one.contains("#"))
              .distinct()
              .toList();
      assertThat(mendings).as(found.toString()).hasSize(1);

      DatasetSpec mended = mended(mendings.getFirst());
      Planning planning = new SeedPlanner(mended, target, Pools.standard(mended.seed())).plan(300);
      assertThat(planning.plan().problems()).isEmpty();
      new Seeder(database.settings(), SeedOptions.in(directory))
          .run(planning.plan(), planning.sources());
    }
  }

  private DatasetSpec mended(String mending) throws Exception {
    Path base = Files.createDirectories(directory.resolve("base"));
    Files.writeString(
        base.resolve("dataset.yaml"), SqlResource.read(MutationsIT.class, "clinic.yaml"));
    Path further = Files.createDirectories(directory.resolve("further"));
    Files.writeString(
        further.resolve("dataset.yaml"),
        "dataset: clinic\nversion: 2.0.0\nextends: ../base\n" + mending);
    return SpecReader.read(new SpecSource.Folder(further));
  }

  @Test
  void aTriggerThatTheSpecLetsFireIsTried() throws Exception {
    DatasetSpec spec =
        SpecReader.read(
            new SpecSource.Made(
                "clinic",
                Map.of(
                    SpecReader.FILE,
                    "triggers: on\n" + SqlResource.read(MutationsIT.class, "clinic.yaml"))));
    BEFORE.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public", DDL);
    Catalog before = Schema.of(BEFORE.settings());
    BEFORE.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql"
            + " AS $$ BEGIN IF NEW.room = 3 THEN RAISE 'closed'; END IF; RETURN NEW; END $$",
        "CREATE TRIGGER refuse BEFORE INSERT ON visit FOR EACH ROW EXECUTE FUNCTION refuse()");

    try (Connection server = BEFORE.connect()) {
      Compatibility found =
          CompatibilityCheck.of(
              spec,
              before,
              Schema.of(BEFORE.settings()),
              server,
              MigrationHistory.NONE,
              "clinic",
              "mutated");

      assertThat(finding(found, "visit.refuse").effect()).isEqualTo(Effect.BREAKING);
      assertThat(finding(found, "visit.refuse").why()).isEqualTo("closed");
    }
  }

  @Test
  void withoutAServerWhatOnlyRowsCanTellCountsAsBroken() throws Exception {
    BEFORE.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public", DDL);
    Catalog before = Schema.of(BEFORE.settings());
    BEFORE.execute(
        "ALTER TABLE visit ADD CONSTRAINT day CHECK (minutes < 1440)",
        "CREATE INDEX later ON visit (started)");

    Compatibility found =
        CompatibilityCheck.of(
            spec(),
            before,
            Schema.of(BEFORE.settings()),
            null,
            MigrationHistory.NONE,
            "clinic",
            "saved");

    assertThat(finding(found, "visit.day").effect()).isEqualTo(Effect.BREAKING);
    assertThat(finding(found, "visit.day").why()).contains("no rows were tried");
    assertThat(finding(found, "visit.later").effect()).isEqualTo(Effect.COMPATIBLE);
    assertThat(found.notes())
        .containsExactly("No rows were tried: there is a catalogue and no server");
  }

  @Test
  void aRenamedColumnIsRecognisedAndMended() throws Exception {
    Compatibility found = of("ALTER TABLE person RENAME COLUMN full_name TO display_name");

    assertThat(finding(found, "person.full_name").renamed()).isEqualTo("display_name");
    assertThat(finding(found, "person.full_name").mending())
        .isEqualTo(
            """
            tables:
              person:
                asLet: [full_name]
                columns:
                  display_name: full_name
            """);
  }

  @Test
  void ofABrokenConditionItTellsHowManyRowsAndWhatToWrite() throws Exception {
    Compatibility found = of("ALTER TABLE visit ADD CONSTRAINT short CHECK (minutes < 60)");

    Finding finding = finding(found, "visit.short");
    assertThat(finding.why()).matches("[1-9]\\d* rows break it");
    assertThat(finding.mending()).contains("tables:\n  visit:\n    columns:\n      minutes: ");
  }

  @Test
  void whatIsTheSameIsCompatibleWithoutAFinding() throws Exception {
    Compatibility found = of("SELECT 1");

    assertThat(found.effect()).isEqualTo(Effect.COMPATIBLE);
    assertThat(found.findings()).isEmpty();
    assertThat(found.kept()).isEqualTo(found.columns()).isPositive();
  }

  private static Finding finding(Compatibility found, String place) {
    return found.findings().stream()
        .filter(one -> one.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private static Compatibility of(String change) throws Exception {
    BEFORE.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public", DDL);
    Catalog before = Schema.of(BEFORE.settings());
    BEFORE.execute(change);
    try (Connection server = BEFORE.connect()) {
      return CompatibilityCheck.of(
          spec(),
          before,
          Schema.of(BEFORE.settings()),
          server,
          MigrationHistory.NONE,
          "clinic",
          "mutated");
    }
  }

  private static DatasetSpec spec() throws Exception {
    return SpecReader.read(
        new SpecSource.Made(
            "clinic", Map.of(SpecReader.FILE, SqlResource.read(MutationsIT.class, "clinic.yaml"))));
  }
}
