package dev.highwater.cli.database;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.schema.server.EmbeddedServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "stop",
    header = "Stop the embedded server; its data stays",
    description = "Sessions are closed and everything is written. Does nothing where none runs.")
final class StopCommand implements Callable<Integer> {

  private final Invocation invocation;

  StopCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    EmbeddedServer.stop(invocation.workDirectory());
    ServerView.print(invocation);
    return ExitCode.DONE;
  }
}
