package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.Detector;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.anonymize.policy.ObjectRules;
import dev.highwater.anonymize.policy.ObjectRules.EnumRule;
import dev.highwater.anonymize.policy.ObjectRules.Fate;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Proposes what becomes of every column. It fails closed: text that nobody knows is free text. A
/// comment, a pattern or a check digit may raise a column's class and never lowers it.
public final class Classifier {

  private static final double TELLING = 0.5;

  private final Catalog catalog;
  private final Pack pack;
  private final TableFacts facts;
  private final UnnamedColumns unnamed;
  private final Optional<Sampler> sampler;
  private final Overlap overlap = new Overlap();
  private final Map<QualifiedName, Map<String, Finding>> found = new TreeMap<>();

  private Classifier(Catalog catalog, Pack pack, Optional<Sampler> sampler) {
    this.catalog = catalog;
    this.pack = pack;
    this.sampler = sampler;
    this.facts = new TableFacts(catalog, pack);
    this.unnamed =
        new UnnamedColumns(pack, facts, (table, cell) -> finding(table, cell, false, null).rule());
  }

  /// What the columns of a database hold.
  ///
  /// @param sampler where somebody consented to content being read
  public static Classification classify(Catalog catalog, Pack pack, Optional<Sampler> sampler) {
    return new Classifier(catalog, pack, sampler).classification();
  }

  private Classification classification() {
    Map<QualifiedName, Map<String, List<String>>> samples = new HashMap<>();
    for (Table table : catalog.tables()) {
      if (isPart(table)) {
        continue;
      }
      Map<String, List<String>> values = sampler.map(one -> one.sample(table)).orElse(Map.of());
      samples.put(table.name(), values);
      Map<String, Finding> findings = new LinkedHashMap<>();
      Set<String> unique = TableFacts.unique(table);
      for (Column column : table.columns()) {
        if (column.insertable() && !isInherited(table, column)) {
          Finding finding =
              finding(table, column, unique.contains(column.name()), values.get(column.name()));
          findings.put(column.name(), finding);
          if (finding.rule().dataClass() == PersonalDataClass.DIRECT_IDENTIFIER) {
            values.getOrDefault(column.name(), List.of()).forEach(overlap::add);
          }
        }
      }
      found.put(table.name(), findings);
    }
    raiseByOverlap(samples);
    new References(catalog, found).follow();
    return new Classification(
        pack.name(),
        found.values().stream().flatMap(one -> one.values().stream()).toList(),
        objects());
  }

  private static boolean isPart(Table table) {
    return table.partition() != null && table.partition().parent() != null;
  }

  private boolean isInherited(Table table, Column column) {
    return table.inherits().stream()
        .map(catalog::table)
        .flatMap(Optional::stream)
        .anyMatch(parent -> parent.column(column.name()).isPresent());
  }

  private Finding finding(
      Table table, Column column, boolean unique, @Nullable List<String> values) {
    List<String> sample = values == null ? List.of() : values;
    Proposal proposal =
        new Proposal(
            table.name() + "." + column.name(),
            column.type(),
            column.nullable(),
            unique,
            facts.entity(table, column));
    List<String> evidence = new ArrayList<>();
    if (isSurrogate(table, column)) {
      evidence.add("a key without meaning");
      return Finding.of(
          table, column, Proposal.ordinary("a key that means nothing"), 0.9, evidence);
    }
    Optional<Detector> named = facts.named(table, column);
    named.ifPresent(one -> evidence.add("its name is that of " + one.name()));
    Optional<Detector> spoken = commented(column);
    spoken.ifPresent(one -> evidence.add("its comment speaks of " + one.name()));
    Optional<Detector> content = content(column, sample, evidence);
    Optional<Detector> chosen =
        named
            .filter(one -> one.dataClass() != PersonalDataClass.ORDINARY)
            .or(() -> content)
            .or(() -> spoken)
            .or(() -> named);
    boolean closed =
        ValueFamily.of(column.type()) == ValueFamily.TEXT && TableFacts.isClosed(table, column);
    if (chosen.isPresent()
        && !(closed && chosen.get().dataClass() == PersonalDataClass.DIRECT_IDENTIFIER)) {
      Detector detector = chosen.get();
      double confidence =
          Math.min(0.99, (named.isPresent() ? 0.8 : 0.6) + (content.isPresent() ? 0.15 : 0));
      return Finding.of(
          table,
          column,
          withChecks(
              table,
              column,
              proposal.rule(
                  detector,
                  named.equals(chosen) ? "name" : content.equals(chosen) ? "content" : "comment")),
          confidence,
          evidence);
    }
    return unnamed.finding(table, column, proposal, sample, evidence);
  }

