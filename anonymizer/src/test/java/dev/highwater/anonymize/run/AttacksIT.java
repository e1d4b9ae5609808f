package dev.highwater.anonymize.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.dataset.value.Pool;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Attacks what the anonymizer made, with all that an attacker may have but the key: the program,
/// the policy, the pack, and what is known of people from elsewhere. An attack may not succeed more
/// often than guessing does, plus one in a hundred.
class AttacksIT {

  private static final int PERSONS = 4_000;
  private static final double MARGIN = 0.01;

  private static final String POLICY =
      """
      policy: attacked
      tables:
        person:
          id: {class: ordinary, technique: keep, reason: tells the attacker who is who}
          surname: {class: direct_identifier, technique: pseudonymize, as: surname, domain: person, by: [id], reason: a name}
          nickname: {class: direct_identifier, technique: pseudonymize, as: given_name, domain: nick, reason: a name}
          born: {class: quasi_identifier, technique: shift, domain: person, by: [id], days: 180, reason: a birth date}
      """;

  @RegisterExtension static final TestDatabase SOURCE = TestDatabase.empty();

  private static List<Person> people = List.of();
  private static List<Person> masked = List.of();

  private record Person(int id, String surname, String nickname, long born) {}

  @BeforeAll
  static void mask() throws Exception {
    Pack pack = Pack.load("ph");
    Pool surnames = pack.pool("surnames").orElseThrow();
    Pool givenNames = pack.pool("given_names").orElseThrow();
    SOURCE.execute(
        "CREATE TABLE person (id integer PRIMARY KEY, surname text, nickname text, born date)");
    try (Connection connection = SOURCE.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO person VALUES (?, ?, ?, date '1950-01-01' + ?)")) {
      for (int i = 1; i <= PERSONS; i++) {
        // Few names have many people.
        double unit = i * 0.6180339887498949 % 1;
        insert.setInt(1, i);
        insert.setString(2, surnames.text((int) (surnames.size() * unit * unit * unit)));
        insert.setString(3, givenNames.text((int) (givenNames.size() * unit)));
        insert.setInt(4, i * 7919 % 20_000);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    people = read(SOURCE.settings());
    masked = masked("attacked", "the key of it");
  }

  @AfterAll
  static void drop() throws SQLException {
    execute("DROP DATABASE IF EXISTS attacked WITH (FORCE)");
    execute("DROP DATABASE IF EXISTS guessed WITH (FORCE)");
  }

  /// Whoever has the program and the pack masks all names with a key of his own, and looks the
  /// pseudonyms up.
  @Test
  void aDictionaryOfAllNamesTellsNothing() throws Exception {
    Map<String, String> names = new HashMap<>();
    List<Person> guessed = masked("guessed", "another key!!");
    for (int i = 0; i < PERSONS; i++) {
      names.put(guessed.get(i).nickname(), people.get(i).nickname());
    }

    long hits =
        hits((person, index) -> people.get(index).nickname().equals(names.get(person.nickname())));

    assertThat((double) hits / PERSONS).isLessThan(guess(Person::nickname) + MARGIN);
  }

  /// Whoever knows how often each name occurs matches the most frequent pseudonym with the most
  /// frequent name, and so on.
  @Test
  void frequenciesTellNothing() {
    List<String> real = byFrequency(people, Person::surname);
    List<String> pseudonyms = byFrequency(masked, Person::surname);
    Map<String, String> match = new HashMap<>();
    for (int i = 0; i < Math.min(real.size(), pseudonyms.size()); i++) {
      match.put(pseudonyms.get(i), real.get(i));
    }

    long hits =
        hits((person, index) -> people.get(index).surname().equals(match.get(person.surname())));

    assertThat((double) hits / PERSONS).isLessThan(guess(Person::surname) + MARGIN);
  }

  /// Whoever knows somebody's date of birth looks for the nearest one.
  @Test
  void theNearestDateOfBirthIsSomebodyElses() {
    long hits = 0;
    for (int i = 0; i < PERSONS; i++) {
      long born = people.get(i).born();
      Person nearest =
          masked.stream()
              .min(Comparator.comparingLong(person -> Math.abs(person.born() - born)))
              .orElseThrow();
      hits += nearest.id() == people.get(i).id() ? 1 : 0;
    }
    // Within 180 days either way there are so many people.
    double candidates = PERSONS * 360.0 / 20_000;

    assertThat((double) hits / PERSONS).isLessThan(1 / candidates + MARGIN);
  }

  @FunctionalInterface
  private interface Guess {
    boolean isRight(Person pseudonym, int index);
  }

  private static long hits(Guess guess) {
    long hits = 0;
    for (int i = 0; i < PERSONS; i++) {
      hits += guess.isRight(masked.get(i), i) ? 1 : 0;
    }
    return hits;
  }

  /// How often somebody is right who always says the most frequent name.
  private static double guess(Function<Person, String> name) {
    String most = byFrequency(people, name).get(0);
    return people.stream().filter(person -> name.apply(person).equals(most)).count()
        / (double) PERSONS;
  }

  private static List<String> byFrequency(List<Person> persons, Function<Person, String> name) {
    Map<String, Long> counts = new HashMap<>();
    persons.forEach(person -> counts.merge(name.apply(person), 1L, Long::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Person> masked(String name, String key) throws Exception {
    ConnectionSettings target = SOURCE.settings().withDatabase(name);
    Runs.run(SOURCE.settings(), target, POLICY, Runs.key(key), 1);
    return read(target);
  }

  private static List<Person> read(ConnectionSettings database) throws SQLException {
    List<Person> persons = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id, surname, nickname, born - date '1950-01-01' FROM person ORDER BY id")) {
      while (row.next()) {
        persons.add(new Person(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4)));
      }
    }
    return persons;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = SOURCE.settings().withDatabase("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
