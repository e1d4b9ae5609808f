package dev.highwater.schema.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.schema.server.ServerStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server of its own that may be killed, all of it, and started again with what it had on disk.
public final class MortalServer implements AutoCloseable {

  private static final int ATTEMPTS = 60;
  private static final long PAUSE_MILLIS = 500;

  private final Path directory;
  private final ServerOptions options;
  private EmbeddedServer server;

  private MortalServer(Path directory, ServerOptions options) {
    this.directory = directory;
    this.options = options;
    this.server = EmbeddedServer.start(directory, options);
  }

  /// Starts one.
  ///
  /// @param settings further server settings
  public static MortalServer start(Path directory, String... settings) {
    ServerOptions options =
        ServerOptions.standard()
            .endingWithJvm()
            .notDurable()
            .withMemory(1L << 30)
            .unpackingInto(TestServer.home());
    for (int i = 0; i < settings.length; i += 2) {
      options = options.withSetting(settings[i], settings[i + 1]);
    }
    return new MortalServer(directory, options);
  }

  /// How to connect to its first database.
  public ConnectionSettings settings() {
    return server.settings();
  }

  /// Kills the server as a lost machine would: all its processes at once, nothing is written.
  public void kill() throws InterruptedException {
    if (!(EmbeddedServer.status(directory) instanceof ServerStatus.Running running)) {
      throw new IllegalStateException("There is no server to kill");
    }
    List<ProcessHandle> processes = new ArrayList<>();
    ProcessHandle.of(running.pid())
        .ifPresent(
            postmaster -> {
              processes.add(postmaster);
              postmaster.descendants().forEach(processes::add);
            });
    processes.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : processes) {
      process.onExit().orTimeout(ATTEMPTS, TimeUnit.SECONDS).join();
    }
  }

  /// Starts it again, as soon as nothing of the old one is left.
  public void revive() throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        server = EmbeddedServer.start(directory, options);
        return;
      } catch (Failure stillThere) {
        if (attempt == ATTEMPTS) {
          throw stillThere;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
