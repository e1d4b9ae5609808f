package dev.highwater.cli.anonymize;

import dev.highwater.anonymize.check.CheckOptions;
import dev.highwater.anonymize.check.CheckResult;
import dev.highwater.anonymize.check.finding.Finding;
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
import java.util.Set;

/// A check in words.
final class CheckView {

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
      TextTable table = new TextTable("severity", "kind", "where", ">rows", "row", "what");
      for (Finding one : result.findings()) {
        table.row(
            one.severity().name().toLowerCase(Locale.ROOT),
            one.shownKind(),
            (one.table() + " " + one.cell()).strip(),
            one.count(),
            one.row(),
            one.detail());
      }
      text.append(table).append('\n');
    }
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
}
