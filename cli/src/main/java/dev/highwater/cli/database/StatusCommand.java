package dev.highwater.cli.database;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    header = "Say whether the embedded server runs, and where",
    description = "Starts and makes nothing.")
final class StatusCommand implements Callable<Integer> {

  private final Invocation invocation;

  StatusCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    ServerView.print(invocation);
    return ExitCode.DONE;
  }
}
