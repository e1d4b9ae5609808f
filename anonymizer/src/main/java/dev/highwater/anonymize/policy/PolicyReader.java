package dev.highwater.anonymize.policy;

import dev.highwater.anonymize.policy.ObjectRules.EnumRule;
import dev.highwater.anonymize.policy.ObjectRules.Fate;
import dev.highwater.dataset.spec.SpecException;
import dev.highwater.dataset.spec.SpecFile;
import dev.highwater.dataset.spec.SpecProblem;
import dev.highwater.dataset.yaml.YamlException;
import dev.highwater.dataset.yaml.YamlNode;
import dev.highwater.dataset.yaml.YamlReader;
import dev.highwater.schema.catalog.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a policy.
public final class PolicyReader {

  /// The format this version reads and writes.
  static final long FORMAT = 1;

  private static final Set<String> HEAD =
      Set.of(
          "format",
          "policy",
          "version",
          "pack",
          "comments",
          "large_objects",
          "enums",
          "rename",
          "defaults",
          "references",
          "tables");

  private final SpecFile file;
  private final List<SpecProblem> problems = new ArrayList<>();

  private PolicyReader(String shown) {
    this.file = new SpecFile(shown, problems);
  }

  /// Reads the text of a policy.
  ///
  /// @param shown how messages name the file
  /// @throws SpecException with every mistake found
  public static Policy read(String shown, String text) throws SpecException {
    return new PolicyReader(shown).policy(text);
  }

  private Policy policy(String text) throws SpecException {
    YamlNode root;
    try {
      root = YamlReader.read(text);
    } catch (YamlException e) {
      file.problem(e.line(), "this is no YAML: " + e.getMessage(), "");
      throw new SpecException(problems);
    }
    file.only(root, HEAD, "a policy");
    long format = file.whole(root, "format", FORMAT);
    if (format != FORMAT) {
      file.problem(
          file.line(root, "format"),
          "this version reads policies of format " + FORMAT + ", not " + format,
          "use the version of Highwater that wrote it, or write it anew");
    }
    Map<String, YamlNode> entries = file.entries(root, "the policy");
    Policy policy =
        new Policy(
            file.required(root, "policy", "the policy"),
            file.text(root, "version", "1"),
            file.text(root, "pack", "ph"),
            references(entries.get("references")),
            columns(entries.get("tables")),
            new ObjectRules(
                fate(root, "comments"),
                enums(entries.get("enums")),
                renamed(root),
                defaults(entries.get("defaults")),
                fate(root, "large_objects")),
            digest(text));
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return policy;
  }

  private List<ColumnRule> columns(@Nullable YamlNode node) {
    RuleReader reader = new RuleReader(file);
    List<ColumnRule> rules = new ArrayList<>();
    Set<QualifiedName> seen = new HashSet<>();
    file.entries(node, "'tables'")
        .forEach(
            (name, columns) -> {
              QualifiedName table = QualifiedName.parse(name);
              if (!seen.add(table)) {
                file.problem(columns.line(), "table " + name + " is listed twice", "keep one");
              }
              file.entries(columns, "table " + name)
                  .forEach(
                      (column, rule) ->
                          reader
                              .rule(name + "." + column, rule)
                              .ifPresent(found -> rules.add(new ColumnRule(table, column, found))));
            });
    return rules;
  }

  private Map<QualifiedName, EnumRule> enums(@Nullable YamlNode node) {
    Map<QualifiedName, EnumRule> rules = new LinkedHashMap<>();
    file.entries(node, "'enums'")
        .forEach(
            (name, rule) -> {
              file.only(rule, Set.of("labels", "technique", "reason"), "enum " + name);
              String technique = file.required(rule, "technique", "enum " + name);
              if (!Set.of("keep", "renumber", "").contains(technique)) {
                file.problem(
                    file.line(rule, "technique"),
                    "labels of enums have no technique '" + technique + "'",
                    "write keep or renumber");
              }
              rules.put(
                  QualifiedName.parse(name),
                  new EnumRule(
                      file.names(rule, "labels").stream().map(YamlNode.Scalar::text).toList(),
                      technique.equals("renumber"),
                      file.required(rule, "reason", "enum " + name)));
            });
    return rules;
  }

  private Set<QualifiedName> renamed(YamlNode root) {
    Set<QualifiedName> names = new HashSet<>();
    file.names(root, "rename").forEach(name -> names.add(QualifiedName.parse(name.text())));
    return names;
  }

  private Map<QualifiedName, Map<String, Fate>> defaults(@Nullable YamlNode node) {
    Map<QualifiedName, Map<String, Fate>> tables = new LinkedHashMap<>();
    file.entries(node, "'defaults'")
        .forEach(
            (name, columns) -> {
              Map<String, Fate> fates = new LinkedHashMap<>();
              file.entries(columns, "the defaults of " + name)
                  .keySet()
                  .forEach(column -> fates.put(column, fate(columns, column)));
              tables.put(QualifiedName.parse(name), fates);
            });
    return tables;
  }

  private Fate fate(YamlNode parent, String key) {
    String text = file.text(parent, key, "drop");
    return switch (text) {
      case "keep" -> Fate.KEEP;
      case "drop" -> Fate.DROP;
      default -> {
        file.problem(
            file.line(parent, key),
            "'" + key + "' is keep or drop, not '" + text + "'",
            "what is dropped is not in the target");
        yield Fate.DROP;
      }
    };
  }

  private List<Policy.VirtualReference> references(@Nullable YamlNode node) {
    List<Policy.VirtualReference> references = new ArrayList<>();
    file.entries(node, "'references'")
        .forEach(
            (from, to) -> {
              String target = to instanceof YamlNode.Scalar scalar ? scalar.text() : "";
              int start = from.lastIndexOf('.');
              int end = target.lastIndexOf('.');
              if (start < 1 || end < 1) {
                file.problem(
                    to.line(),
                    "a reference leads from table.column to table.column",
                    "write 'orders.customer_no: customer.no'");
                return;
              }
              references.add(
                  new Policy.VirtualReference(
                      QualifiedName.parse(from.substring(0, start)),
                      from.substring(start + 1),
                      QualifiedName.parse(target.substring(0, end)),
                      target.substring(end + 1)));
            });
    return references;
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