  /// A CHECK that reads a column may want it to be there: then a text is replaced and not taken
  /// away.
  private static Rule withChecks(Table table, Column column, Rule rule) {
    boolean read =
        table.checks().stream()
            .anyMatch(check -> check.enforced() && check.columns().contains(column.name()));
    return read
            && ValueFamily.of(column.type()) == ValueFamily.TEXT
            && rule.technique() instanceof Technique.Suppress(Technique.Filler.Null _)
        ? new Rule(rule.dataClass(), new Technique.Synthesize("text"), rule.reason())
        : rule;
  }

  /// Numbers and uuids that keys and references are made of.
  private static boolean isSurrogate(Table table, Column column) {
    ValueFamily family = ValueFamily.of(column.type());
    if (family != ValueFamily.WHOLE && family != ValueFamily.UUID) {
      return false;
    }
    boolean key =
        table.primaryKey().filter(one -> one.columns().contains(column.name())).isPresent();
    boolean reference =
        table.foreignKeys().stream().anyMatch(one -> one.columns().contains(column.name()));
    return reference
        || (key
            && (family == ValueFamily.UUID
                || column.identity() != Column.Identity.NONE
                || column.sequence() != null
                || column.name().equals("id")
                || column.name().endsWith("_id")));
  }

  private Optional<Detector> commented(Column column) {
    String comment = column.comment();
    if (comment == null || comment.startsWith("one of:")) {
      return Optional.empty();
    }
    return pack.detectors().stream()
        .filter(one -> one.dataClass() != PersonalDataClass.ORDINARY)
        .filter(one -> one.canBe(column.type()) && one.isSpokenOf(comment))
        .findFirst();
  }

  private Optional<Detector> content(Column column, List<String> sample, List<String> evidence) {
    if (sample.isEmpty() || ValueFamily.of(column.type()) != ValueFamily.TEXT) {
      return Optional.empty();
    }
    for (Detector one : pack.detectors()) {
      if (one.content().isPresent() && one.canBe(column.type())) {
        long filled = sample.stream().filter(value -> !value.isBlank()).count();
        long fit =
            sample.stream()
                .filter(value -> one.content().orElseThrow().matcher(value.strip()).matches())
                .count();
        if (filled > 0 && fit >= TELLING * filled) {
          evidence.add("%d %% look like %s".formatted(100 * fit / filled, one.name()));
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /// A column in whose values identifiers of other columns stand is free text, whatever its few
  /// values seemed to be. Values that a CHECK lists are words of the schema, though people may be
  /// called by them.
  private void raiseByOverlap(Map<QualifiedName, Map<String, List<String>>> samples) {
    found.forEach(
        (name, findings) ->
            findings.replaceAll(
                (column, finding) -> {
                  List<String> values = samples.getOrDefault(name, Map.of()).get(column);
                  Table table = catalog.table(name).orElseThrow();
                  Column itself = table.column(column).orElseThrow();
                  if (values == null
                      || finding.rule().dataClass() != PersonalDataClass.ORDINARY
                      || ValueFamily.of(itself.type()) != ValueFamily.TEXT
                      || TableFacts.isClosed(table, itself)
                      || overlap.share(values) < 0.05) {
                    return finding;
                  }
                  List<String> evidence = new ArrayList<>(finding.evidence());
                  evidence.add("identifiers of other columns stand in it");
                  boolean unique = TableFacts.unique(table).contains(column);
                  return Finding.of(
                      table,
                      itself,
                      new Rule(
                          PersonalDataClass.FREE_TEXT,
                          unique
                              ? new Technique.Permute(name + "." + column)
                              : new Technique.Scrub("text"),
                          "identifiers of other columns stand in it"),
                      0.7,
                      evidence);
                }));
  }

  private ObjectRules objects() {
    Map<QualifiedName, EnumRule> enums = new TreeMap<>();
    Map<QualifiedName, Map<String, Fate>> defaults = new TreeMap<>();
    for (Table table : catalog.tables()) {
      for (Column column : table.columns()) {
        for (ColumnType one : SchemaTexts.enums(column.type())) {
          enums.put(
              one.name(), new EnumRule(one.labels(), false, "words of the schema, of no person"));
        }
        if (!isPart(table) && SchemaTexts.hasTextDefault(column)) {
          defaults
              .computeIfAbsent(table.name(), name -> new TreeMap<>())
              .put(column.name(), Fate.KEEP);
        }
      }
    }
    return new ObjectRules(Fate.DROP, enums, Set.of(), defaults, Fate.DROP);
  }
}
