package dev.highwater.schema.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ties a server that this JVM starts to the life of this JVM.
///
/// A shutdown hook stops it when the JVM ends in good order or by a signal, and waits for that; the
/// [Guard] does when the JVM is killed. Both leave any other server in the same directory alone.
final class JvmLifetime {

  private final WorkDirectory directory;
  private @Nullable Guard guard;
  private @Nullable Account account;
  private long pid = -1;

  private JvmLifetime(WorkDirectory directory) {
    this.directory = directory;
  }

  /// Readies the hook, before the server starts: a Ctrl-C during the start is then heard.
  static JvmLifetime of(WorkDirectory directory) {
    JvmLifetime lifetime = new JvmLifetime(directory);
    Runtime.getRuntime().addShutdownHook(new Thread(lifetime::jvmEnds, "stop-postgresql"));
    return lifetime;
  }

  /// To be called when the server runs, still under the directory's lock.
  void began(Account serverAccount) {
    Optional<Postmaster> running = Postmaster.of(directory.data());
    if (running.isPresent()) {
      account = serverAccount;
      pid = running.get().pid();
      guard = Guard.over(directory, running.get(), serverAccount);
    }
  }

  /// To be called when the server was stopped: nothing is left to guard.
  void over() {
    if (guard != null) {
      guard.close();
    }
  }

  private void jvmEnds() {
    if (!directory.hasData()) {
      return;
    }
    ServerLock.holding(
        directory,
        () -> {
          Optional<Postmaster> running = Postmaster.of(directory.data());
          if (account != null && running.isPresent() && running.get().pid() == pid) {
            PgControl.stop(directory, running.get(), account);
          }
          return pid;
        });
  }
}
