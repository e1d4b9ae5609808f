package dev.highwater.anonymize.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.target.Ledger;
import dev.highwater.anonymize.target.TargetDatabase;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.fingerprint.SchemaDiff;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnonymizeRunIT {

  private static final int PERSONS = 2_000;

  @RegisterExtension static final TestDatabase SOURCE = TestDatabase.empty();

  private static ConnectionSettings target = TestServer.EMBEDDED.settings();

  @BeforeAll
  static void runs() throws Exception {
    SOURCE.execute(Clinic.SCHEMA, Clinic.rows(PERSONS));
    SOURCE.execute(
        """
        CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'nothing is made here'; END $$
        """,
        "CREATE TEXT SEARCH CONFIGURATION plain (COPY = pg_catalog.simple)",
        "CREATE EVENT TRIGGER no_ddl ON ddl_command_end EXECUTE FUNCTION refuse()");
    target = SOURCE.settings().withDatabase("clinic_staging");
    Runs.run(SOURCE.settings(), target, Clinic.POLICY, Runs.key("secrets!"), 2);
  }

  @AfterAll
  static void drop() throws SQLException {
    try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DROP DATABASE IF EXISTS " + QualifiedName.quote(target.database()) + " WITH (FORCE)");
    }
  }

  @Test
  void theSchemaIsTheSameAndTheLedgerIsGone() throws SQLException {
    try (Connection one = SOURCE.connect();
        Connection other = target.connect()) {
      assertThat(SchemaDiff.between(CatalogReader.read(one), CatalogReader.read(other)))
          .allSatisfy(difference -> assertThat(difference.toString()).contains("comment"));
    }
    assertThat(column("SELECT count(*) FROM pg_namespace WHERE nspname = 'highwater'"))
        .containsExactly("0");
  }

  @Test
  void eventTriggersAreMadeLastAndHearNothingOfTheRun() throws SQLException {
    assertThat(column("SELECT evtname FROM pg_event_trigger WHERE evtenabled = 'O'"))
        .containsExactly("no_ddl");
    assertThat(column("SELECT to_tsvector('public.plain', 'The rows')::text"))
        .containsExactly("'rows':2 'the':1");
  }

  @Test
  void everyRowIsThereAndJoinsAsBefore() throws SQLException {
    assertThat(column("SELECT count(*) FROM person")).containsExactly("" + PERSONS);
    assertThat(column("SELECT count(*) FROM visit JOIN person ON person.id = person_id"))
        .containsExactly("" + 3 * PERSONS);
    assertThat(column("SELECT count(*) FROM ONLY log_new")).containsExactly("20");
    assertThat(column("SELECT count(DISTINCT extra ->> 'name') FROM visit"))
        .isEqualTo(column("SELECT count(DISTINCT name) FROM person"));
  }

  @Test
  void nothingOfThePeopleIsLeft() throws SQLException {
    for (String table : List.of("person", "visit", "names")) {
      assertThat(
              column(
                  "SELECT t::text FROM %s AS t WHERE t::text ~* 'quibranza|@quib' LIMIT 1"
                      .formatted(table)))
          .isEmpty();
    }
    assertThat(column("SELECT name FROM person WHERE password <> 'known' OR email !~ 'invalid$'"))
        .isEmpty();
    assertThat(column("SELECT obj_description('person'::regclass)")).containsOnlyNulls();
    // Numbers that nobody can be called by.
    assertThat(column("SELECT phone FROM person WHERE phone !~ '^\\+63 900 [0-9]{7}$'")).isEmpty();
    assertThat(column("SELECT note FROM visit WHERE note ~ '917' AND note ~ '\\+63 917 1'"))
        .isEmpty();
  }

  @Test
  void thePersonIsTheSameEverywhere() throws SQLException {
    assertThat(
            column(
                """
                SELECT person.name FROM visit JOIN person ON person.id = person_id
                WHERE extra ->> 'name' <> person.name\
                """))
        .isEmpty();
    assertThat(
            column(
                "SELECT email FROM person WHERE email !~ lower(split_part(name, ' ', 1)) LIMIT 1"))
        .isEmpty();
  }

  @Test
  void whatIsKnownOfDatesHolds() throws SQLException {
    String gaps =
        """
        SELECT at - min(at) OVER (PARTITION BY person_id) AS gap FROM visit\
        """;
    String sorted = "SELECT gap::text FROM (%s) AS g ORDER BY gap".formatted(gaps);
    assertThat(column(sorted)).isEqualTo(SOURCE.column(sorted));
    String faiths = "SELECT faith || count(*) FROM person GROUP BY faith ORDER BY faith";
    assertThat(column(faiths)).isEqualTo(SOURCE.column(faiths));
    assertThat(column("SELECT extra FROM visit WHERE (extra ->> 'weight')::int % 10 <> 0"))
        .isEmpty();
    assertThat(column("SELECT moods::text FROM person WHERE moods <> '{ok,sad}'")).isEmpty();
  }

  @Test
  void sequencesGoOn() throws SQLException {
    try (Connection connection = target.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO person (name, email, born, password) VALUES ('x', 'y', '2000-01-01', 'z')");
      statement.execute("DELETE FROM person WHERE name = 'x'");
    }
  }

  @Test
  void theSameKeyMakesTheSameRowsAndAnotherKeyNone() throws Exception {
    ConnectionSettings again = target.withDatabase("clinic_again");
    String rows =
        "SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM (SELECT id, name, email, phone,"
            + " born, contacts FROM person) AS t";
    try {
      Runs.run(SOURCE.settings(), again, Clinic.POLICY, Runs.key("secrets!"), 1);
      assertThat(column(again, rows)).isEqualTo(column(rows));

      Runs.run(SOURCE.settings(), again, Clinic.POLICY, Runs.key("others!!"), 2);
      assertThat(column(again, "SELECT email FROM person"))
          .doesNotContainAnyElementsOf(column("SELECT email FROM person"));
    } finally {
      try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS clinic_again WITH (FORCE)");
      }
    }
  }

  /// Killed when its ledger was gone already, and the swap had not come yet.
  @Test
  void aRunThatWasKilledBetweenItsLastStepsBeginsAnew() throws Exception {
    String name = "clinic_of_a_name_that_is_as_long_as_the_name_of_a_database_may_be";
    ConnectionSettings again = target.withDatabase(name.substring(0, 63));
    try {
      TargetDatabase beside = new TargetDatabase(again);
      beside.create(new TargetDatabase.Locale("UTF8", "C", "C"), "another run");
      try (Connection connection = beside.next().connect();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE left_over (id integer)");
        Ledger.drop(connection);
      }

      Runs.run(SOURCE.settings(), again, Clinic.POLICY, Runs.key("secrets!"), 2);
      Runs.run(SOURCE.settings(), again, Clinic.POLICY, Runs.key("secrets!"), 2);

      assertThat(column(again, "SELECT count(*) FROM person")).containsExactly("" + PERSONS);
      assertThat(column(again, "SELECT to_regclass('left_over')")).containsOnlyNulls();
      assertThat(
              column(
                  again,
                  "SELECT shobj_description(oid, 'pg_database') FROM pg_database"
                      + " WHERE datname = current_database()"))
          .containsOnlyNulls();
    } finally {
      try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "DROP DATABASE IF EXISTS " + QualifiedName.quote(again.database()) + " WITH (FORCE)");
      }
    }
  }

  private static List<String> column(String query) throws SQLException {
    return column(target, query);
  }

  private static List<String> column(ConnectionSettings database, String query)
      throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
