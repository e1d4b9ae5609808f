package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Kind;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.dataset.value.Pool;
import dev.highwater.volume.words.Figures;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A check in words.
final class CheckView {

  /// Warnings and notices that are shown; leaks are shown all.
  private static final int SHOWN = 20;

  /// What another rule for the column would mend.
  private static final Set<Kind> OF_THE_POLICY =
      Set.of(
          Kind.IDENTIFIER,
          Kind.ENCODED_IDENTIFIER,
          Kind.DATE,
          Kind.SAME_TEXT,
          Kind.SECRET_PATTERN,
          Kind.CARRIED_OVER,
          Kind.UNCHANGED_ROWS);

  /// What `--accept` takes for a notice: all that is found in single rows, and in texts of the
  /// schema that belong to a table.
  private static final Set<Kind> ACCEPTABLE =
      Set.of(
          Kind.IDENTIFIER,
          Kind.ENCODED_IDENTIFIER,
          Kind.DATE,
          Kind.SAME_TEXT,
          Kind.SECRET_PATTERN,
          Kind.SCHEMA_TEXT);

  private CheckView() {}

  /// How to check what was made with the words of a pack.
  static CheckOptions options(Pack pack, int threads) {
    Set<String> words = new HashSet<>();
    for (Pool pool : pack.pools().values()) {
      for (int i = 0; i < pool.size(); i++) {
        words.add(pool.text(i));
        words.addAll(List.of(pool.text(i).split(" ", -1)));
      }
    }
    return CheckOptions.STANDARD.withThreads(threads).withVocabulary(new Vocabulary(words));
  }

  static String text(CheckResult result) {
    StringBuilder text = new StringBuilder();
    if (!result.findings().isEmpty()) {
      text.append(table(result)).append('\n');
    }
    Facts facts =
        new Facts()
            .add("verdict", result.clean() ? "clean" : "leak")
            .add("looked for", Figures.count(result.identifiers()) + " forms of identifiers")
            .add(
                "in",
                "%s of %s tables"
                    .formatted(
                        Figures.bytes((double) result.bytes()),
                        Figures.count(result.tables().size())))
            .add("warnings", Figures.count(result.count(Severity.WARNING)));
    if (!leaking(result, OF_THE_POLICY).isEmpty()) {
      facts.add("to mend", "Say in the policy what becomes of these columns, and run again");
    }
    List<String> acceptable = leaking(result, ACCEPTABLE);
    if (!acceptable.isEmpty()) {
      facts.add(
          "or accept",
          "What you have looked at and found harmless: --accept "
              + acceptable.getFirst()
              + (acceptable.size() > 1 ? ",…" : ""));
    }
    return text.append(facts).toString();
  }

  /// Columns with leaks of some kinds, and tables with such texts of the schema.
  private static List<String> leaking(CheckResult result, Set<Kind> kinds) {
    return result.findings().stream()
        .filter(one -> one.severity() == Severity.LEAK && kinds.contains(one.kind()))
        .map(CheckView::place)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// What `--accept` calls a place; nothing for texts of the schema that belong to no table.
  private static Optional<String> place(Finding one) {
    if (!one.cell().startsWith("number ")) {
      return Optional.of(one.table() + "." + one.cell().split(" ", 2)[0]);
    }
    int owner = one.cell().indexOf(" of ");
    return owner < 0
        ? Optional.empty()
        : Optional.of(
            one.table().replace(' ', '-') + ":" + one.cell().substring(owner + " of ".length()));
  }

  private static TextTable table(CheckResult result) {
    TextTable table = new TextTable("severity", "finding");
    for (Severity severity : Severity.values()) {
      String word = severity.name().toLowerCase(Locale.ROOT);
      List<Finding> findings =
          result.findings().stream().filter(one -> one.severity() == severity).toList();
      int shown = severity == Severity.LEAK ? findings.size() : Math.min(SHOWN, findings.size());
      findings.subList(0, shown).forEach(one -> table.row(word, sentence(one)));
      if (shown < findings.size()) {
        table.row(word, Figures.count(findings.size() - shown) + " more; --output json has all");
      }
    }
    return table;
  }

  private static String sentence(Finding one) {
    return "%s, %s: %s%s%s"
        .formatted(
            (one.table() + " " + one.cell()).strip(),
            one.shownKind(),
            Figures.count(one.count()),
            one.row().isEmpty() ? "" : ", first " + one.row(),
            one.detail().isEmpty() ? "" : ": " + one.detail());
  }
}
