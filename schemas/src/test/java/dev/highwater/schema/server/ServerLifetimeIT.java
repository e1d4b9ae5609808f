package dev.highwater.schema.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether a server ends with another JVM that started it, however that one ends.
class ServerLifetimeIT {

  private static final long PATIENCE_SECONDS = 60;

  /// One for all tests: each finds the data of the one before and need not make its own.
  @TempDir private static Path work;

  @AfterEach
  void nothingKeepsRunning() {
    EmbeddedServer.stop(work);
  }

  /// Another JVM's program: starts a server, says its process id, then waits for a line.
  static final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws IOException {
      Path work = Path.of(arguments[0]);
      ServerOptions options = EmbeddedServerIT.options();
      EmbeddedServer.start(work, arguments[1].equals("bound") ? options.endingWithJvm() : options);
      if (EmbeddedServer.status(work) instanceof ServerStatus.Running running) {
        System.out.println(running.pid());
      }
      if (System.in.read() < 0) {
        System.err.println("The test is gone");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"return", "terminate", "kill"})
  void aBoundServerEndsWithItsJvm(String how) throws Exception {
    Process jvm = launch("bound");
    ProcessHandle server = serverOf(jvm);
    end(jvm, how);

    server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(EmbeddedServer.status(work)).isInstanceOf(ServerStatus.Stopped.class);
  }

  @Test
  void anUnboundServerOutlivesItsJvm() throws Exception {
    Process jvm = launch("unbound");
    ProcessHandle server = serverOf(jvm);
    end(jvm, "kill");

    assertThat(server.isAlive()).isTrue();
    assertThat(EmbeddedServer.stop(work)).isTrue();
  }

  private Process launch(String lifetime) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            work.toString(),
            lifetime)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static ProcessHandle serverOf(Process jvm) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
    String pid = said.readLine();
    assertThat(pid).as("what the launcher said").isNotNull().matches("\\d+");
    Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(pid));
    assertThat(server).isPresent();
    return server.get();
  }

  private static void end(Process jvm, String how) throws Exception {
    switch (how) {
      case "return" -> {
        jvm.getOutputStream().write('\n');
        jvm.getOutputStream().close();
      }
      case "terminate" -> jvm.destroy();
      default -> jvm.destroyForcibly();
    }
    assertThat(jvm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
