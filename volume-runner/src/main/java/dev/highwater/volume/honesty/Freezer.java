package dev.highwater.volume.honesty;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Stops a backend and lets it go on (SIGSTOP, SIGCONT), on Linux. Only backends of a server that
/// Highwater keeps itself: a frozen backend holds its locks, and nobody else's may be held.
final class Freezer implements AutoCloseable {

  private static final int SIGNAL_SECONDS = 10;

  private final long backend;
  private final Thread atExit;
  private boolean frozen;

  /// @param postmaster process of a server that Highwater keeps
  /// @param backend process of one of its sessions
  /// @throws Failure when that process is none of that server's
  Freezer(long postmaster, long backend) {
    boolean ours =
        ProcessHandle.of(backend)
            .flatMap(ProcessHandle::parent)
            .filter(parent -> parent.pid() == postmaster)
            .isPresent();
    if (!ours) {
      throw Failure.of("The backend cannot be frozen")
          .where("process " + backend)
          .why("it is no child of the embedded server's process " + postmaster)
          .remedy("Run this on the machine and as the user that started the embedded server");
    }
    this.backend = backend;
    this.atExit = new Thread(this::thaw, "thaw-backend");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// Freezes it for a while.
  ///
  /// @return nanoseconds it was really frozen, as far as can be seen from here
  long hold(long millis) throws InterruptedException {
    signal("STOP");
    frozen = true;
    long begun = System.nanoTime();
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } finally {
      thaw();
    }
    return System.nanoTime() - begun;
  }

  private synchronized void thaw() {
    if (frozen) {
      signal("CONT");
      frozen = false;
    }
  }

  private void signal(String name) {
    List<String> command = List.of("kill", "-" + name, String.valueOf(backend));
    try {
      Process kill = new ProcessBuilder(command).inheritIO().start();
      if (!kill.waitFor(SIGNAL_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw refused(name, "kill did not succeed");
      }
    } catch (IOException missing) {
      throw refused(name, String.valueOf(missing.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Failure refused(String name, String why) {
    return Failure.of("A backend could not be sent SIG" + name)
        .where("process " + backend)
        .why(why)
        .remedy("kill -CONT " + backend + ", if it is still stopped");
  }

  @Override
  public void close() {
    thaw();
    if (!Thread.currentThread().isInterrupted()) {
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }
}
