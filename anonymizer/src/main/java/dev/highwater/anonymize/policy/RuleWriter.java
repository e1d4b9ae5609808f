package dev.highwater.anonymize.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes rules as [RuleReader] reads them, each on one line.
final class RuleWriter {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*( [A-Za-z0-9_]+)*");

  /// Words that YAML takes for something else than a text.
  private static final Set<String> OTHERS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private RuleWriter() {}

  /// A rule as a flow mapping.
  static String rule(Rule rule) {
    return "{class: "
        + rule.dataClass().written()
        + ", technique: "
        + rule.technique().written()
        + parameters(rule.technique())
        + ", reason: "
        + text(rule.reason())
        + "}";
  }

  /// A text that YAML reads as that text.
  static String text(String value) {
    if (PLAIN.matcher(value).matches() && !OTHERS.contains(value.toLowerCase(Locale.ROOT))) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append("\\x").append(Character.forDigit(c >> 4, 16));
            quoted.append(Character.forDigit(c & 15, 16));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static String parameters(Technique technique) {
    return switch (technique) {
      case Technique.Keep _ -> "";
      case Technique.Suppress(Technique.Filler filler) ->
          switch (filler) {
            case Technique.Filler.Null _ -> "";
            case Technique.Filler.Empty _ -> ", with: empty";
            case Technique.Filler.Constant(String literal) -> ", with: " + text(literal);
          };
      case Technique.Generalize(Grain grain) -> ", to: " + grain.written();
      case Technique.Pseudonymize one ->
          ", as: "
              + text(one.shape())
              + domain(one.domain())
              + list("by", one.by())
              + (one.distinct() ? ", distinct: true" : "");
      case Technique.Permute(String domain) -> domain(domain);
      case Technique.ShiftDate one ->
          domain(one.domain()) + list("by", one.by()) + ", days: " + one.days();
      case Technique.AddNoise one ->
          domain(one.domain()) + list("by", one.by()) + ", share: " + one.share();
      case Technique.Shuffle one -> domain(one.domain()) + list("within", one.within());
      case Technique.Synthesize(String domain) -> domain(domain);
      case Technique.Scrub(String domain) -> domain(domain);
      case Technique.Json(Map<String, Rule> paths, Technique.Unlisted unlisted) ->
          (unlisted == Technique.Unlisted.SUPPRESS ? ", unlisted: suppress" : "")
              + rules("paths", paths);
      case Technique.Elements(Rule each) -> ", each: " + rule(each);
      case Technique.Fields(Map<String, Rule> fields) -> rules("fields", fields);
      case Technique.KnownPassword(String hash) -> ", hash: " + text(hash);
    };
  }

  private static String domain(String domain) {
    return ", domain: " + text(domain);
  }

  private static String list(String key, List<String> names) {
    return names.isEmpty()
        ? ""
        : ", "
            + key
            + ": "
            + names.stream().map(RuleWriter::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String rules(String key, Map<String, Rule> rules) {
    return rules.isEmpty()
        ? ""
        : ", "
            + key
            + ": "
            + new TreeMap<>(rules)
                .entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ": " + rule(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
  }
}
