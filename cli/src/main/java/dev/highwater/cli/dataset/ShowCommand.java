package dev.highwater.cli.dataset;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.Formula;
import dev.highwater.dataset.spec.TableSpec;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.words.Figures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    header = "Show a spec: its scale and tables, or the formulas of one table",
    description = "What the spec leaves out is inferred from a schema; 'seed plan' shows that too.")
final class ShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Parameters(
      index = "0",
      paramLabel = "DATASET",
      description = "NAME, NAME@VERSION, or the path of a folder with a dataset.yaml.")
  private String dataset = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE", description = "One table of it.")
  private @Nullable String table;

  ShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    DatasetSpec spec = Specs.read(dataset);
    if (table == null) {
      invocation.answer(DatasetFacts.of(spec), () -> overview(spec));
    } else {
      TableSpec one = find(spec, table);
      invocation.answer(formulas(one), () -> text(one));
    }
    return ExitCode.DONE;
  }

  private static TableSpec find(DatasetSpec spec, String name) {
    return spec.tables().values().stream()
        .filter(table -> table.name().toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.of("The spec fills no table " + name)
                    .where(spec.name() + "@" + spec.version())
                    .remedy("highwater dataset show " + spec.name() + " lists its tables"));
  }

  private static String overview(DatasetSpec spec) {
    DatasetFacts facts = DatasetFacts.of(spec);
    TextTable tables = new TextTable(">formulas", "table", "written in");
    for (TableSpec one : spec.tables().values()) {
      if (!one.virtual()) {
        tables.row(one.columns().size(), one.name(), one.place());
      }
    }
    String empty =
        spec.empty().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"));
    return new Facts()
            .add("dataset", facts.name() + "@" + facts.version())
            .add("schema", facts.schema())
            .add("seed", facts.seed())
            .add("as of", facts.asOf())
            .add(
                "scale",
                "rows of "
                    + facts.scaleUnit()
                    + ", "
                    + Figures.count(facts.defaultScale())
                    + " unless asked for others, at least "
                    + Figures.count(facts.smallestScale()))
            .add("steps", steps(spec))
            .add("empty", empty.isEmpty() ? "none" : empty)
        + "\n"
        + tables;
  }

  private static String steps(DatasetSpec spec) {
    return spec.scale().steps().isEmpty()
        ? "none"
        : spec.scale().steps().entrySet().stream()
            .map(step -> step.getKey() + " " + Figures.count(step.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String text(TableSpec one) {
    TextTable formulas = new TextTable("column", "formula");
    one.lets().forEach((name, formula) -> formulas.row("let " + name, formula.source()));
    one.columns().forEach((name, formula) -> formulas.row(name, formula.source()));
    return one.name() + "  (" + one.place() + ")\n\n" + formulas;
  }

  private static Map<String, String> formulas(TableSpec one) {
    Map<String, String> formulas = new LinkedHashMap<>();
    for (Map.Entry<String, Formula> column : one.columns().entrySet()) {
      formulas.put(column.getKey(), column.getValue().source());
    }
    return formulas;
  }
}
