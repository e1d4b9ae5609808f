package dev.highwater.anonymize.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.dataset.spec.SpecException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyWriterTest {

  @Test
  void whatItWritesIsReadAsTheSamePolicy() throws SpecException {
    Policy policy =
        PolicyReader.read(
            "policy.yaml",
            """
            policy: "true"
            version: "1.0"
            comments: keep
            enums:
              mood: {labels: ["no", ok], technique: renumber, reason: "moods: few"}
            rename: ["odd.name"]
            defaults:
              person: {kind: keep}
            references:
              visit.person_no: person.id
            tables:
              person:
                id: {class: ordinary, technique: permute, domain: person, reason: a key}
                name: {class: direct_identifier, technique: pseudonymize, as: full_name, domain: person, by: [id], distinct: true, reason: "a \\"name\\" \\\\ tab\\t"}
                born: {class: quasi_identifier, technique: shift, domain: person, by: [id], days: 90, reason: a birth date}
                pay: {class: sensitive, technique: noise, domain: person, by: [id], share: 0.25, reason: pay}
                faith: {class: sensitive, technique: suppress, reason: religion}
                faiths: {class: sensitive, technique: suppress, with: "null", reason: religion}
                photo: {class: free_text, technique: suppress, with: empty, reason: a file}
                town: {class: quasi_identifier, technique: shuffle, domain: t, within: [born], reason: a town}
                word: {class: secret, technique: password, hash: "!", reason: a password}
                age: {class: quasi_identifier, technique: generalize, to: band 5, reason: an age}
                tags:
                  class: free_text
                  technique: elements
                  reason: written by people
                  each: {class: free_text, technique: synthesize, domain: text, reason: written by people}
                home:
                  class: free_text
                  technique: fields
                  reason: parts
                  fields: {street: {class: free_text, technique: scrub, domain: text, reason: a street}}
                extra:
                  class: free_text
                  technique: json
                  unlisted: suppress
                  reason: a bag
                  paths:
                    '$["a key"].b[*]': {class: ordinary, technique: keep, reason: a word}
            """);

    Policy again =
        PolicyReader.read("policy.yaml", PolicyWriter.write(policy, List.of("A heading.", "")));

    assertThat(again).usingRecursiveComparison().ignoringFields("digest").isEqualTo(policy);
    assertThat(PolicyWriter.write(again, List.of()))
        .isEqualTo(PolicyWriter.write(policy, List.of()));
  }
}
