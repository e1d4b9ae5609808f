package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.Detector;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import java.util.List;
import java.util.Optional;

/// Proposes what becomes of a path of JSON.
final class JsonPaths {

  /// The reason for a path that is kept because no text stands there.
  static final String NUMBERS = "numbers and truth values";

  private JsonPaths() {}

  /// The rule of a path of JSON.
  ///
  /// @param unique whether its values tell rows apart
  static Rule rule(Pack pack, String path, List<String> values, boolean unique) {
    String key = path.substring(path.lastIndexOf('.') + 1).replace("[*]", "");
    Proposal proposal =
        new Proposal(path, TextType.TEXT, true, unique, new Proposal.Entity("person", List.of()));
    Optional<Detector> named =
        pack.detectors().stream()
            .filter(one -> one.canBe(TextType.TEXT) && one.isNamed("", key))
            .findFirst();
    List<String> texts = values.stream().filter(value -> !value.startsWith("#")).toList();
    if (named.isPresent()) {
      return proposal.rule(named.get(), "key");
    }
    if (texts.isEmpty()) {
      return Proposal.ordinary(NUMBERS);
    }
    return Sample.isFew(texts)
        ? Proposal.ordinary("one of a few words")
        : new Rule(
            PersonalDataClass.FREE_TEXT,
            unique ? new Technique.Permute(path) : new Technique.Scrub("text"),
            "text that people write");
  }
}
