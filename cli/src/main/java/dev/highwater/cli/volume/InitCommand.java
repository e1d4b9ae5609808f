package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.render.TextTable;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.volume.init.ScenarioInit;
import dev.highwater.volume.init.ScenarioInit.Omission;
import dev.highwater.volume.init.ScenarioInit.Outcome;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSchema;
import dev.highwater.volume.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "init",
    header = "Write a scenario from what a live database was asked",
    description = {
      "Reads pg_stat_statements: the dearest queries become reports, the most frequent statements"
          + " the mix of a load. The server says the types of their parameters; queries that read"
          + " the planner's statistics and the tables draw them anew at each size, so that no value"
          + " of the database stands in a file. Nothing is run or changed there.",
      "What cannot be taken is told in comments, with the reason."
    })
final class InitCommand implements Callable<Integer> {

  private static final int SHOWN = 5;

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to be written, empty or not there (default: scenario).")
  private Path out = Path.of("scenario");

  @Option(
      names = "--top",
      paramLabel = "N",
      converter = Top.class,
      description = "So many reports, and so many statements in the mix (default: 12).")
  private int top = 12;

  InitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException, IOException {
    Path folder = invocation.console().directory().resolve(out).normalize();
    Outcome outcome;
    try (Target opened = target.open(invocation);
        Connection connection = opened.settings().withApplicationName("highwater/init").connect()) {
      outcome = ScenarioInit.write(connection, folder, opened.settings().database(), top);
    }
    Files.writeString(folder.resolve(ScenarioSchema.FILE), ScenarioSchema.text());
    ScenarioReader.read(ScenarioSource.find(folder.toString()));
    invocation.answer(outcome, () -> text(outcome));
    return ExitCode.DONE;
  }

  private static String text(Outcome outcome) {
    Facts facts =
        new Facts()
            .add("scenario", outcome.folder().resolve("scenario.yaml").toString())
            .add("reports", String.valueOf(outcome.reports().size()))
            .add("mix", outcome.mix().size() + " statements")
            .add("left out", outcome.leftOut().size() + " statements; scenario.yaml says why");
    TextTable table = new TextTable(">calls", "left out because");
    for (Omission each : outcome.leftOut().stream().limit(SHOWN).toList()) {
      table.row(String.valueOf(each.statement().calls()), each.why());
    }
    return facts + (outcome.leftOut().isEmpty() ? "" : "\n" + table);
  }

  /// Reads `--top`.
  private static final class Top extends WholeNumber {
    Top() {
      super("number of statements", 1, 200);
    }
  }
}
