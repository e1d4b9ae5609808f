package dev.highwater.schema.server;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where everything of one embedded server is kept.
record WorkDirectory(Path root) {

  /// That directory, made if it is not there.
  static WorkDirectory at(Path path) {
    try {
      return new WorkDirectory(Files.createDirectories(path.toAbsolutePath()).toRealPath());
    } catch (IOException unusable) {
      throw Failure.of("The work directory cannot be made")
          .where(path.toAbsolutePath().toString())
          .why(unusable)
          .remedy("Choose a directory that you may write to with --work-dir")
          .causedBy(unusable);
    }
  }

  Path data() {
    return root.resolve("data");
  }

  Path logDirectory() {
    return root.resolve("log");
  }

  Path log() {
    return logDirectory().resolve("postgresql.log");
  }

  Path password() {
    return root.resolve("password");
  }

  Path state() {
    return root.resolve("server.properties");
  }

  Path lock() {
    return root.resolve("server.lock");
  }

  /// The files that whoever owns the data has to write too, when it is not root who runs it next.
  List<Path> shared() {
    return List.of(password(), state(), lock());
  }

  /// Whether there is a data directory, even one whose inside this user may not see.
  boolean exists() {
    return Files.isDirectory(data());
  }

  /// Whether there is a data directory that PostgreSQL has written.
  boolean hasData() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /// The major version that wrote the data directory.
  int majorVersion() {
    Path file = data().resolve("PG_VERSION");
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (IOException | NumberFormatException unreadable) {
      throw Failure.of("The data directory cannot be read")
          .where(file.toString())
          .why(unreadable)
          .remedy("Use it as the user who made it, or choose another directory with --work-dir")
          .causedBy(unreadable);
    }
  }
}
