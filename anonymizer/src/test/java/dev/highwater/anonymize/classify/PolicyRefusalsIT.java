package dev.highwater.anonymize.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PolicyReader;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.testing.TestDatabase;
import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PolicyRefusalsIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void allReasonsAreToldAtOnce() throws Exception {
    DATABASE.execute(
        """
        CREATE TABLE person (id bigint PRIMARY KEY, login text UNIQUE, name text NOT NULL, born date,
          age int CHECK (age > 0), code text UNIQUE);
        CREATE TABLE visit (person_id bigint REFERENCES person, login text REFERENCES person (login),
          note int, by text);
        CREATE TABLE event (at date, what text) PARTITION BY RANGE (at);
        CREATE TABLE transfer (source jsonb, raw json);
        CREATE UNIQUE INDEX ON transfer ((source ->> 'payer'), (source -> 'party' ->> 'number'));
        CREATE UNIQUE INDEX ON transfer ((raw ->> 'number'));
        """);
    String text =
        """
        policy: p
        large_objects: keep
        tables:
          person:
            id: {class: ordinary, technique: permute, domain: person, reason: r}
            login: {class: direct_identifier, technique: pseudonymize, as: username, domain: person, reason: r}
            name: {class: direct_identifier, technique: suppress, reason: r}
            born: {class: quasi_identifier, technique: generalize, to: band 5, reason: r}
            age: {class: quasi_identifier, technique: generalize, to: band 5, reason: r}
            code: {class: quasi_identifier, technique: shuffle, domain: x, reason: r}
          visit:
            person_id: {class: ordinary, technique: permute, domain: other, reason: r}
            login: {class: direct_identifier, technique: pseudonymize, as: nothing, domain: person, by: [who], reason: r}
            note: {class: free_text, technique: json, reason: r}
            by: {class: direct_identifier, technique: pseudonymize, as: phone, domain: p, distinct: true, reason: r}
          event:
            at: {class: quasi_identifier, technique: generalize, to: year, reason: r}
          transfer:
            source:
              class: free_text
              technique: json
              reason: r
              paths:
                $.party.number: {class: free_text, technique: scrub, domain: text, reason: r}
            raw:
              class: free_text
              technique: json
              reason: r
              paths:
                $.number: {class: free_text, technique: permute, domain: n, reason: r}
                $.payer: {class: free_text, technique: scrub, domain: text, reason: r}
        """;
    try (Connection connection = DATABASE.connect()) {
      PolicyRefusals.Verdict verdict =
          PolicyRefusals.of(
              PolicyReader.read("policy.yaml", text),
              CatalogReader.read(connection),
              Optional.of(Pack.load("ph")));

      assertThat(verdict.refusals())
          .anyMatch(one -> one.startsWith("Large objects cannot be kept"))
          .anyMatch(one -> one.startsWith("person.login is part of a key"))
          .anyMatch(one -> one.startsWith("person.name is NOT NULL"))
          .anyMatch(one -> one.startsWith("person.born cannot be generalized"))
          .anyMatch(one -> one.startsWith("person.code is part of a key"))
          .anyMatch(one -> one.startsWith("visit.person_id references person.id"))
          .anyMatch(one -> one.startsWith("visit.login references person.login"))
          .anyMatch(one -> one.startsWith("visit.login has the shape 'nothing'"))
          .anyMatch(one -> one.startsWith("visit.login is masked by a column 'who'"))
          .anyMatch(one -> one.startsWith("visit.note has a type that 'json'"))
          .anyMatch(one -> one.startsWith("visit.by cannot have distinct pseudonyms"))
          .anyMatch(one -> one.startsWith("event.at decides the partition"))
          .anyMatch(one -> one.startsWith("transfer.source is part of a key, and scrubbed text"))
          .noneMatch(one -> one.startsWith("transfer.raw"));
      assertThat(verdict.warnings()).hasSize(1).first().asString().startsWith("person.age");
    }
  }
}
