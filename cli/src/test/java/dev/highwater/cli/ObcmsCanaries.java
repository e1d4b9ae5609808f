package dev.highwater.cli;

import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Names of people that are nowhere else, put into one row of every column in which the policy
/// expects something of a person.
final class ObcmsCanaries {

  /// Where a column has no room for the first, the others are tried.
  static final List<String> NAMES = List.of("Zebulon Quartzwort", "Zeb Quartz", "Zebquax");

  private static final String ANY_NUMBER = "471100471";

  private ObcmsCanaries() {}

  /// Plants, as far as columns take it.
  static void plant(Connection database, Policy policy) throws SQLException {
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      for (String name : NAMES) {
        statement.execute(
            "UPDATE communities_stakeholder SET full_name = '%s' WHERE ctid = (%s)"
                .formatted(
                    name,
                    "SELECT min(ctid) FROM communities_stakeholder WHERE full_name !~ '^Zeb'"));
      }
      statement.execute(
          """
          INSERT INTO django_session VALUES
            ('a6f1c3d0b2e94f7788', 'gAJ9cQFVEnplYnVsb24', now()),
            ('b7e2d4c1a3f85e6699', 'gAJ9cQFVEnF1YXJ0end', now());
          INSERT INTO token_blacklist_outstandingtoken (jti, token, expires_at) VALUES
            ('c8d3e5b2f4a76d55aa', 'Zm9yIFplYnVsb24gb25seQ', now()),
            ('d9c4f6a3e5b87c44bb', 'Zm9yIFF1YXJ0eiBvbmx5IQ', now())\
          """);
    }
    for (ColumnRule rule : policy.columns()) {
      if (!(rule.rule().technique() instanceof Technique.Keep)
          && rule.rule().dataClass() != PersonalDataClass.ORDINARY
          && !(rule.table().name().equals("communities_stakeholder")
              && rule.column().equals("full_name"))) {
        plant(database, rule);
      }
    }
    database.commit();
  }

  private static void plant(Connection database, ColumnRule rule) throws SQLException {
    List<String> values = new ArrayList<>();
    NAMES.forEach(name -> values.addAll(values(rule.rule().technique(), name)));
    if (!(rule.rule().technique() instanceof Technique.Json)) {
      values.add(ANY_NUMBER);
    }
    for (String value : values) {
      Savepoint before = database.setSavepoint();
      try (Statement statement = database.createStatement()) {
        statement.execute(
            "UPDATE %1$s SET \"%2$s\" = '%3$s' WHERE ctid = (SELECT min(ctid) FROM %1$s)"
                .formatted(rule.table().quoted(), rule.column(), value.replace("'", "''")));
        statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
        statement.execute("SET CONSTRAINTS ALL DEFERRED");
        database.releaseSavepoint(before);
        return;
      } catch (SQLException notTaken) {
        database.rollback(before);
      }
    }
  }

  /// Forms that a column might take.
  private static List<String> values(Technique technique, String name) {
    return switch (technique) {
      case Technique.Json json ->
          json.paths().values().stream().allMatch(ObcmsCanaries::kept)
              ? List.of()
              : List.of(json(json.paths(), name));
      case Technique.Elements _ -> List.of("{\"" + name + "\"}");
      default -> List.of(name, "\"" + name + "\"", "{\"note\": \"" + name + "\"}");
    };
  }

  private static boolean kept(Rule rule) {
    return rule.technique() instanceof Technique.Keep;
  }

  /// A document with the name at each of these paths that are masked.
  private static String json(Map<String, Rule> paths, String name) {
    Node root = new Node();
    paths.forEach(
        (path, rule) -> {
          if (!kept(rule)) {
            root.at(path);
          }
        });
    return root.written(name);
  }

  private static final class Node {
    private final Map<String, Node> keys = new TreeMap<>();
    private @Nullable Node elements;

    void at(String path) {
      Node at = this;
      String rest = path.substring(1);
      while (!rest.isEmpty()) {
        if (rest.startsWith("[*]")) {
          at.elements = Optional.ofNullable(at.elements).orElseGet(Node::new);
          at = at.elements;
          rest = rest.substring(3);
        } else {
          int end = 1;
          while (end < rest.length() && rest.charAt(end) != '.' && !rest.startsWith("[*]", end)) {
            end++;
          }
          at = at.keys.computeIfAbsent(rest.substring(1, end), key -> new Node());
          rest = rest.substring(end);
        }
      }
    }

    String written(String name) {
      if (elements != null) {
        return "[" + elements.written(name) + "]";
      }
      if (keys.isEmpty()) {
        return "\"" + name + "\"";
      }
      List<String> members = new ArrayList<>();
      keys.forEach((key, under) -> members.add("\"" + key + "\": " + under.written(name)));
      return "{" + String.join(", ", members) + "}";
    }
  }
}
