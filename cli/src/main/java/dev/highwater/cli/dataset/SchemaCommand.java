package dev.highwater.cli.dataset;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.dataset.spec.SpecSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "schema",
    header = "Print the JSON Schema of dataset.yaml, for editors",
    description = {
      "Beside a spec whose first line is '# yaml-language-server: $schema="
          + SpecSchema.FILE
          + "', as 'seed init' writes it, editors complete and check it while it is written:",
      "  highwater dataset schema > " + SpecSchema.FILE
    })
final class SchemaCommand implements Callable<Integer> {

  private final Invocation invocation;

  SchemaCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    invocation.console().out().print(SpecSchema.text());
    return ExitCode.DONE;
  }
}
