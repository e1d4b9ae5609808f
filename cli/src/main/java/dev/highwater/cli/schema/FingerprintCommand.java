package dev.highwater.cli.schema;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.render.Facts;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.introspect.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "fingerprint",
    header = "Print a schema's fingerprints, to see whether two are the same",
    description =
        "The full one covers everything; the logical one only what decides which rows are legal, so "
            + "that further indexes leave it as it is. A dataset belongs to a logical fingerprint.")
final class FingerprintCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private final TargetOptions target = new TargetOptions();

  FingerprintCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws SQLException {
    try (Target database = target.open(invocation);
        Connection connection = database.settings().connect()) {
      Fingerprints fingerprints = Fingerprints.of(CatalogReader.read(connection));
      invocation.answer(
          fingerprints,
          () ->
              new Facts().add("full", fingerprints.full()).add("logical", fingerprints.logical()));
    }
    return ExitCode.DONE;
  }
}
