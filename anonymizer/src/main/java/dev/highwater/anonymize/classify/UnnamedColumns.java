package dev.highwater.anonymize.classify;

import dev.highwater.anonymize.pack.Pack;
import dev.highwater.anonymize.pack.ValueFamily;
import dev.highwater.anonymize.policy.PersonalDataClass;
import dev.highwater.anonymize.policy.Rule;
import dev.highwater.anonymize.policy.Technique;
import dev.highwater.schema.catalog.Column;
import dev.highwater.schema.catalog.ColumnType;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.catalog.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Proposes what becomes of columns of which neither name nor comment nor content tells anything:
/// by their type, and closed where text may stand.
final class UnnamedColumns {

  private static final int LONGEST_WORDS = 100;
  private static final Pattern CHECKSUM =
      Pattern.compile(".* (sha ?\\d*|md5|crc ?\\d*|checksum|digest|etag) .*");

  private final Pack pack;
  private final TableFacts facts;
  private final BiFunction<Table, Column, Rule> cells;

  /// @param cells tells the rule of a field of a composite
  UnnamedColumns(Pack pack, TableFacts facts, BiFunction<Table, Column, Rule> cells) {
    this.pack = pack;
    this.facts = facts;
    this.cells = cells;
  }

  /// What is proposed for a column.
  ///
  /// @param sample of its values; empty where nobody reads content
  /// @param evidence grows by what told
  Finding finding(
      Table table, Column column, Proposal proposal, List<String> sample, List<String> evidence) {
    boolean history = facts.isHistory(table);
    return switch (ValueFamily.of(column.type())) {
      case BOOLEAN, ENUM, WHOLE, DECIMAL, DATE, UUID, OTHER -> {
        evidence.add("its type " + column.type().sql());
        yield Finding.of(
            table,
            column,
            Proposal.ordinary("no text, and its name is of nothing personal"),
            0.6,
            evidence);
      }
      case TEXT -> {
        if (history && !(column.type().base().maximumLength() >= 0)) {
          evidence.add("its table keeps what other tables held");
          yield free(table, column, proposal.suppressed(), "a copy of other rows", evidence);
        }
        if (TableFacts.isListed(table, column)) {
          evidence.add("a CHECK lists its values");
          yield Finding.of(
              table, column, Proposal.ordinary("a CHECK lists its values"), 0.9, evidence);
        }
        if (isShort(column) && Sample.isFew(sample)) {
          evidence.add("few short values in its sample");
          yield Finding.of(table, column, Proposal.ordinary("one of a few words"), 0.5, evidence);
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
          yield Finding.of(
              table, column, Proposal.ordinary("a checksum that tells rows apart"), 0.4, evidence);
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
    return Finding.of(
        table, column, new Rule(PersonalDataClass.FREE_TEXT, technique, why), 0.3, evidence);
  }

  /// What has room for a sentence is written by people, whatever stands there today.
  private static boolean isShort(Column column) {
    int longest = column.type().base().maximumLength();
    return longest >= 0 && longest <= LONGEST_WORDS;
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
            (path, values) ->
                paths.put(path, JsonPaths.rule(pack, path, values, told.contains(path))));
    evidence.add(paths.size() + " paths in its sample");
    return free(
        table,
        column,
        new Technique.Json(paths, Technique.Unlisted.STOP),
        "a bag, path by path",
        evidence);
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
          Finding.of(table, column, Proposal.ordinary("an array of no texts"), 0.5, evidence);
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
      fields.put(field.name(), cells.apply(table, cell));
    }
    evidence.add("a composite of " + fields.size() + " fields");
    return free(
        table,
        column,
        fields.isEmpty() ? proposal.suppressed() : new Technique.Fields(fields),
        "field by field",
        evidence);
  }
}
