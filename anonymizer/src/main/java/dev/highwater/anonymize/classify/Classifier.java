package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.Detector;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.anonymize.pack.Words;
import dev.highwater.anonymize.policy.ObjectRules;
import dev.highwater.anonymize.policy.ObjectRules.EnumRule;
import dev.highwater.anonymize.policy.ObjectRules.Fate;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.ForeignKey;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Proposes what becomes of every column. It fails closed: text that nobody knows is free text. A
/// comment, a pattern or a check digit may raise a column's class and never lowers it.
public final class Classifier {

  /// The reason for a path of JSON that is kept because no text stands there.
  static final String NUMBERS = "numbers and truth values";

  private static final int FEW = 40;
  private static final int SHORT = 60;
  private static final int ENOUGH = 100;
  private static final double TELLING = 0.5;
  private static final Pattern CHECKSUM =
      Pattern.compile(".* (sha ?\\d*|md5|crc ?\\d*|checksum|digest|etag) .*");

  private final Catalog catalog;
  private final Pack pack;
  private final TableFacts facts;
  private final Optional<Sampler> sampler;
  private final Overlap overlap = new Overlap();
  private final Map<QualifiedName, Map<String, Finding>> found = new TreeMap<>();

  private Classifier(Catalog catalog, Pack pack, Optional<Sampler> sampler) {
    this.catalog = catalog;
    this.pack = pack;
    this.sampler = sampler;
    this.facts = new TableFacts(catalog, pack);
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
    references();
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
      return finding(table, column, ordinary("a key that means nothing"), 0.9, evidence);
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
      return finding(
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
    return unnamed(table, column, proposal, sample, evidence);
  }

  private static Finding finding(
      Table table, Column column, Rule rule, double confidence, List<String> evidence) {
    return new Finding(table.name(), column.name(), rule, confidence, evidence);
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

  private static Rule ordinary(String why) {
    return new Rule(PersonalDataClass.ORDINARY, new Technique.Keep(), why);
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

  private Finding unnamed(
      Table table, Column column, Proposal proposal, List<String> sample, List<String> evidence) {
    boolean history = facts.isHistory(table);
    return switch (ValueFamily.of(column.type())) {
      case BOOLEAN, ENUM, WHOLE, DECIMAL, DATE, UUID, OTHER -> {
        evidence.add("its type " + column.type().sql());
        yield finding(
            table, column, ordinary("no text, and its name is of nothing personal"), 0.6, evidence);
      }
      case TEXT -> {
        if (history && !(column.type().base().maximumLength() >= 0)) {
          evidence.add("its table keeps what other tables held");
          yield free(table, column, proposal.suppressed(), "a copy of other rows", evidence);
        }
        if (TableFacts.isListed(table, column)) {
          evidence.add("a CHECK lists its values");
          yield finding(table, column, ordinary("a CHECK lists its values"), 0.9, evidence);
        }
        if (isShort(column) && isFew(sample)) {
          evidence.add("few short values in its sample");
          yield finding(table, column, ordinary("one of a few words"), 0.5, evidence);
        }
        evidence.add("text that nothing is known of");
        yield free(table, column, text(column, proposal), "text that people write", evidence);
      }
      case JSON -> json(table, column, proposal, history, sample, evidence);
      case LIST -> list(table, column, proposal, evidence);
      case COMPOSITE -> composite(table, column, proposal, evidence);
      case INET, MAC, BYTES, POINT, DERIVED -> {
        evidence.add("its type " + column.type().sql());
        if (proposal.unique() && isChecksum(column)) {
          evidence.add("a key, and its name is that of a checksum");
          yield finding(table, column, ordinary("a checksum that tells rows apart"), 0.4, evidence);
        }
        yield free(
            table, column, proposal.suppressed(), "may hold other columns or a file", evidence);
      }
    };
  }

  private static boolean isChecksum(Column column) {
    return ValueFamily.of(column.type()) == ValueFamily.BYTES
        && CHECKSUM.matcher(Words.of(column.name())).matches();
  }

  private static Technique text(Column column, Proposal proposal) {
    String type = column.type().base().name().name();
    if (type.equals("xml") || type.equals("ltree")) {
      return proposal.suppressed();
    }
    return proposal.unique() ? new Technique.Permute(proposal.name()) : new Technique.Scrub("text");
  }

  private static Finding free(
      Table table, Column column, Technique technique, String why, List<String> evidence) {
    return finding(
        table, column, new Rule(PersonalDataClass.FREE_TEXT, technique, why), 0.3, evidence);
  }

  /// What has room for a sentence is written by people, whatever stands there today.
  private static boolean isShort(Column column) {
    int longest = column.type().base().maximumLength();
    return longest >= 0 && longest <= ENOUGH;
  }

  private static boolean isFew(List<String> sample) {
    Set<String> distinct = new HashSet<>(sample);
    return sample.size() >= ENOUGH
        && distinct.size() <= FEW
        && sample.size() >= 5 * distinct.size()
        && distinct.stream().allMatch(value -> value.length() <= SHORT);
  }

  private Finding json(
      Table table,
      Column column,
      Proposal proposal,
      boolean history,
      List<String> sample,
      List<String> evidence) {
    if (history || sample.isEmpty() || column.type().base().name().name().equals("hstore")) {
      evidence.add(history ? "its table keeps what other tables held" : "JSON that nobody read");
      return free(table, column, proposal.suppressed(), "a bag that may hold rows", evidence);
    }
    JsonKeys keys = new JsonKeys();
    sample.forEach(keys::add);
    Map<String, Rule> paths = new TreeMap<>();
    Set<String> told = TableFacts.uniquePaths(table, column).orElse(Set.of());
    keys.paths()
        .forEach(
            (path, values) -> paths.put(path, pathRule(pack, path, values, told.contains(path))));
    evidence.add(paths.size() + " paths in its sample");
    return free(
        table,
        column,
        new Technique.Json(paths, Technique.Unlisted.STOP),
        "a bag, path by path",
        evidence);
  }

  /// The rule of a path of JSON.
  ///
  /// @param unique whether its values tell rows apart
  static Rule pathRule(Pack pack, String path, List<String> values, boolean unique) {
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
      return ordinary(NUMBERS);
    }
    return isFew(texts)
        ? ordinary("one of a few words")
        : new Rule(
            PersonalDataClass.FREE_TEXT,
            unique ? new Technique.Permute(path) : new Technique.Scrub("text"),
            "text that people write");
  }

  private Finding list(Table table, Column column, Proposal proposal, List<String> evidence) {
    ColumnType element = column.type().base().element();
    ValueFamily family = element == null ? ValueFamily.OTHER : ValueFamily.of(element);
    evidence.add("an array of " + (element == null ? "?" : element.sql()));
    return switch (family) {
      case TEXT ->
          free(
              table,
              column,
              proposal.unique()
                  ? proposal.suppressed()
                  : new Technique.Elements(
                      new Rule(
                          PersonalDataClass.FREE_TEXT,
                          new Technique.Scrub("text"),
                          "text that people write")),
              "an array of texts",
              evidence);
      case BOOLEAN, ENUM, WHOLE, DATE, UUID, OTHER ->
          finding(table, column, ordinary("an array of no texts"), 0.5, evidence);
      case DECIMAL, JSON, INET, MAC, BYTES, POINT, LIST, COMPOSITE, DERIVED ->
          free(table, column, proposal.suppressed(), "may hold other columns", evidence);
    };
  }

  private Finding composite(Table table, Column column, Proposal proposal, List<String> evidence) {
    Map<String, Rule> fields = new TreeMap<>();
    for (ColumnType.Field field : column.type().base().fields()) {
      Column cell =
          new Column(
              field.name(),
              1,
              field.type(),
              true,
              null,
              Column.Identity.NONE,
              Column.Generated.NO,
              null,
              null);
      fields.put(field.name(), finding(table, cell, false, null).rule());
    }
    evidence.add("a composite of " + fields.size() + " fields");
    return free(
        table,
        column,
        fields.isEmpty() ? proposal.suppressed() : new Technique.Fields(fields),
        "field by field",
        evidence);
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
                  return finding(
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

  /// What references a column has its class and technique, so that joins hold.
  private void references() {
    // As many rounds as the longest chain has links.
    for (int round = 0; round < 8; round++) {
      for (Table table : catalog.tables()) {
        for (ForeignKey key : table.foreignKeys()) {
          for (int i = 0; i < key.columns().size(); i++) {
            follow(
                table, key.columns().get(i), key.referencedTable(), key.referencedColumns().get(i));
          }
        }
      }
    }
  }

  private void follow(
      Table table, String column, QualifiedName referenced, String referencedColumn) {
    Map<String, Finding> there = found.get(referenced);
    Map<String, Finding> here = found.get(table.name());
    Finding target = there == null ? null : there.get(referencedColumn);
    Finding own = here == null ? null : here.get(column);
    if (there == null || here == null || target == null || own == null) {
      return;
    }
    Rule rule = target.rule();
    if (rule.technique() instanceof Technique.Pseudonymize one && !one.by().isEmpty()) {
      rule =
          new Rule(
              rule.dataClass(),
              new Technique.Pseudonymize(one.shape(), one.domain(), List.of(), one.distinct()),
              rule.reason());
      there.put(
          referencedColumn,
          new Finding(referenced, referencedColumn, rule, target.confidence(), target.evidence()));
    }
    if (!own.rule().technique().equals(rule.technique())
        || own.rule().dataClass() != rule.dataClass()) {
      here.put(
          column,
          new Finding(
              table.name(),
              column,
              new Rule(
                  rule.dataClass(),
                  rule.technique(),
                  "references %s.%s".formatted(referenced, referencedColumn)),
              target.confidence(),
              List.of("it references " + referenced + "." + referencedColumn)));
    }
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
