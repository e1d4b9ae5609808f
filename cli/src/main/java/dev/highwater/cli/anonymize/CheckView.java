package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Finding;
import dev.highwater.anonymize.check.finding.Severity;
import dev.highwater.anonymize.check.identifier.Vocabulary;
import dev.highwater.anonymize.pack.Pack;
import dev.highwater.cli.render.Facts;
import dev.highwater.dataset.value.Pool;
import dev.highwater.volume.words.Figures;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A check in words.
final class CheckView {

  /// Warnings and notices that are shown; leaks are shown all.
  private static final int SHOWN = 20;

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
    for (Severity severity : Severity.values()) {
      List<Finding> findings =
          result.findings().stream().filter(one -> one.severity() == severity).toList();
      int shown = severity == Severity.LEAK ? findings.size() : Math.min(SHOWN, findings.size());
      findings.subList(0, shown).forEach(one -> line(one, text));
      if (shown < findings.size()) {
        text.append(
            "%s  %s more; --output json has all\n"
                .formatted(word(severity), Figures.count(findings.size() - shown)));
      }
    }
    text.append(text.isEmpty() ? "" : "\n");
    return text.append(
            new Facts()
                .add("verdict", result.clean() ? "clean" : "leak")
                .add("looked for", Figures.count(result.identifiers()) + " forms of identifiers")
                .add(
                    "in",
                    "%s of %s tables"
                        .formatted(
                            Figures.bytes((double) result.bytes()),
                            Figures.count(result.tables().size())))
                .add("warnings", Figures.count(result.count(Severity.WARNING))))
        .toString();
  }

  private static void line(Finding one, StringBuilder text) {
    String first = one.row().isEmpty() ? "" : ", first " + one.row();
    String detail = one.detail().isEmpty() ? "" : ": " + one.detail();
    text.append(
        "%s  %s, %s: %s%s%s\n"
            .formatted(
                word(one.severity()),
                (one.table() + " " + one.cell()).strip(),
                one.shownKind(),
                Figures.count(one.count()),
                first,
                detail));
  }

  private static String word(Severity severity) {
    return String.format(Locale.ROOT, "%-7s", severity.name().toLowerCase(Locale.ROOT));
  }
}
