package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.volume.scenario.ScenarioSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "schema",
    header = "Print the JSON Schema of scenario.yaml, for editors",
    description = {
      "Beside a scenario whose first line is '# yaml-language-server: $schema="
          + ScenarioSchema.FILE
          + "', as 'volume init' writes it, editors complete and check it while it is written:",
      "  highwater volume schema > " + ScenarioSchema.FILE
    })
final class SchemaCommand implements Callable<Integer> {

  private final Invocation invocation;

  SchemaCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.console().out().print(ScenarioSchema.text());
    return ExitCode.DONE;
  }
}
