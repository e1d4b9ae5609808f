package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.anonymize.policy.ColumnRule;
import dev.highwater.anonymize.policy.ObjectRules.EnumRule;
import dev.highwater.anonymize.policy.Policy;
import dev.highwater.anonymize.policy.PolicyWriter;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What of a database a policy does not speak of, and what a policy speaks of that is gone.
///
/// Partitions and children are covered by the table they are parts of; a child's own columns are
/// not. The bound of a partition needs no line: its key may only be kept, so its values are known.
public final class Coverage {

  private static final Pack EMPTY = new Pack("none", "none", List.of(), Map.of(), Map.of(), "none");

  private final Policy policy;
  private final Catalog catalog;
  private final Pack pack;
  private @Nullable Classification proposed;
  private final Map<QualifiedName, Map<String, Rule>> rules;
  private final List<Gap> gaps = new ArrayList<>();

  private Coverage(Policy policy, Catalog catalog, Pack pack) {
    this.policy = policy;
    this.catalog = catalog;
    this.pack = pack;
    this.rules = policy.byTable();
  }

  /// All gaps, those of one table together.
  ///
  /// @param pack by which lines are proposed
  /// @param sampler where content may be read: then every value of JSON columns is looked at whose
  ///   policy stops at unlisted paths
  public static List<Gap> of(Policy policy, Catalog catalog, Pack pack, Optional<Sampler> sampler) {
    Coverage coverage = new Coverage(policy, catalog, pack);
    coverage.tables();
    coverage.vanished();
    coverage.enums();
    sampler.ifPresent(
        one -> {
          coverage.json(one, pack);
          SchemaObjects.gaps(one, coverage.rules.keySet(), catalog).forEach(coverage.gaps::add);
        });
    return List.copyOf(coverage.gaps);
  }

  /// Made when the first line is to be proposed: a policy without gaps needs none.
  private Classification proposed() {
    if (proposed == null) {
      proposed = Classifier.classify(catalog, pack, Optional.empty());
    }
    return proposed;
  }

  private void tables() {
    for (Table table : catalog.tables()) {
      boolean whole = !rules.containsKey(table.name());
      for (Column column : table.columns()) {
        if (!column.insertable()) {
          continue;
        }
        Optional<Rule> rule = rule(table, column.name());
        if (rule.isEmpty()) {
          unlisted(table, column, whole);
        } else {
          type(table, column, rule.get());
        }
        if (SchemaTexts.hasTextDefault(column)
            && !isPart(table)
            && !policy
                .objects()
                .defaults()
                .getOrDefault(table.name(), Map.of())
                .containsKey(column.name())) {
          gaps.add(
              new Gap(
                  Gap.Kind.DEFAULT,
                  table.name() + "." + column.name(),
                  "its default holds a text",
                  "defaults:\n  %s:\n    %s: drop".formatted(table.name(), column.name())));
        }
      }
      triggers(table);
    }
  }

  private void unlisted(Table table, Column column, boolean whole) {
    Gap.Kind kind =
        table.kind() == Table.Kind.FOREIGN
            ? Gap.Kind.FOREIGN_TABLE
            : whole ? Gap.Kind.TABLE : Gap.Kind.COLUMN;
    String why =
        switch (kind) {
          case FOREIGN_TABLE -> "a foreign table that the policy does not list";
          case TABLE -> "its table is not in the policy";
          case COLUMN, JSON_PATH, FIELD, TYPE, ENUM, DEFAULT, VIEW, TRIGGER, VANISHED ->
              "it is not in the policy";
        };
    gaps.add(
        new Gap(
            kind,
            table.name() + "." + column.name(),
            why,
            proposed()
                .of(table.name(), column.name())
                .map(one -> new ColumnRule(one.table(), one.column(), one.rule()))
                .map(one -> "tables:\n" + PolicyWriter.lines(one))
                .orElse("")));
  }

  /// What the policy says of a column whose type can no longer bear it.
  private void type(Table table, Column column, Rule rule) {
    String cell = table.name() + "." + column.name();
    ColumnType type = column.type();
    if (rule.technique() instanceof Technique.Fields(Map<String, Rule> fields)) {
      Set<String> there = new HashSet<>();
      for (ColumnType.Field field : type.base().fields()) {
        there.add(field.name());
        if (!fields.containsKey(field.name())) {
          gaps.add(
              new Gap(
                  Gap.Kind.FIELD,
                  cell + "." + field.name(),
                  "a field that the policy does not list",
                  proposal(table, column)));
        }
      }
      fields.keySet().stream()
          .filter(name -> !there.contains(name))
          .sorted()
          .forEach(
              name ->
                  gaps.add(
                      new Gap(Gap.Kind.VANISHED, cell + "." + name, "there is no such field", "")));
    }
    boolean keepsUnknown =
        rule.technique() instanceof Technique.Keep
            && switch (ValueFamily.of(type)) {
              case JSON, LIST, COMPOSITE, BYTES, DERIVED ->
                  !isProposedKept(table, column) && rule.reason().startsWith("no text");
              case TEXT -> rule.reason().startsWith("no text");
              default -> false;
            };
    Policy alone =
        new Policy(
            policy.name(),
            policy.version(),
            policy.pack(),
            List.of(),
            List.of(new ColumnRule(table.name(), column.name(), rule)),
            policy.objects(),
            "");
    boolean unfit =
        PolicyRefusals.of(alone, catalog, Optional.empty()).refusals().stream()
            .anyMatch(one -> one.contains("has a type that") || one.contains("no such grain"));
    if (unfit || keepsUnknown) {
      gaps.add(
          new Gap(
              Gap.Kind.TYPE,
              cell,
              "its type is now %s, which '%s' is not for"
                  .formatted(type.sql(), rule.technique().written()),
              proposal(table, column)));
    }
  }

