package dev.highwater.volume.capture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoolerCheckIT {

  private static final Path PGBOUNCER = Path.of("/usr/sbin/pgbouncer");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void aServerItselfIsGood() {
    assertThatCode(() -> PoolerCheck.require(DATABASE.settings())).doesNotThrowAnyException();
  }

  @Test
  void transactionModeIsRefused() throws Exception {
    behind(
        "transaction",
        settings ->
            assertThatThrownBy(() -> PoolerCheck.require(settings))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("A pooler in transaction mode stands before the server"));
  }

  @Test
  void sessionModeIsGood() throws Exception {
    behind(
        "session",
        settings -> assertThatCode(() -> PoolerCheck.require(settings)).doesNotThrowAnyException());
  }

  private interface Look {
    void at(ConnectionSettings settings);
  }

  private static void behind(String mode, Look look) throws Exception {
    assumeTrue(
        Files.isExecutable(PGBOUNCER),
        "skipped: there is no PgBouncer (apt-get install pgbouncer)");
    Path folder = Files.createTempDirectory("highwater-pgbouncer");
    int port = freePort();
    ConnectionSettings server = DATABASE.settings();
    Path file = folder.resolve("pgbouncer.ini");
    Files.writeString(
        file,
        """
        [databases]
        * = host=%s port=%d user=%s password=%s
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = %s
        ignore_startup_parameters = extra_float_digits,options
        logfile = /dev/null
        """
            .formatted(server.host(), server.port(), server.user(), server.password(), port, mode));
    open(folder);
    Process process = new ProcessBuilder(command(file)).inheritIO().start();
    try {
      await(port);
      look.at(
          new ConnectionSettings(
              "127.0.0.1", port, server.database(), server.user(), server.password()));
    } finally {
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
      Files.delete(file);
      Files.delete(folder);
    }
  }

  /// PgBouncer does not run as root.
  private static List<String> command(Path file) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(
          List.of("setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"));
    }
    command.addAll(List.of(PGBOUNCER.toString(), "-q", file.toString()));
    return command;
  }

  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void await(int port) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IllegalStateException("PgBouncer did not come up");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
