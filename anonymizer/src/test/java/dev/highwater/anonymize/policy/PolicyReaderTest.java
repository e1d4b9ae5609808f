package dev.highwater.anonymize.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.highwater.dataset.spec.SpecException;
import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  private static final QualifiedName PERSON = new QualifiedName("public", "person");

  @Test
  void readsEveryTechnique() throws SpecException {
    Policy policy =
        PolicyReader.read(
            "policy.yaml",
            """
            policy: people
            pack: ph
            comments: keep
            enums:
              mood: {labels: [sad, ok], technique: keep, reason: moods are no persons}
            references:
              visit.person_no: person.id
            tables:
              person:
                id: {class: ordinary, technique: permute, domain: person, reason: a key}
                name: {class: direct_identifier, technique: pseudonymize, as: full_name, domain: person, by: [id], reason: a name}
                born: {class: quasi_identifier, technique: shift, domain: person, by: [id], days: 90, reason: a birth date}
                faith: {class: sensitive, technique: suppress, reason: religion}
                notes: {class: free_text, technique: scrub, domain: text, reason: written by people}
                tags:
                  class: free_text
                  technique: elements
                  reason: written by people
                  each: {class: free_text, technique: synthesize, domain: text, reason: written by people}
                extra:
                  class: free_text
                  technique: json
                  unlisted: suppress
                  reason: a bag
                  paths:
                    "$.age": {class: quasi_identifier, technique: generalize, to: band 5, reason: an age}
            """);

    assertThat(policy.columns()).hasSize(7);
    assertThat(policy.rule(PERSON, "name").orElseThrow().technique())
        .isEqualTo(new Technique.Pseudonymize("full_name", "person", List.of("id"), false));
    assertThat(policy.rule(PERSON, "faith").orElseThrow().technique())
        .isEqualTo(new Technique.Suppress(new Technique.Filler.Null()));
    assertThat(policy.rule(PERSON, "extra").orElseThrow().technique())
        .isEqualTo(
            new Technique.Json(
                Map.of(
                    "$.age",
                    new Rule(
                        PersonalDataClass.QUASI_IDENTIFIER,
                        new Technique.Generalize(new Grain.Band(5)),
                        "an age")),
                Technique.Unlisted.SUPPRESS));
    assertThat(policy.references()).hasSize(1);
    assertThat(policy.objects().enums()).containsKey(new QualifiedName("public", "mood"));
  }

  @Test
  void tellsAllMistakesAtOnce() {
    SpecException wrong =
        catchThrowableOfType(
            SpecException.class,
            () ->
                PolicyReader.read(
                    "policy.yaml",
                    """
                    policy: people
                    tables:
                      person:
                        id: {class: ordinary, technique: keep}
                        name: {class: direct_identifier, technique: keep, reason: testers like it}
                        password: {class: secret, technique: hide, reason: a secret}
                        born: {class: private, technique: suppress, reason: a date}
                        age: {class: quasi_identifier, technique: generalize, to: bands, reason: an age}
                        phone: {class: direct_identifier, technique: pseudonymize, as: phone, reason: a number}
                        mail: secret
                    """));

    assertThat(wrong.problems())
        .extracting(problem -> problem.place().line() + " " + problem.what())
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("4 the rule of person.id lacks 'reason'"),
            two ->
                assertThat(two)
                    .isEqualTo("5 person.name is classed direct_identifier and cannot be kept"),
            three -> assertThat(three).isEqualTo("6 there is no technique 'hide'"),
            four -> assertThat(four).isEqualTo("7 there is no class 'private'"),
            five -> assertThat(five).startsWith("8 the rule of person.age: 'bands' is no grain"),
            six -> assertThat(six).isEqualTo("9 the rule of person.phone: it needs 'domain'"),
            seven -> assertThat(seven).isEqualTo("10 the rule of person.mail must be a mapping"));
  }
}
