package dev.highwater.schema.server;

import dev.highwater.schema.connect.ConnectionSettings;
import java.nio.file.Path;
import java.time.Instant;

/// What is known of the server of a work directory without starting it.
public sealed interface ServerStatus {

  /// The work directory it is kept in.
  Path workDirectory();

  /// There is no data directory yet.
  record Absent(Path workDirectory) implements ServerStatus {}

  /// There is data and no server.
  record Stopped(Path workDirectory, int majorVersion) implements ServerStatus {}

  /// The server runs.
  ///
  /// @param pid of the postmaster
  record Running(
      Path workDirectory, int majorVersion, long pid, Instant since, ConnectionSettings settings)
      implements ServerStatus {}
}
