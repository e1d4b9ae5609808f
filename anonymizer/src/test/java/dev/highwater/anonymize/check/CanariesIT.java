package dev.highwater.anonymize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.schema.session.Cancellation;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanariesIT {

  @RegisterExtension static final TestDatabase SOURCE = TestDatabase.empty();
  @RegisterExtension static final TestDatabase TARGET = TestDatabase.empty();

  private static final String SCHEMA =
      """
      CREATE TABLE person (id bigint PRIMARY KEY, full_name text NOT NULL, email text, phone text,
        birth_date date, note text, extra jsonb, tags text[]);
      CREATE TABLE log (id bigint PRIMARY KEY, body text, data jsonb, old json, parts text[],
        raw bytea, doc xml, words tsvector, span daterange)\
      """;

  private static final String POLICY =
      """
      format: 1
      policy: club
      tables:
        person:
          id: {class: ordinary, technique: keep, reason: a number}
          full_name: {class: direct_identifier, technique: pseudonymize, as: full_name, domain: person, reason: a name}
          email: {class: direct_identifier, technique: pseudonymize, as: email, domain: person, reason: a mail}
          phone: {class: direct_identifier, technique: pseudonymize, as: phone, domain: person, reason: a phone}
          birth_date: {class: quasi_identifier, technique: shift, domain: person, by: [id], reason: a birth}
          note: {class: free_text, technique: synthesize, domain: text, reason: written}
          extra:
            class: sensitive
            technique: json
            reason: a bag
            paths:
              $.kin: {class: direct_identifier, technique: suppress, reason: a name}
              $.Teodora Quimpo: {class: direct_identifier, technique: suppress, reason: a name}
          tags: {class: sensitive, technique: elements, reason: some, each: {class: sensitive, technique: suppress, with: empty, reason: some}}
        log:
          id: {class: ordinary, technique: keep, reason: a number}
      """;

  @BeforeAll
  static void fill() {
    SOURCE.execute(
        SCHEMA,
        """
        INSERT INTO person VALUES
        (1, 'Juan P. Dela Cruz', 'juanito.cruz@example.ph', '+63 917 123 4567', '1987-03-14',
         'He asked for the clinic to open.', '{"kin": "Rosalinda Bautista"}', '{kidney,asthma}'),
        (2, 'María Ñieves Panganiban', 'mpanganiban@example.ph', '0918-765-4321', '1990-11-30',
         'She wants to see the register.', '{"kin": "Teodoro Macaraeg"}', '{none}'),
        (3, 'Full Name', 'EMAIL@example.org', 'phone', NULL, NULL, '{"kin": "kin", "Teodora Quimpo": "Teodora Quimpo"}', NULL)\
        """);
    TARGET.execute(
        SCHEMA,
        """
        INSERT INTO person VALUES
        (1, 'Zed Aaa', 'x1@example.invalid', '0900 000 0001', '1987-05-02', 'Lorem ipsum dolor sit.',
         '{}', '{"",""}'),
        (2, 'Yod Bbb', 'x2@example.invalid', '0900 000 0002', '1990-08-11', 'Amet consectetur elit.',
         '{}', '{""}'),
        (3, 'Kaf Ccc', 'x3@example.invalid', '0900 000 0003', NULL, NULL, '{}', NULL)\
        """);
  }

  @Test
  void findsNothingInACleanCopy() throws Exception {
    assertThat(check().findings().stream().filter(one -> one.severity() == Severity.LEAK))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Juan P. Dela Cruz'",
        "'JUAN  p. dela-cruz'",
        "'Dela Cruz, Juan'",
        "'met Juan Dela Cruz''s wife'",
        "'Maria Nieves Panganiban'",
        "'MARÍA ÑIEVES PANGANIBAN'",
        "'call 0917-123-4567 now'",
        "'(0917) 1234567'",
        "'09171234567'",
        "'+639171234567'",
        "'born 1987-03-14 there'",
        "'14/03/1987'",
        "'03/14/1987'",
        "'March 14, 1987'",
        "'14 Mar 1987'",
        "'19870314'",
        "'juanito.cruz'",
        "'scan_Juan_Dela_Cruz_2021.pdf'",
        "'{\"a\": \"Juan Dela Cruz\"}'",
        "'Rosalinda Bautista'",
        "'Teodora Quimpo'",
        "encode('Juan Dela Cruz', 'base64')",
        "translate(encode('xx?>Juan Dela Cruz', 'base64'), '+/=', '-_')",
        "encode('Juan Dela Cruz', 'hex')",
        "'Juan%20Dela%20Cruz'",
        "'%4a%75an%20Dela%20Cruz'",
        "'Ju&#97;n Dela Cruz'",
        "repeat('lorem ipsum ', 90000) || 'Juan Dela Cruz'"
      })
  void findsATextWhereverItStands(String text) throws Exception {
    red("INSERT INTO log (id, body) VALUES (1, " + text + ")", "DELETE FROM log", "log body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "data) VALUES (1, '{\"Juan Dela Cruz\": 1}') ~ log data (a key)",
        "data) VALUES (1, '{\"a\": [{\"b\": \"Juan Dela Cruz\"}]}') ~ log data",
        "old) VALUES (1, '{\"a\": \"\\u004auan Dela Cruz\"}') ~ log old",
        "parts) VALUES (1, '{a,Juan Dela Cruz}') ~ log parts",
        "raw) VALUES (1, 'Juan Dela Cruz'::bytea) ~ log raw",
        "doc) VALUES (1, '<p><b>Juan</b> Dela Cruz</p>') ~ log doc",
        "words) VALUES (1, to_tsvector('simple', 'Juan Dela Cruz')) ~ log words",
        "span) VALUES (1, '[1987-03-14,1987-04-01)') ~ log span",
        "body) VALUES (1, 'AKIAABCDEFGHIJKLMNOP') ~ log body"
      })
  void findsItInEveryType(String values, String place) throws Exception {
    red("INSERT INTO log (id, " + values, "DELETE FROM log", place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "COMMENT ON TABLE log IS 'for Juan Dela Cruz' ~ COMMENT ON TABLE log IS NULL ~ comment",
        "COMMENT ON COLUMN log.body IS 'for Juan Dela Cruz' ~ COMMENT ON COLUMN log.body IS NULL ~"
            + " comment",
        "ALTER TABLE log ALTER body SET DEFAULT 'Juan Dela Cruz' ~ ALTER TABLE log ALTER body DROP"
            + " DEFAULT ~ column default",
        "CREATE TYPE mood AS ENUM ('Juan Dela Cruz') ~ DROP TYPE mood ~ enum label",
        "CREATE DOMAIN d AS text CHECK (VALUE <> 'Juan Dela Cruz') ~ DROP DOMAIN d ~ constraint",
        "CREATE VIEW v AS SELECT 'Juan Dela Cruz' AS x ~ DROP VIEW v ~ view",
        "CREATE MATERIALIZED VIEW m AS SELECT 'Juan ' || 'Dela Cruz' AS x ~ DROP MATERIALIZED VIEW"
            + " m ~ m x",
        "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''Juan Dela Cruz''' ~ DROP"
            + " FUNCTION f ~ function",
        "CREATE SEQUENCE juan_dela_cruz ~ DROP SEQUENCE juan_dela_cruz ~ sequence name",
        "CREATE TABLE p (a text) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES"
            + " IN ('Juan Dela Cruz') ~ DROP TABLE p ~ partition bound",
        "CREATE TABLE c () INHERITS (log); INSERT INTO c (id, body) VALUES (1, 'Juan Dela"
            + " Cruz') ~ DROP TABLE c ~ c body",
        "CREATE UNLOGGED TABLE u AS SELECT 'Juan Dela Cruz' AS x ~ DROP TABLE u ~ u x",
        "CREATE SCHEMA \"a \"\"b\"; CREATE TABLE \"a \"\"b\".\"c.d\" AS SELECT 'Juan Dela Cruz' AS"
            + " x ~ DROP SCHEMA \"a \"\"b\" CASCADE ~ \"a \"\"b\".\"c.d\" x",
        "CREATE TABLE g (a text, b text GENERATED ALWAYS AS ('Juan Dela ' || a) STORED); INSERT"
            + " INTO g VALUES ('Cruz') ~ DROP TABLE g ~ g b",
        "SELECT lo_from_bytea(4711, 'Juan Dela Cruz') ~ SELECT lo_unlink(4711) ~ large object",
        "UPDATE person SET full_name = 'Juan P. Dela Cruz' WHERE id = 1 ~ UPDATE person SET"
            + " full_name = 'Zed Aaa' WHERE id = 1 ~ person full_name",
        "UPDATE person SET note = 'He asked for the clinic to open.' WHERE id = 1 ~ UPDATE person"
            + " SET note = 'Lorem ipsum dolor sit.' WHERE id = 1 ~ person note",
        "UPDATE person SET extra = '{\"kin\": \"Teodoro Macaraeg\"}' WHERE id = 1 ~ UPDATE person"
            + " SET extra = '{}' WHERE id = 1 ~ person extra $.kin",
        "UPDATE person SET birth_date = CASE id WHEN 1 THEN date '1987-03-14' ELSE '1990-11-30'"
            + " END ~ UPDATE person SET birth_date = CASE id WHEN 1 THEN date '1987-05-02' ELSE"
            + " '1990-08-11' END ~ person birth_date",
        "UPDATE person SET tags = CASE id WHEN 1 THEN '{kidney,asthma}'::text[] ELSE '{none}'"
            + " END ~ UPDATE person SET tags = CASE id WHEN 1 THEN '{\"\",\"\"}'::text[] ELSE"
            + " '{\"\"}' END ~ person tags [*]"
      })
  void findsItInTheSchemaAndInMaskedCells(String plant, String undo, String place)
      throws Exception {
    red(plant, undo, place);
  }

  /// Plants, and wants the check to be red because of that place.
  ///
  /// @param place table and cell, or what kind of text of the schema it is
  private static void red(String plant, String undo, String place) throws Exception {
    TARGET.execute(plant);
    try {
      CheckResult result = check();
      assertThat(result.findings())
          .as(plant)
          .filteredOn(one -> one.severity() == Severity.LEAK)
          .extracting(CanariesIT::place)
          .contains(place);
      assertThat(result.findings().toString().toLowerCase(Locale.ROOT))
          .doesNotContain("juan", "panganiban", "1987", "9171234567", "bautista", "macaraeg");
    } finally {
      TARGET.execute(undo);
    }
  }

  @Test
  void textsOfASchemaAreToldWithTheirTableAndAcceptedByIt() throws Exception {
    TARGET.execute("ALTER TABLE log ADD CONSTRAINT one CHECK (body <> 'Juan Dela Cruz')");
    try {
      assertThat(check().findings())
          .filteredOn(one -> one.table().equals("constraint"))
          .allSatisfy(one -> assertThat(one.cell()).endsWith(" of log"))
          .extracting(Finding::severity)
          .contains(Severity.LEAK);
      assertThat(check("constraint:log").findings())
          .filteredOn(one -> one.table().equals("constraint"))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.detail()).endsWith("; accepted"))
          .extracting(Finding::severity)
          .containsOnly(Severity.NOTICE);
      assertThat(check("constraint:person", "log.constraint").findings())
          .filteredOn(one -> one.table().equals("constraint"))
          .extracting(Finding::severity)
          .contains(Severity.LEAK);
    } finally {
      TARGET.execute("ALTER TABLE log DROP CONSTRAINT one");
    }
  }

  @Test
  void kindsOfTwoWordsAreAcceptedWithAHyphen() throws Exception {
    TARGET.execute("ALTER TABLE log ALTER body SET DEFAULT 'Juan Dela Cruz'");
    try {
      assertThat(check("column-default:log").findings())
          .filteredOn(one -> one.table().equals("column default"))
          .isNotEmpty()
          .extracting(Finding::severity)
          .containsOnly(Severity.NOTICE);
    } finally {
      TARGET.execute("ALTER TABLE log ALTER body DROP DEFAULT");
    }
  }

  private static String place(Finding finding) {
    return finding.cell().startsWith("number ")
        ? finding.table()
        : finding.table() + " " + finding.cell();
  }

  private static CheckResult check(String... accepted)
      throws SQLException, InterruptedException, SpecException {
    Policy policy = PolicyReader.read("policy.yaml", POLICY);
    return Check.run(
        SOURCE.settings(),
        TARGET.settings(),
        policy,
        CheckOptions.STANDARD
            .withThreads(1)
            .withMostIdentifiers(1_000_000)
            .withAccepted(Set.of(accepted)),
        new Cancellation());
  }
}
