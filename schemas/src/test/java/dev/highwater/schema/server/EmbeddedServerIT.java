package dev.highwater.schema.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

  private static final long MEMORY = 512L << 20;

  @TempDir private Path work;

  @AfterEach
  void nothingKeepsRunning() {
    EmbeddedServer.stop(work);
  }

  static ServerOptions options() {
    return ServerOptions.standard()
        .notDurable()
        .withMemory(MEMORY)
        .unpackingInto(TestServer.home());
  }

  @Test
  void startsFindsItselfRunningStopsAndStartsAgainWithItsData() throws SQLException {
    assertThat(EmbeddedServer.status(work)).isInstanceOf(ServerStatus.Absent.class);
    EmbeddedServer first = EmbeddedServer.start(work, options());
    query(first.settings(), "CREATE TABLE kept AS SELECT 42 AS answer");

    EmbeddedServer second = EmbeddedServer.start(work, options());
    assertThat(second.startedHere()).isFalse();
    assertThat(second.settings()).isEqualTo(first.settings());
    assertThat(EmbeddedServer.status(work))
        .isInstanceOfSatisfying(
            ServerStatus.Running.class,
            running -> {
              assertThat(running.settings()).isEqualTo(first.settings());
              assertThat(running.majorVersion()).isEqualTo(18);
              assertThat(ProcessHandle.of(running.pid())).isPresent();
            });

    second.close();
    assertThat(EmbeddedServer.status(work)).isInstanceOf(ServerStatus.Running.class);
    assertThat(EmbeddedServer.stop(work)).isTrue();
    assertThat(EmbeddedServer.stop(work)).isFalse();
    assertThat(EmbeddedServer.status(work)).isInstanceOf(ServerStatus.Stopped.class);

    EmbeddedServer third = EmbeddedServer.start(work, options());
    assertThat(third.startedHere()).isTrue();
    assertThat(third.settings()).as("port and password are remembered").isEqualTo(first.settings());
    assertThat(query(third.settings(), "SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void isSetUpForMeasuringAndClosedToOthers() throws SQLException, IOException {
    EmbeddedServer server = EmbeddedServer.start(work, options());
    ConnectionSettings settings = server.settings();

    assertThat(query(settings, "SHOW shared_preload_libraries"))
        .isEqualTo("pg_stat_statements,auto_explain");
    assertThat(query(settings, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(query(settings, "SHOW shared_buffers")).isEqualTo("128MB");
    assertThat(query(settings, "SHOW track_io_timing")).isEqualTo("on");
    assertThat(query(settings, "SHOW search_path")).isEqualTo("public");
    query(settings, "CREATE EXTENSION pg_stat_statements");
    assertThat(query(settings, "SELECT count(*) >= 0 FROM pg_stat_statements")).isEqualTo("t");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(work.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(server.log()).content().contains("[", "user=").contains("ready to accept");
    assertThat(server.url()).doesNotContain(String.valueOf(settings.password()));
  }

  @Test
  void aPidFileThatNowNamesAnotherProgramIsNoObstacle() throws IOException, SQLException {
    EmbeddedServer.start(work, options()).stop();
    Path pidFile = work.resolve("data/postmaster.pid");
    // This very JVM: a living process that is no server.
    Files.writeString(
        pidFile,
        ProcessHandle.current().pid() + "\n" + work.resolve("data") + "\n1700000000\n5432\n\n");

    assertThat(EmbeddedServer.status(work)).isInstanceOf(ServerStatus.Stopped.class);
    assertThat(EmbeddedServer.stop(work)).isFalse();
    EmbeddedServer server = EmbeddedServer.start(work, options());
    assertThat(query(server.settings(), "SELECT 1")).isEqualTo("1");
  }

  @Test
  void aTakenPortIsRefusedWhenAskedForAndAvoidedWhenRemembered() throws IOException {
    EmbeddedServer before = EmbeddedServer.start(work, options());
    int port = before.settings().port();
    before.stop();
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedServer.start(work, options().onPort(taken.getLocalPort())))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageContaining("--port");
      EmbeddedServer elsewhere = EmbeddedServer.start(work, options());
      assertThat(elsewhere.settings().port()).isNotEqualTo(port);
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
    Path data = Files.createDirectory(work.resolve("data"));
    Files.writeString(data.resolve("PG_VERSION"), "16\n");

    assertThatThrownBy(() -> EmbeddedServer.start(work, options()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("version 16 wrote it, the server is 18");
    assertThat(data).isNotEmptyDirectory();
  }

  @Test
  void aFolderCalledDataThatIsNoDatabaseIsLeftAlone() throws IOException {
    Path precious = Files.createDirectory(work.resolve("data")).resolve("precious.csv");
    Files.writeString(precious, "1,2");

    assertThatThrownBy(() -> EmbeddedServer.start(work, options()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("PG_VERSION");
    assertThat(precious).hasContent("1,2");
  }

  @Test
  void aHalfMadeDatabaseOfAnInterruptedStartIsMadeAfresh() throws IOException, SQLException {
    Files.createDirectories(work.resolve("creating/data/base"));

    EmbeddedServer server = EmbeddedServer.start(work, options());
    assertThat(query(server.settings(), "SELECT 1")).isEqualTo("1");
    assertThat(work.resolve("creating")).doesNotExist();
  }

  @Test
  void startsAtTheSameTimeGiveOneServer() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Callable<EmbeddedServer>> starts = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        starts.add(() -> EmbeddedServer.start(work, options()));
      }
      List<ConnectionSettings> settings = new ArrayList<>();
      int started = 0;
      for (Future<EmbeddedServer> future : threads.invokeAll(starts)) {
        settings.add(future.get().settings());
        started += future.get().startedHere() ? 1 : 0;
      }
      assertThat(settings).containsOnly(settings.get(0));
      assertThat(started).isEqualTo(1);
    }
  }

  @Test
  void settingsThatTheServerRefusesAreReportedFromItsLog() {
    assertThatThrownBy(
            () -> EmbeddedServer.start(work, options().withSetting("work_mem", "plenty")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("work_mem");
  }

  static String query(ConnectionSettings settings, String sql) throws SQLException {
    try (Connection connection = settings.connect();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
