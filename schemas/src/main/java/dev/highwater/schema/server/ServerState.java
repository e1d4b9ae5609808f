package dev.highwater.schema.server;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/// What a work directory remembers between two starts.
///
/// @param database the database that was made at the first start
record ServerState(int port, String database) {

  static Optional<ServerState> of(WorkDirectory directory) {
    if (!Files.exists(directory.state())) {
      return Optional.empty();
    }
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(directory.state())));
      return Optional.of(
          new ServerState(
              Integer.parseInt(properties.getProperty("port")),
              properties.getProperty("database")));
    } catch (IOException | NumberFormatException unreadable) {
      throw Failure.of("The work directory is damaged")
          .where(directory.state().toString())
          .why(unreadable)
          .remedy("Delete this file; the next start chooses another port")
          .causedBy(unreadable);
    }
  }

  void remember(WorkDirectory directory) {
    try {
      SecretFile.write(
          directory.state(),
          "port=" + port + "\ndatabase=" + database.replace("\\", "\\\\") + "\n");
    } catch (IOException refused) {
      throw Failure.of("The work directory cannot be written")
          .where(directory.state().toString())
          .why(refused)
          .remedy("Make room there, or choose another --work-dir")
          .causedBy(refused);
    }
  }

  ConnectionSettings settings(WorkDirectory directory) {
    return new ConnectionSettings(
        "127.0.0.1", port, database, Cluster.USER, SecretFile.read(directory.password()));
  }
}
