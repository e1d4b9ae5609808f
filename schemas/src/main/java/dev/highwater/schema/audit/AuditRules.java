package dev.highwater.schema.audit;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the rules of a reference schema: `audit.sql`, in which `-- rule: NAME` begins each, `--
/// why: …` says what it asks, and a query follows. psql runs the same file as a whole.
public final class AuditRules {

  private static final String RULE = "-- rule: ";
  private static final String WHY = "-- why: ";

  private AuditRules() {}

  /// The rules of a reference schema, in the order of its file.
  ///
  /// @throws Failure when it has none
  public static List<AuditRule> of(String schema) {
    String place = "/highwater/reference/" + schema + "/audit.sql";
    try (InputStream stream = AuditRules.class.getResourceAsStream(place)) {
      if (stream == null) {
        throw Failure.of("There are no audit rules for " + schema)
            .why("only reference schemas with an audit.sql have rules")
            .remedy("highwater schema audit obcms");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The rules of a file.
  ///
  /// @throws IllegalArgumentException when a rule has no query or no reason, or a name is used
  ///   twice
  public static List<AuditRule> parse(String file) {
    List<AuditRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String[] parts = file.replace("\r\n", "\n").split("(?m)^" + RULE, -1);
    for (int i = 1; i < parts.length; i++) {
      AuditRule rule = rule(parts[i]);
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("Two rules are called " + rule.name());
      }
      rules.add(rule);
    }
    return rules;
  }

  private static AuditRule rule(String part) {
    int end = part.indexOf('\n');
    String name = part.substring(0, Math.max(0, end)).strip();
    String rest = part.substring(end + 1);
    int whyEnd = rest.indexOf('\n');
    String sql = whyEnd < 0 ? "" : rest.substring(whyEnd + 1).strip();
    if (name.isEmpty() || !rest.startsWith(WHY) || !sql.endsWith(";")) {
      throw new IllegalArgumentException(
          "A rule is a name, a line '"
              + WHY.strip()
              + " …' and a query with ';' at its end: "
              + part);
    }
    return new AuditRule(
        name, rest.substring(WHY.length(), whyEnd).strip(), sql.substring(0, sql.length() - 1));
  }
}
