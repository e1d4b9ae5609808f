package dev.highwater.cli.target;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.server.EmbeddedServer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database of one command. Closing it stops the embedded server if this command started it.
public final class Target implements AutoCloseable {

  private final ConnectionSettings settings;
  private final @Nullable EmbeddedServer server;

  Target(ConnectionSettings settings) {
    this.settings = settings;
    this.server = null;
  }

  Target(EmbeddedServer server) {
    this.settings = server.settings();
    this.server = server;
  }

  /// How to connect to it.
  public ConnectionSettings settings() {
    return settings;
  }

  /// Whether it is on the server that Highwater keeps in its work directory.
  public boolean embedded() {
    return server != null;
  }

  /// The server that Highwater keeps, where it is on that.
  public Optional<EmbeddedServer> server() {
    return Optional.ofNullable(server);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
