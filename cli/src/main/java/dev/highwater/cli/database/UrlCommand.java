package dev.highwater.cli.database;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "url",
    header = "Print the address of the embedded server",
    description = {
      "The address carries no password. For a shell in which every PostgreSQL tool works:",
      "  eval \"$(highwater db url --env)\"; psql"
    })
final class UrlCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Option(
      names = "--env",
      description = "Print PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD as shell exports.")
  private boolean environment;

  UrlCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    ConnectionSettings settings =
        switch (EmbeddedServer.status(invocation.workDirectory())) {
          case ServerStatus.Running running -> running.settings();
          case ServerStatus.Stopped stopped -> throw notRunning(stopped);
          case ServerStatus.Absent absent -> throw notRunning(absent);
        };
    if (environment) {
      Map<String, String> variables = variables(settings);
      invocation.answer(variables, () -> exports(variables));
    } else {
      invocation.answer(Map.of("url", settings.url()), () -> settings.url() + "\n");
    }
    return ExitCode.DONE;
  }

  private static Map<String, String> variables(ConnectionSettings settings) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PGHOST", settings.host());
    variables.put("PGPORT", String.valueOf(settings.port()));
    variables.put("PGDATABASE", settings.database());
    variables.put("PGUSER", settings.user());
    variables.put("PGPASSWORD", Objects.requireNonNullElse(settings.password(), ""));
    return variables;
  }

  private static String exports(Map<String, String> variables) {
    return variables.entrySet().stream()
        .map(entry -> "export " + entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  private static Failure notRunning(ServerStatus status) {
    return Failure.of("The embedded server does not run")
        .where(status.workDirectory().toString())
        .remedy("highwater db start");
  }
}
