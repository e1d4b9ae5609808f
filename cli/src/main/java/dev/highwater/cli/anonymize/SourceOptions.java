package dev.highwater.cli.anonymize;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.cli.console.WrongUse;
import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.dump.DumpRestore;
import dev.highwater.schema.dump.RestoreOptions;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.session.Cancellation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the people are: in a database, or in a dump of one.
final class SourceOptions {

  @Option(
      names = "--db",
      paramLabel = "ADDRESS",
      description = {
        "The database: " + TargetOptions.ADDRESSES,
        "Default: the one that PGSERVICE or PGHOST names; where neither is set, the embedded"
            + " server."
      })
  private @Nullable String database;

  @Option(
      names = "--dump",
      paramLabel = "PATH",
      description =
          "A dump by pg_dump instead of a database: plain, custom or a directory. It is restored"
              + " into a database of the embedded server, which is dropped at the end.")
  private @Nullable Path dump;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /// Opens it: what was named, else what the environment names as it does for `psql`, else the
  /// embedded server.
  Source open(Invocation invocation, Cancellation cancellation)
      throws SQLException, InterruptedException {
    if (dump == null) {
      return new Source(live(invocation), null);
    }
    if (database != null) {
      throw WrongUse.of(
          command,
          Failure.of("There are two sources")
              .where("--db and --dump")
              .why("rows come from one of them")
              .remedy("Give one"));
    }
    Path path = invocation.console().directory().resolve(dump);
    Target server = new TargetOptions().open(invocation);
    ScratchDatabase scratch = ScratchDatabase.on(server.settings(), "dump");
    Source source = new Source(server, scratch);
    try (Progress progress = invocation.progress()) {
      new DumpRestore(
              scratch.settings(),
              RestoreOptions.plain(),
              entry -> progress.accept("Restoring " + entry),
              cancellation)
          .restore(path);
      return source;
    } catch (SQLException | InterruptedException | RuntimeException failed) {
      source.close();
      throw failed;
    }
  }

  private Target live(Invocation invocation) {
    if (database != null) {
      return TargetOptions.at(ConnectionSettings.parse(database));
    }
    Optional<ConnectionSettings> environment = ConnectionSettings.ofEnvironment();
    if (environment.isEmpty()) {
      return new TargetOptions().open(invocation);
    }
    ConnectionSettings named = environment.get();
    invocation.console().err().println("Source " + named.url() + ", as the environment names it");
    return TargetOptions.at(named);
  }
}
