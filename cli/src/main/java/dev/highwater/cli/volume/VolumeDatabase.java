package dev.highwater.cli.volume;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.Target;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.volume.scenario.Fault;
import dev.highwater.volume.workload.fault.ServerControl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// The database a ladder is climbed in: the one that was named, or on the embedded server one that
/// is made anew for each run, so that a ladder can always begin at its first rung.
final class VolumeDatabase {

  private static final String NAME = "highwater_volume";

  private VolumeDatabase() {}

  static ConnectionSettings prepare(Target target) throws SQLException {
    if (!target.embedded()) {
      return target.settings();
    }
    String database = QualifiedName.quote(NAME);
    try (Connection connection = target.settings().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + database + " TEMPLATE template0");
    }
    return target.settings().withDatabase(NAME);
  }

  /// How the embedded server is restarted, for a fault.
  static ServerControl control(EmbeddedServer server) {
    return mode -> server.restart(mode == Fault.Restart.Mode.IMMEDIATE);
  }

  /// The database of a run that was begun, as it was left.
  static ConnectionSettings reopen(Target target) throws SQLException {
    if (!target.embedded()) {
      return target.settings();
    }
    try (Connection connection = target.settings().connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
      statement.setString(1, NAME);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? target.settings().withDatabase(NAME) : prepare(target);
      }
    }
  }

  /// Where the embedded server keeps its data; of others that is not known.
  static Optional<Path> dataDirectory(Invocation invocation, Target target) {
    return target.embedded()
        ? Optional.of(invocation.workDirectory().resolve("data"))
        : Optional.empty();
  }
}
