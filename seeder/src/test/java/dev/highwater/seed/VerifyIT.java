package dev.highwater.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.testing.Club;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyIT {

  private static final long PERSONS = 3_000;

  private final TestDatabase database = TestDatabase.empty();
  @TempDir Path directory;

  @BeforeEach
  void load() {
    database.create();
    database.execute(Club.DDL);
    seeder().run(Club.plan(PERSONS), Club.sources(PERSONS));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void findsNothingAfterALoad() {
    VerifyReport report = verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.rows()).isEqualTo(3_000 + 30 + 9_000 + 7);
    assertThat(report.constraints()).isGreaterThan(20);
    assertThat(report.digests()).hasSize(4);
  }

  @Test
  void namesTheRangeTheRowAndTheColumnOfAChangedRow() {
    database.execute("UPDATE note SET body = 'altered' WHERE id = 4321");

    assertThat(verify().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.DIGEST);
              assertThat(finding.table()).isEqualTo(Club.NOTE);
              assertThat(finding.name()).isEqualTo("rows 4000 to 4999");
              assertThat(finding.rows()).isEqualTo(1);
              assertThat(finding.examples())
                  .containsExactly("row 4320 (id = 4321) differs in body");
            });
  }

  @Test
  void findsWhatTheServerWasKeptFromChecking() {
    database.execute(
        "ALTER TABLE note DISABLE TRIGGER ALL",
        "UPDATE note SET person_id = 999999 WHERE id IN (5, 6)",
        "ALTER TABLE team DROP CONSTRAINT team_name_key",
        "UPDATE team SET name = 'team 1' WHERE id = 3",
        "CREATE INDEX team_name ON team (name)",
        "ALTER TABLE person DROP CONSTRAINT person_age_check",
        "UPDATE person SET age = 7 WHERE id = 11",
        "ALTER TABLE person ADD CONSTRAINT person_age_check CHECK (age BETWEEN 18 AND 99) NOT"
            + " VALID");

    VerifyReport report = verify(EnumSet.of(Aspect.CONSTRAINTS));

    assertThat(report.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.FOREIGN_KEY);
              assertThat(finding.name()).isEqualTo("note_person_id_fkey");
              assertThat(finding.rows()).isEqualTo(2);
              assertThat(finding.examples())
                  .containsExactlyInAnyOrder(
                      "id = 5: person_id = 999999", "id = 6: person_id = 999999");
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.CHECK);
              assertThat(finding.rows()).isEqualTo(1);
              assertThat(finding.examples()).containsExactly("id = 11");
            })
        .anyMatch(finding -> finding.kind() == Finding.Kind.NOT_VALIDATED)
        .anyMatch(finding -> finding.kind() == Finding.Kind.NOT_ENFORCED)
        .noneMatch(finding -> finding.kind() == Finding.Kind.UNIQUE);
  }

  @Test
  void findsDuplicatesUnderAUniqueIndexThatDoesNotKnowThem() {
    database.execute(
        "DROP INDEX person_lower_email",
        "CREATE UNIQUE INDEX person_lower_email ON person (lower(email::text)) WHERE age > 98",
        "UPDATE person SET email = 'PERSON7@example.org' WHERE id = 20",
        "SET allow_system_table_mods = on; UPDATE pg_index SET indpred = NULL"
            + " WHERE indexrelid = 'person_lower_email'::regclass");

    assertThat(verify(EnumSet.of(Aspect.CONSTRAINTS)).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.UNIQUE);
              assertThat(finding.rows()).isEqualTo(2);
              assertThat(finding.examples()).containsExactly("person7@example.org");
            });
  }

  @Test
  void findsMissingAndForeignRowsAndForgottenRanges() {
    database.execute(
        "DELETE FROM note WHERE id = 12",
        "INSERT INTO role VALUES ('extra', NULL)",
        "DELETE FROM highwater.range WHERE table_name = 'person' AND first_row = 1000");

    assertThat(verify(EnumSet.of(Aspect.COUNTS, Aspect.DIGESTS, Aspect.RECOMPUTED)).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.RANGE_MISSING);
              assertThat(finding.table()).isEqualTo(Club.PERSON);
              assertThat(finding.name()).isEqualTo("rows 1000 to 1999");
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.DIGEST);
              assertThat(finding.table()).isEqualTo(Club.NOTE);
              assertThat(finding.examples()).containsExactly("row 11 (id = 12) is missing");
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.DIGEST);
              assertThat(finding.table()).isEqualTo(Club.ROLE);
              assertThat(finding.name()).isEqualTo("foreign rows");
            })
        .filteredOn(finding -> finding.kind() == Finding.Kind.COUNT)
        .hasSize(3);
  }

  private VerifyReport verify() {
    return verify(EnumSet.allOf(Aspect.class));
  }

  private VerifyReport verify(EnumSet<Aspect> aspects) {
    return seeder().verify(Club.plan(PERSONS), Club.sources(PERSONS), aspects);
  }

  private Seeder seeder() {
    return new Seeder(database.settings(), SeedOptions.in(directory).withThreads(2));
  }
}
