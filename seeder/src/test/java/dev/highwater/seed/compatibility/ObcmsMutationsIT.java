package dev.highwater.seed.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.seed.testing.Schema;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Changes of the reference schema itself, each told for what it is, with all columns that it does
/// not touch as they were.
class ObcmsMutationsIT {

  @RegisterExtension static final TestDatabase BEFORE = TestDatabase.obcms();

  static List<Mutation> mutations() {
    return Mutation.in("obcms-mutations.sql");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void areToldForWhatTheyAre(Mutation mutation) throws Exception {
    DatasetSpec spec = SpecReader.read(SpecLibrary.find("obcms@1.0.0").orElseThrow());
    Catalog before = Schema.of(BEFORE.settings());
    try (TestDatabase database = TestDatabase.obcms().create()) {
      database.execute(mutation.sql());
      Compatibility found;
      try (Connection server = database.connect()) {
        found =
            CompatibilityCheck.of(
                spec,
                before,
                Schema.of(database.settings()),
                server,
                MigrationHistory.NONE,
                "obcms",
                "mutated");
      }

      assertThat(found.effect()).as(found.toString()).isEqualTo(mutation.effect());
      assertThat(found.findings())
          .as(found.toString())
          .anySatisfy(
              finding -> {
                assertThat(finding.place()).isEqualTo(mutation.place());
                assertThat(finding.effect()).isEqualTo(mutation.effect());
              });
      assertThat(found.columns()).isGreaterThan(2_800);
      assertThat(found.changed()).as(found.toString()).hasSizeLessThanOrEqualTo(2);
    }
  }
}
