package dev.highwater.volume.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import dev.highwater.volume.result.Bloat;
import dev.highwater.volume.result.ObserverCost;
import dev.highwater.volume.result.ServerActivity;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ServerWatchIT {

  @ParameterizedTest
  @EachServer
  void aLockThatASessionWaitsForAndTheWalItWritesAreSeen(TestServer server)
      throws SQLException, InterruptedException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute(
          "CREATE TABLE hot (id int PRIMARY KEY, n int)", "INSERT INTO hot VALUES (1, 0)");
      ConnectionSettings load = database.settings().withApplicationName("highwater/load");
      ServerActivity seen;
      try (Connection holder = load.connect();
          Connection waiter = load.connect()) {
        holder.setAutoCommit(false);
        update(holder);
        ServerWatch watch = ServerWatch.begin(database.settings());
        Thread waiting =
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        update(waiter);
                      } catch (SQLException refused) {
                        throw new IllegalStateException(refused);
                      }
                    });
        while (!isBlocked(database)) {
          Thread.onSpinWait();
        }
        // Three periods of the watch.
        Thread.sleep(300);
        holder.commit();
        waiting.join();
        seen = watch.end("load/hot");
      }

      assertThat(seen.samples()).isGreaterThanOrEqualTo(2);
      assertThat(seen.mostBlocked()).isEqualTo(1);
      assertThat(seen.blockedOn()).isNotEmpty();
      assertThat(seen.waits()).anyMatch(wait -> wait.event().startsWith("Lock: "));
      assertThat(seen.waits().stream().mapToDouble(ServerActivity.Wait::share).sum())
          .isBetween(0.99, 1.01);
      assertThat(seen.mostConnections()).isBetween(3, seen.maximumConnections());
      assertThat(seen.serverCpuSeconds()).isNotNegative();
      assertThat(seen.clientCpuSeconds()).isPositive();
      assertThat(seen.io().isEmpty()).isEqualTo(server == TestServer.DEBIAN_15);
    }
  }

  @ParameterizedTest
  @EachServer
  void deadRowsOfChangedTablesAreTold(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create();
        Connection connection = database.connect()) {
      database.execute(
          "CREATE TABLE changed (id int, text text) WITH (autovacuum_enabled = false)",
          "INSERT INTO changed SELECT i, repeat('x', 100) FROM generate_series(1, 2000) i",
          "UPDATE changed SET text = repeat('y', 100)");
      List<String> warnings = new ArrayList<>();
      List<Bloat> bloat = List.of();
      for (int i = 0; i < 200 && bloat.isEmpty() && warnings.isEmpty(); i++) {
        // Statistics of another session come within a second.
        bloat = BloatReader.read(connection, (what, remedy) -> warnings.add(what));
      }

      if (warnings.isEmpty()) {
        assertThat(bloat).hasSize(1);
        assertThat(bloat.getFirst().table()).isEqualTo("changed");
        assertThat(bloat.getFirst().deadRows()).isEqualTo(2_000);
        assertThat(bloat.getFirst().deadShare()).isBetween(0.3, 0.6);
      } else {
        assertThat(warnings.getFirst()).startsWith("No bloat: ");
      }
    }
  }

  @Test
  void theCostOfWatchingIsTheMedianOfPairs() throws SQLException, InterruptedException {
    try (TestDatabase database = TestDatabase.empty().create()) {
      ObserverCost cost = ObserverTrial.run(database.settings(), 5);

      assertThat(cost.losses()).hasSize(5).allSatisfy(loss -> assertThat(loss).isLessThan(1));
      assertThat(cost.median()).isBetween(cost.low(), cost.high());
    }
  }

  private static void update(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE hot SET n = n + 1 WHERE id = 1");
    }
  }

  private static boolean isBlocked(TestDatabase database) {
    return database
        .column("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
        .equals(List.of("1"));
  }
}
