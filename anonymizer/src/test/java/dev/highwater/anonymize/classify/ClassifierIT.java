package dev.highwater.anonymize.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.anonymize.policy.PolicyWriter;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of schemas whose personal columns were labelled by hand, none passes.
class ClassifierIT {

  private static final Pack PACK = Pack.load("ph");

  @ParameterizedTest
  @ValueSource(strings = {"hospital", "shop", "school"})
  void everyLabelledColumnIsMasked(String name) throws Exception {
    Catalog catalog = catalog(name);
    Classification found = Classifier.classify(catalog, PACK, Optional.empty());
    List<String> kept =
        Resource.text(name + ".personal")
            .lines()
            .filter(
                cell ->
                    found
                        .of(
                            QualifiedName.parse(cell.substring(0, cell.indexOf('.'))),
                            cell.substring(cell.indexOf('.') + 1))
                        .map(one -> one.rule().technique() instanceof Technique.Keep)
                        .orElse(true))
            .toList();
    assertThat(kept).isEmpty();
    Policy policy =
        PolicyReader.read("policy.yaml", PolicyWriter.write(found.policy(name), List.of("")));
    assertThat(PolicyRefusals.of(policy, catalog, Optional.of(PACK)).refusals()).isEmpty();
    assertThat(Coverage.of(policy, catalog, PACK, Optional.empty())).isEmpty();
  }

  @Test
  void whatReferencesANaturalKeyIsMaskedAsTheKeyIs() {
    Classification found = Classifier.classify(catalog("shop"), PACK, Optional.empty());
    Finding key = found.of(QualifiedName.parse("customer"), "username").orElseThrow();
    Finding reference = found.of(QualifiedName.parse("orders"), "customer").orElseThrow();

    assertThat(reference.rule().technique()).isEqualTo(key.rule().technique());
    assertThat(reference.rule().dataClass()).isEqualTo(PersonalDataClass.DIRECT_IDENTIFIER);
  }

  @Test
  void aGuardianIsNotThePatient() {
    Classification found = Classifier.classify(catalog("hospital"), PACK, Optional.empty());

    assertThat(technique(found, "patient", "pangalan"))
        .isEqualTo(new Technique.Pseudonymize("given_name", "patient", List.of("id"), false));
    assertThat(technique(found, "visit", "patient_name"))
        .isEqualTo(
            new Technique.Pseudonymize("full_name", "patient", List.of("patient_id"), false));
    assertThat(technique(found, "patient", "guardian_name"))
        .isEqualTo(new Technique.Pseudonymize("full_name", "person", List.of(), false));
  }

  @Test
  void whatItProposesForDatabasesOfOthersMayBeCarriedOut() throws Exception {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(
          "CREATE TABLE account (id int PRIMARY KEY, name text NOT NULL, email text NOT NULL)",
          "CREATE TABLE company (id int PRIMARY KEY, name text NOT NULL, email text NOT NULL)",
          "CREATE TABLE subscribers (id int PRIMARY KEY, name text NOT NULL)",
          """
          CREATE TABLE session (id int PRIMARY KEY, platform text NOT NULL, user_browser text,
            CHECK ((platform = 'web') = (user_browser IS NOT NULL)))
          """,
          "CREATE TABLE sheet (sha256 bytea PRIMARY KEY, content bytea NOT NULL)",
          "CREATE TABLE thumb (id int PRIMARY KEY, template bytea UNIQUE)",
          "CREATE TABLE transfer (id int PRIMARY KEY, source jsonb)",
          "CREATE UNIQUE INDEX ON transfer ((source ->> 'reference'))",
          """
          INSERT INTO transfer
            SELECT n, jsonb_build_object('payer', 'Somebody ' || n, 'reference', 'Transfer ' || n)
              FROM generate_series(1, 9) AS n
          """);
      try (Connection connection = database.connect()) {
        Catalog catalog = CatalogReader.read(connection);
        Classification found =
            Classifier.classify(catalog, PACK, Optional.of(new Sampler(connection)));

        assertThat(technique(found, "account", "name"))
            .isEqualTo(new Technique.Pseudonymize("full_name", "account", List.of("id"), false));
        assertThat(technique(found, "subscribers", "name"))
            .isInstanceOf(Technique.Pseudonymize.class);
        assertThat(technique(found, "company", "name")).isInstanceOf(Technique.Scrub.class);
        assertThat(technique(found, "session", "user_browser"))
            .isEqualTo(new Technique.Synthesize("text"));
        assertThat(technique(found, "sheet", "sha256")).isEqualTo(new Technique.Keep());
        assertThat(technique(found, "sheet", "content")).isInstanceOf(Technique.Suppress.class);
        assertThat(technique(found, "thumb", "template")).isInstanceOf(Technique.Suppress.class);
        assertThat(technique(found, "transfer", "source"))
            .isInstanceOfSatisfying(
                Technique.Json.class,
                json -> {
                  assertThat(rule(json, "$.reference")).isInstanceOf(Technique.Permute.class);
                  assertThat(rule(json, "$.payer")).isInstanceOf(Technique.Scrub.class);
                });
        assertThat(PolicyRefusals.of(found.policy("others"), catalog, Optional.of(PACK)).refusals())
            .isEmpty();
      }
    }
  }

  @Test
  void wordsThatACheckListsAreOfNobodyAndOthersAre() throws SQLException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(
          """
          CREATE TABLE letter (
            id int PRIMARY KEY,
            surname text NOT NULL,
            address_placement text NOT NULL CHECK (address_placement IN ('top_first_page', 'cover')),
            status varchar(20) NOT NULL CHECK (status IN ('draft', 'reviewed')),
            email text NOT NULL CHECK (email = 'none' OR email LIKE '%@%'),
            sex text NOT NULL CHECK (sex IN ('female', 'male'))
          )
          """,
          """
          INSERT INTO letter
            SELECT n, 'Draft', 'cover', 'draft', 'x' || n || '@example.org', 'male'
              FROM generate_series(1, 50) AS n
          """);
      try (Connection connection = database.connect()) {
        Classification found =
            Classifier.classify(
                CatalogReader.read(connection), PACK, Optional.of(new Sampler(connection)));

        assertThat(technique(found, "letter", "address_placement")).isEqualTo(new Technique.Keep());
        assertThat(technique(found, "letter", "status")).isEqualTo(new Technique.Keep());
        assertThat(technique(found, "letter", "email")).isNotEqualTo(new Technique.Keep());
        assertThat(technique(found, "letter", "surname")).isNotEqualTo(new Technique.Keep());
        assertThat(found.of(QualifiedName.parse("letter"), "sex").orElseThrow().rule().dataClass())
            .isEqualTo(PersonalDataClass.QUASI_IDENTIFIER);
      }
    }
  }

  private static Technique technique(Classification found, String table, String column) {
    return found.of(QualifiedName.parse(table), column).orElseThrow().rule().technique();
  }

  private static Catalog catalog(String name) {
    try (TestDatabase database = TestDatabase.empty().create()) {
      database.execute(Resource.text(name + ".sql"));
      try (Connection connection = database.connect()) {
        return CatalogReader.read(connection);
      } catch (java.sql.SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static Technique rule(Technique.Json json, String path) {
    return Optional.ofNullable(json.paths().get(path)).orElseThrow().technique();
  }
}
