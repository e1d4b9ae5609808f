package dev.highwater.schema.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalIT {

  private final ConnectionSettings good = TestServer.EMBEDDED.settings();

  @Test
  void rightSettingsLetIn() throws SQLException {
    try (Connection connection = good.withApplicationName("a test").connect()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    try (Connection connection = good.dataSource().getConnection()) {
      assertThat(connection.getCatalog()).isEqualTo(good.database());
    }
  }

  @Test
  void aWrongPasswordIsCalledSo() {
    assertRefused(with(good.port(), "wrong"), "refuses user \"highwater\"", "PGPASSWORD");
  }

  @Test
  void aMissingPasswordIsCalledSo() {
    assertRefused(with(good.port(), null), "asks for a password", "~/.pgpass");
  }

  @Test
  void aMissingDatabaseIsCalledSo() {
    assertRefused(good.withDatabase("no such"), "no database \"no such\"", "createdb");
  }

  @Test
  void aPortWhereNobodyListensIsCalledSo() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertRefused(with(port, "any"), "nothing listens there", "pg_isready");
  }

  @Test
  void aMachineThatNobodyKnowsIsCalledSo() {
    ConnectionSettings nowhere =
        new ConnectionSettings("nowhere.invalid", 5432, good.database(), good.user(), "any");

    assertRefused(nowhere, "no machine is called nowhere.invalid", "Check host and port");
  }

  private ConnectionSettings with(int port, @Nullable String password) {
    return new ConnectionSettings(good.host(), port, good.database(), good.user(), password);
  }

  private static void assertRefused(ConnectionSettings settings, String why, String remedy) {
    assertThatThrownBy(settings::connect)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.where()).contains(settings.url());
              assertThat(failure.why().orElse("")).contains(why);
              assertThat(failure.remedy().orElse("")).contains(remedy);
            });
  }
}
