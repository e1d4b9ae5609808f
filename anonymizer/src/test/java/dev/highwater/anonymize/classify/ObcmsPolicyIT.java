package dev.highwater.anonymize.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The reviewed policy of OBCMS speaks of every column of its newest version.
class ObcmsPolicyIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  private static final Pack PACK = Pack.load("ph");

  @BeforeAll
  static void migrate() {
    ReferenceSchemas.migrate("obcms@2.0", DATABASE.settings());
  }

  @Test
  void coversTheSchemaAndMayBeCarriedOut() throws Exception {
    try (Connection connection = DATABASE.connect()) {
      Catalog catalog = CatalogReader.read(connection);

      assertThat(Coverage.of(policy(), catalog, PACK, Optional.of(new Sampler(connection))))
          .isEmpty();
      assertThat(PolicyRefusals.of(policy(), catalog, Optional.of(PACK)).refusals()).isEmpty();
    }
  }

  @Test
  void keepsNoneOfThePersonalColumns() throws Exception {
    Policy policy = policy();
    List<String> cells = Resource.text("obcms.personal").lines().toList();

    assertThat(cells).hasSizeGreaterThan(100);
    assertThat(cells)
        .allSatisfy(
            cell ->
                assertThat(
                        policy
                            .rule(
                                QualifiedName.parse(cell.substring(0, cell.indexOf('.'))),
                                cell.substring(cell.indexOf('.') + 1))
                            .orElseThrow()
                            .technique())
                    .as(cell)
                    .isNotInstanceOf(Technique.Keep.class));
  }

  private static Policy policy() throws Exception {
    return PolicyReader.read(
        "policy.yaml", ReferenceSchemas.script("obcms", "policy.yaml").orElseThrow());
  }
}
