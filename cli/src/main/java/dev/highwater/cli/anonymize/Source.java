package dev.highwater.cli.anonymize;

import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.schema.connect.ConnectionSettings;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// An open source. What was restored of a dump goes when it is closed.
record Source(Target server, @Nullable ScratchDatabase scratch) implements AutoCloseable {

  /// How to connect to it.
  ConnectionSettings settings() {
    return scratch == null ? server.settings() : scratch.settings();
  }

  @Override
  public void close() throws SQLException {
    try {
      if (scratch != null) {
        scratch.close();
      }
    } finally {
      server.close();
    }
  }
}
