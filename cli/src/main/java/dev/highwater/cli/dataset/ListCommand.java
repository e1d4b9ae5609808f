package dev.highwater.cli.dataset;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.TextTable;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.volume.words.Figures;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "list",
    header = "List the datasets of the library",
    description = "Those that come with Highwater; others are named by the path of their folder.")
final class ListCommand implements Callable<Integer> {

  private final Invocation invocation;

  ListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    List<DatasetFacts> datasets =
        SpecLibrary.datasets().stream()
            .map(dataset -> DatasetFacts.of(Specs.read(dataset.name() + "@" + dataset.version())))
            .toList();
    invocation.answer(datasets, () -> text(datasets));
    return ExitCode.DONE;
  }

  private static TextTable text(List<DatasetFacts> datasets) {
    TextTable text =
        new TextTable("dataset", "schema", ">tables", ">empty", ">rows", "scale counts");
    for (DatasetFacts dataset : datasets) {
      text.row(
          dataset.name() + "@" + dataset.version(),
          dataset.schema(),
          Figures.count(dataset.tables()),
          Figures.count(dataset.emptyTables()),
          Figures.count(dataset.defaultScale()),
          dataset.scaleUnit());
    }
    return text;
  }
}
