package dev.highwater.cli.target;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--db`, for every command that needs a database.
public final class TargetOptions {

  /// How an address is written.
  public static final String ADDRESSES =
      "postgresql://user@host:port/name, service=NAME, or where such an address stands: env:NAME,"
          + " file:PATH. Passwords come from PGPASSWORD or ~/.pgpass.";

  @Option(
      names = "--db",
      paramLabel = "ADDRESS",
      description = {
        "The database: " + ADDRESSES,
        "Default: the embedded server, which is started for this command where it does not run."
      })
  private @Nullable String address;

  /// Whether a database was named.
  public boolean named() {
    return address != null;
  }

  /// The database, after a start of the embedded server where it is needed.
  public Target open(Invocation invocation) {
    if (address != null) {
      return new Target(ConnectionSettings.parse(address));
    }
    try (Progress progress = invocation.progress()) {
      return new Target(
          EmbeddedServer.start(
              invocation.workDirectory(), ServerOptions.standard().endingWithJvm(), progress));
    }
  }

  /// A database that was named elsewhere.
  public static Target at(ConnectionSettings database) {
    return new Target(database);
  }
}
