package dev.highwater.anonymize.policy;

import dev.highwater.schema.catalog.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes a policy so that [PolicyReader] reads the same policy again, but for its digest, which is
/// the text's. A column has one line; the order is the policy's own, so that equal policies are
/// equal texts and a change is a changed line.
public final class PolicyWriter {

  private PolicyWriter() {}

  /// The whole text.
  ///
  /// @param heading lines for the reader's eyes at the top, without their `#`
  public static String write(Policy policy, List<String> heading) {
    StringBuilder text = new StringBuilder();
    heading.forEach(line -> text.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
    text.append("format: ").append(PolicyReader.FORMAT).append('\n');
    text.append("policy: ").append(RuleWriter.text(policy.name())).append('\n');
    text.append("version: ").append(RuleWriter.text(policy.version())).append('\n');
    text.append("pack: ").append(RuleWriter.text(policy.pack())).append('\n');
    objects(policy.objects(), text);
    if (!policy.references().isEmpty()) {
      text.append("\n# References that the application knows and no foreign key declares.\n");
      text.append("references:\n");
      policy
          .references()
          .forEach(
              one ->
                  text.append("  ")
                      .append(RuleWriter.text(one.table() + "." + one.column()))
                      .append(": ")
                      .append(RuleWriter.text(one.referenced() + "." + one.referencedColumn()))
                      .append('\n'));
    }
    text.append("\ntables:\n");
    policy
        .byTable()
        .forEach(
            (table, rules) -> {
              text.append("  ").append(RuleWriter.text(table.toString())).append(":\n");
              rules.forEach((column, rule) -> text.append(line(column, rule)).append('\n'));
            });
    return text.toString();
  }

  /// The lines that list one column in a policy, its table's name above it.
  public static String lines(ColumnRule rule) {
    return "  "
        + RuleWriter.text(rule.table().toString())
        + ":\n"
        + line(rule.column(), rule.rule());
  }

  /// A rule alone, as it stands behind a path or field.
  public static String inline(Rule rule) {
    return RuleWriter.rule(rule);
  }

  private static String line(String column, Rule rule) {
    return "    " + RuleWriter.text(column) + ": " + RuleWriter.rule(rule);
  }

  private static void objects(ObjectRules objects, StringBuilder text) {
    text.append("comments: ").append(fate(objects.comments())).append('\n');
    text.append("large_objects: ").append(fate(objects.largeObjects())).append('\n');
    if (!objects.enums().isEmpty()) {
      text.append("enums:\n");
      new TreeMap<>(objects.enums())
          .forEach((name, rule) -> text.append(enumLine(name, rule)).append('\n'));
    }
    if (!objects.renamed().isEmpty()) {
      text.append("rename: ")
          .append(
              new TreeSet<>(objects.renamed())
                  .stream()
                      .map(name -> RuleWriter.text(name.toString()))
                      .collect(Collectors.joining(", ", "[", "]")))
          .append('\n');
    }
    if (!objects.defaults().isEmpty()) {
      text.append("defaults:\n");
      new TreeMap<>(objects.defaults())
          .forEach(
              (table, columns) -> {
                text.append("  ").append(RuleWriter.text(table.toString())).append(":\n");
                new TreeMap<>(columns)
                    .forEach(
                        (column, fate) ->
                            text.append("    ")
                                .append(RuleWriter.text(column))
                                .append(": ")
                                .append(fate(fate))
                                .append('\n'));
              });
    }
  }

  /// The line that lists an enum.
  public static String enumLine(QualifiedName name, ObjectRules.EnumRule rule) {
    return "  %s: {labels: [%s], technique: %s, reason: %s}"
        .formatted(
            RuleWriter.text(name.toString()),
            rule.labels().stream().map(RuleWriter::text).collect(Collectors.joining(", ")),
            rule.renumbered() ? "renumber" : "keep",
            RuleWriter.text(rule.reason()));
  }

  private static String fate(ObjectRules.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
