package dev.highwater.cli.database;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.cli.console.WholeNumber;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "start",
    header = "Start the embedded server and leave it running",
    description =
        "The first start unpacks PostgreSQL and makes its data directory; later ones take a second. "
            + "A server that runs already is left as it is.")
final class StartCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Listen there (default: the port of the last start, or a free one).")
  private int port;

  StartCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    ServerOptions options = ServerOptions.standard().onPort(port);
    try (Progress progress = invocation.progress()) {
      EmbeddedServer.start(invocation.workDirectory(), options, progress);
    }
    ServerView.print(invocation);
    return ExitCode.DONE;
  }

  /// Reads `--port`.
  static final class Port extends WholeNumber {
    Port() {
      super("port", 1, 65_535);
    }
  }
}
