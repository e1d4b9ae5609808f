package dev.highwater.anonymize.policy;

import dev.highwater.dataset.spec.SpecFile;
import dev.highwater.dataset.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads rules, and gathers their mistakes in the file they stand in.
final class RuleReader {

  private static final Set<String> COMMON = Set.of("class", "technique", "reason");

  /// The keys that each technique has besides.
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry("keep", Set.of()),
          Map.entry("suppress", Set.of("with")),
          Map.entry("generalize", Set.of("to")),
          Map.entry("pseudonymize", Set.of("as", "domain", "by", "distinct")),
          Map.entry("permute", Set.of("domain")),
          Map.entry("shift", Set.of("domain", "by", "days")),
          Map.entry("noise", Set.of("domain", "by", "share")),
          Map.entry("shuffle", Set.of("domain", "within")),
          Map.entry("synthesize", Set.of("domain")),
          Map.entry("scrub", Set.of("domain")),
          Map.entry("json", Set.of("paths", "unlisted")),
          Map.entry("elements", Set.of("each")),
          Map.entry("fields", Set.of("fields")),
          Map.entry("password", Set.of("hash")));

  private final SpecFile file;

  RuleReader(SpecFile file) {
    this.file = file;
  }

  /// The rule of a cell; nothing, with a problem, where it is none.
  ///
  /// @param cell how messages name it
  Optional<Rule> rule(String cell, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping)) {
      file.problem(
          node.line(),
          "the rule of " + cell + " must be a mapping",
          "write {class: …, technique: …, reason: …}");
      return Optional.empty();
    }
    String written = file.required(node, "technique", "the rule of " + cell);
    @Nullable PersonalDataClass dataClass = dataClass(cell, node);
    String reason = file.required(node, "reason", "the rule of " + cell);
    @Nullable Technique technique = written.isEmpty() ? null : technique(cell, written, node);
    if (dataClass == null || technique == null || reason.isBlank()) {
      return Optional.empty();
    }
    if (technique instanceof Technique.Keep && !dataClass.mayBeKept()) {
      file.problem(
          node.line(),
          "%s is classed %s and cannot be kept".formatted(cell, dataClass.written()),
          "choose a technique, or another class where the cell holds nothing of the kind");
    }
    return Optional.of(new Rule(dataClass, technique, reason));
  }

  private @Nullable PersonalDataClass dataClass(String cell, YamlNode node) {
    String written = file.required(node, "class", "the rule of " + cell);
    Optional<PersonalDataClass> found = PersonalDataClass.of(written);
    if (found.isEmpty() && !written.isEmpty()) {
      file.problem(
          file.line(node, "class"),
          "there is no class '" + written + "'",
          "the classes are "
              + Stream.of(PersonalDataClass.values())
                  .map(PersonalDataClass::written)
                  .collect(Collectors.joining(", ")));
    }
    return found.orElse(null);
  }

  private @Nullable Technique technique(String cell, String written, YamlNode node) {
    Set<String> keys = KEYS.get(written);
    if (keys == null) {
      file.problem(
          file.line(node, "technique"),
          "there is no technique '" + written + "'",
          "the techniques are "
              + KEYS.keySet().stream().sorted().collect(Collectors.joining(", ")));
      return null;
    }
    file.only(
        node,
        Stream.concat(keys.stream(), COMMON.stream()).collect(Collectors.toSet()),
        "the rule of " + cell);
    try {
      return switch (written) {
        case "keep" -> new Technique.Keep();
        case "suppress" -> new Technique.Suppress(filler(node));
        case "generalize" -> new Technique.Generalize(Grain.parse(file.text(node, "to", "")));
        case "pseudonymize" ->
            new Technique.Pseudonymize(
                file.text(node, "as", ""),
                file.text(node, "domain", ""),
                columns(node, "by"),
                file.isOn(node, "distinct", false));
        case "permute" -> new Technique.Permute(file.text(node, "domain", ""));
        case "shift" ->
            new Technique.ShiftDate(
                file.text(node, "domain", ""),
                columns(node, "by"),
                Math.clamp(file.whole(node, "days", 180), 0, Integer.MAX_VALUE));
        case "noise" ->
            new Technique.AddNoise(
                file.text(node, "domain", ""),
                columns(node, "by"),
                file.number(node, "share", 0.1));
        case "shuffle" ->
            new Technique.Shuffle(file.text(node, "domain", ""), columns(node, "within"));
        case "synthesize" -> new Technique.Synthesize(file.text(node, "domain", ""));
        case "scrub" -> new Technique.Scrub(file.text(node, "domain", ""));
        case "json" -> new Technique.Json(rules(cell, node, "paths"), unlisted(node));
        case "elements" -> elements(cell, node);
        case "fields" -> new Technique.Fields(rules(cell, node, "fields"));
        default -> new Technique.KnownPassword(file.text(node, "hash", ""));
      };
    } catch (IllegalArgumentException wrong) {
      file.problem(
          node.line(), "the rule of " + cell + ": " + wrong.getMessage(), "docs/policy.md has all");
      return null;
    }
  }

  private Technique.Filler filler(YamlNode node) {
    YamlNode with = file.entries(node, "the rule").get("with");
    if (with instanceof YamlNode.Scalar scalar) {
      if (scalar.kind() == YamlNode.Kind.NULL) {
        return new Technique.Filler.Null();
      }
      return scalar.text().equals("empty")
          ? new Technique.Filler.Empty()
          : new Technique.Filler.Constant(scalar.text());
    }
    return new Technique.Filler.Null();
  }

  private Technique.Unlisted unlisted(YamlNode node) {
    String text = file.text(node, "unlisted", "stop");
    return switch (text) {
      case "stop" -> Technique.Unlisted.STOP;
      case "suppress" -> Technique.Unlisted.SUPPRESS;
      default ->
          throw new IllegalArgumentException("'unlisted' is stop or suppress, not '" + text + "'");
    };
  }

  private @Nullable Technique elements(String cell, YamlNode node) {
    YamlNode each = file.entries(node, cell).get("each");
    if (each == null) {
      throw new IllegalArgumentException("it needs 'each': the rule of its elements");
    }
    return rule(cell + "[*]", each).map(Technique.Elements::new).orElse(null);
  }

  private Map<String, Rule> rules(String cell, YamlNode node, String key) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    file.entries(file.entries(node, cell).get(key), "'" + key + "' of " + cell)
        .forEach(
            (part, rule) ->
                rule(cell + " " + part, rule).ifPresent(found -> rules.put(part, found)));
    return rules;
  }

  private List<String> columns(YamlNode node, String key) {
    return file.names(node, key).stream().map(YamlNode.Scalar::text).toList();
  }
}
