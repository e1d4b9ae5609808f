package dev.highwater.cli.seed;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.seed.VerifyCommand.Verdict;
import dev.highwater.dataset.digest.Digest;
import dev.highwater.dataset.manifest.Manifest;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.seed.inspect.Finding;
import dev.highwater.seed.verify.Aspect;
import dev.highwater.seed.verify.VerifyReport;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a verification found.
final class VerifyView {

  private VerifyView() {}

  static void print(Invocation invocation, Verdict verdict) {
    invocation.answer(Document.of(verdict), () -> text(verdict));
  }

  /// What programs read.
  private record Document(
      boolean sound,
      String datasetId,
      long scale,
      Set<Aspect> aspects,
      long rows,
      int constraints,
      double seconds,
      List<FindingDocument> findings,
      List<Manifest.Difference> manifestDifferences,
      Map<String, String> digests) {

    static Document of(Verdict verdict) {
      VerifyReport report = verdict.report();
      Map<String, String> digests = new TreeMap<>();
      report.digests().forEach((table, digest) -> digests.put(table.toString(), digest.hex()));
      return new Document(
          verdict.sound(),
          verdict.plan().datasetId(),
          verdict.plan().scale(),
          new TreeSet<>(report.aspects()),
          report.rows(),
          report.constraints(),
          report.seconds(),
          report.findings().stream().map(FindingDocument::of).toList(),
          verdict.differences(),
          digests);
    }
  }

  private record FindingDocument(
      Finding.Kind kind, String table, String name, long rows, String text, List<String> examples) {

    static FindingDocument of(Finding finding) {
      return new FindingDocument(
          finding.kind(),
          finding.table().toString(),
          finding.name(),
          finding.rows(),
          finding.text(),
          finding.examples());
    }
  }

  private static String text(Verdict verdict) {
    VerifyReport report = verdict.report();
    StringBuilder text = new StringBuilder();
    report.findings().forEach(finding -> text.append(block(finding)).append('\n'));
    if (!verdict.differences().isEmpty()) {
      text.append("Other than the manifest\n");
      verdict.differences().forEach(one -> text.append("  ").append(one).append('\n'));
      text.append('\n');
    }
    int wrong = report.findings().size() + verdict.differences().size();
    Facts facts =
        new Facts()
            .add(
                "dataset",
                verdict.plan().dataset()
                    + "@"
                    + verdict.plan().version()
                    + ", seed "
                    + verdict.plan().seed()
                    + ", scale "
                    + Figures.count(verdict.plan().scale()))
            .add("looked at", words(report.aspects()))
            .add("rows", Figures.count(report.rows()) + tables(verdict));
    if (report.aspects().contains(Aspect.CONSTRAINTS)) {
      facts.add("constraints", Figures.count(report.constraints()) + " asked in SQL");
    }
    if (!report.digests().isEmpty()) {
      facts.add("digest", digest(report.digests()) + " of all tables together");
    }
    return text.append(facts.add("took", Figures.value(report.seconds(), "s")))
        .append('\n')
        .append(
            switch (wrong) {
              case 0 -> "All is as it should be.\n";
              case 1 -> "1 thing is not as it should be.\n";
              default -> Figures.count(wrong) + " things are not as they should be.\n";
            })
        .toString();
  }

  private static String tables(Verdict verdict) {
    return " in " + Figures.count(verdict.plan().tables().size()) + " tables";
  }

  private static String block(Finding finding) {
    StringBuilder block =
        new StringBuilder()
            .append(finding.table())
            .append(": ")
            .append(words(finding.kind()))
            .append(' ')
            .append(finding.name())
            .append("\n  ")
            .append(finding.text())
            .append('\n');
    finding.examples().forEach(example -> block.append("    ").append(example).append('\n'));
    return block.toString();
  }

  private static String words(Finding.Kind kind) {
    return switch (kind) {
      case COUNT -> "number of";
      case RANGE_MISSING -> "missing";
      case DIGEST -> "digest of";
      case FOREIGN_KEY -> "foreign key";
      case UNIQUE -> "unique index";
      case EXCLUSION -> "exclusion constraint";
      case CHECK -> "CHECK";
      case NOT_NULL -> "NOT NULL of";
      case NOT_VALIDATED -> "not validated:";
      case NOT_ENFORCED -> "not enforced:";
      case INVALID_INDEX -> "invalid index";
      case NOT_RESTORED -> "not put back:";
    };
  }

  private static String words(Set<Aspect> aspects) {
    return new TreeSet<>(aspects)
        .stream()
            .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  private static String digest(Map<QualifiedName, Digest> digests) {
    return digests.values().stream().reduce(Digest.EMPTY, Digest::plus).hex();
  }
}