  private boolean isProposedKept(Table table, Column column) {
    return proposed()
        .of(table.name(), column.name())
        .filter(one -> one.rule().technique() instanceof Technique.Keep)
        .isPresent();
  }

  private String proposal(Table table, Column column) {
    return proposed()
        .of(table.name(), column.name())
        .map(one -> new ColumnRule(one.table(), one.column(), one.rule()))
        .map(one -> "tables:\n" + PolicyWriter.lines(one))
        .orElse("");
  }

  /// A trigger that copies rows into a table whose texts are kept makes them pass.
  private void triggers(Table table) {
    if (table.kind() == Table.Kind.FOREIGN
        || !new TableFacts(catalog, EMPTY).isWrittenByTrigger(table)) {
      return;
    }
    for (Column column : table.columns()) {
      boolean holds =
          switch (ValueFamily.of(column.type())) {
            case TEXT, JSON -> column.type().base().maximumLength() < 0;
            default -> false;
          };
      if (holds
          && rule(table, column.name())
              .filter(one -> one.technique() instanceof Technique.Keep)
              .isPresent()) {
        gaps.add(
            new Gap(
                Gap.Kind.TRIGGER,
                table.name() + "." + column.name(),
                "a trigger writes copies of rows there, and it is kept",
                proposal(table, column)));
      }
    }
  }

  private void vanished() {
    for (ColumnRule rule : policy.columns()) {
      Optional<Table> table = catalog.table(rule.table());
      if (table.isEmpty() || table.get().column(rule.column()).isEmpty()) {
        gaps.add(
            new Gap(
                Gap.Kind.VANISHED,
                rule.table() + "." + rule.column(),
                table.isEmpty() ? "there is no such table" : "there is no such column",
                ""));
      }
    }
  }

  private void enums() {
    Map<QualifiedName, ColumnType> there = new TreeMap<>();
    catalog
        .tables()
        .forEach(
            table ->
                table
                    .columns()
                    .forEach(
                        column ->
                            SchemaTexts.enums(column.type())
                                .forEach(one -> there.put(one.name(), one))));
    there.forEach(
        (name, type) -> {
          EnumRule rule = policy.objects().enums().get(name);
          if (rule == null || !rule.labels().equals(type.labels())) {
            gaps.add(
                new Gap(
                    Gap.Kind.ENUM,
                    name.toString(),
                    rule == null ? "an enum that is not in the policy" : "its labels have changed",
                    "enums:\n"
                        + PolicyWriter.enumLine(
                            name, new EnumRule(type.labels(), false, "review its labels"))));
          }
        });
    policy.objects().enums().keySet().stream()
        .filter(name -> !there.containsKey(name))
        .sorted()
        .forEach(
            name ->
                gaps.add(
                    new Gap(Gap.Kind.VANISHED, name.toString(), "no column has such an enum", "")));
  }

  private void json(Sampler sampler, Pack pack) {
    for (Table table : catalog.tables()) {
      if (table.kind() != Table.Kind.ORDINARY) {
        continue;
      }
      for (Column column : table.columns()) {
        if (rule(table, column.name()).map(Rule::technique).orElse(null)
                instanceof Technique.Json(Map<String, Rule> paths, Technique.Unlisted unlisted)
            && unlisted == Technique.Unlisted.STOP) {
          JsonKeys keys = new JsonKeys();
          sampler.everyValue(table.name(), column.name(), keys::add);
          JsonCover cover = new JsonCover(paths.keySet());
          Set<String> told = TableFacts.uniquePaths(table, column).orElse(Set.of());
          keys.paths()
              .forEach(
                  (path, values) -> {
                    boolean listed = cover.covers(path);
                    if (!listed || isTextAmongNumbers(paths.get(path), values)) {
                      gaps.add(
                          new Gap(
                              Gap.Kind.JSON_PATH,
                              table.name() + "." + column.name() + " " + path,
                              listed
                                  ? "it held numbers alone when it was reviewed, and holds text"
                                  : "a path that the policy does not list",
                              "\"%s\": %s"
                                  .formatted(
                                      path.replace("\"", "\\\""),
                                      PolicyWriter.inline(
                                          JsonPaths.rule(
                                              pack, path, values, told.contains(path))))));
                    }
                  });
        }
      }
    }
  }

  private static boolean isTextAmongNumbers(@Nullable Rule rule, List<String> values) {
    return rule != null
        && rule.technique() instanceof Technique.Keep
        && rule.reason().equals(JsonPaths.NUMBERS)
        && values.stream().anyMatch(value -> !value.isEmpty() && !value.startsWith("#"));
  }

  private static boolean isPart(Table table) {
    return table.partition() != null && table.partition().parent() != null;
  }

  /// A table's own rule, or that of a table it is a part of.
  private Optional<Rule> rule(Table table, String column) {
    Rule own = rules.getOrDefault(table.name(), Map.of()).get(column);
    if (own != null) {
      return Optional.of(own);
    }
    List<QualifiedName> parents = new ArrayList<>(table.inherits());
    if (table.partition() != null && table.partition().parent() != null) {
      parents.add(table.partition().parent());
    }
    return parents.stream()
        .map(catalog::table)
        .flatMap(Optional::stream)
        .filter(parent -> parent.column(column).isPresent())
        .map(parent -> rule(parent, column))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
