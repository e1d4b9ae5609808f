package dev.highwater.cli.archive;

import dev.highwater.cli.console.AskedRows;
import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.RowCount;
import dev.highwater.cli.dataset.Specs;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.dataset.archive.ArchiveFile;
import dev.highwater.dataset.compare.DatasetDifference;
import dev.highwater.dataset.compare.Known;
import dev.highwater.dataset.manifest.ManifestFile;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.volume.words.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    header = "Tell in what two datasets differ",
    description = {
      "Each is a dataset (NAME, NAME@VERSION, or a folder with a dataset.yaml), the folder of a built"
          + " dataset, or a manifest. Of two specs the formulas and laws are compared, of two"
          + " manifests the columns, rows and digests, of one of each what both can tell.",
      "Exit code 3 when they are not the same."
    })
final class DiffCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "One dataset.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The other.")
  private String after = "";

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = RowCount.class,
      description =
          "Of specs: also compare how many rows tables have at this scale, where that follows from"
              + " the scale alone.")
  private @Nullable AskedRows rows;

  @Spec private @Nullable CommandSpec command;

  DiffCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    Difference difference =
        new Difference(
            before,
            after,
            DatasetDifference.between(known(before), known(after)).stream().map(Line::of).toList());
    invocation.answer(difference, difference::text);
    return difference.differences().isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private Known known(String given) {
    Path path = invocation.console().directory().resolve(given);
    if (ArchiveFile.isIn(path) && !Files.exists(path.resolve("dataset.yaml"))) {
      return Known.of(given, ArchiveFile.read(path));
    }
    if (given.endsWith(".json") && Files.isRegularFile(path)) {
      return Known.of(given, ManifestFile.read(path));
    }
    DatasetSpec spec = Specs.read(given);
    return Known.of(
        given,
        spec,
        rows == null ? OptionalLong.empty() : OptionalLong.of(rows.in(spec.scale(), command)));
  }

  /// What programs read.
  private record Difference(String before, String after, List<Line> differences) {

    String text() {
      Map<String, List<Line>> byTable = new LinkedHashMap<>();
      for (Line line : differences) {
        String table = line.table().isEmpty() ? "the dataset" : line.table();
        byTable.computeIfAbsent(table, _ -> new ArrayList<>()).add(line);
      }
      StringBuilder text = new StringBuilder();
      byTable.forEach(
          (table, lines) -> {
            TextTable rows = new TextTable("", "what", "definition");
            lines.forEach(line -> rows.row(line.change(), line.what(), line.definition()));
            text.append(table).append('\n').append(rows).append('\n');
          });
      return text
          + new Facts()
              .add("before", before)
              .add("after", after)
              .add(
                  "differences", differences.isEmpty() ? "none" : Figures.count(differences.size()))
              .toString();
    }
  }

  /// A difference as programs read it.
  private record Line(
      String table,
      String kind,
      String name,
      String change,
      @Nullable String before,
      @Nullable String after) {

    static Line of(DatasetDifference difference) {
      return new Line(
          difference.table(),
          difference.kind().name().toLowerCase(Locale.ROOT),
          difference.name(),
          difference.change(),
          difference.before(),
          difference.after());
    }

    String what() {
      return kind.equals(name) || kind.equals("property") ? name : kind + " " + name;
    }

    String definition() {
      if (before == null || after == null) {
        return before == null ? String.valueOf(after) : before;
      }
      return before + "\nnow: " + after;
    }
  }
}
