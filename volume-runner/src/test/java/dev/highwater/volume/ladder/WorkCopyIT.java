package dev.highwater.volume.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.testing.EachServer;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;

class WorkCopyIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @ParameterizedTest
  @EachServer
  void theCopyHoldsTheSameRowsAndWhatHappensThereStaysThere(TestServer server) throws SQLException {
    try (TestDatabase database = TestDatabase.empty(server).create()) {
      database.execute("CREATE TABLE t AS SELECT n FROM generate_series(1, 100) n");

      try (WorkCopy copy = WorkCopy.of(database.settings());
          Connection connection = copy.settings().connect();
          Statement statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("DELETE FROM t")).isEqualTo(100);
      }

      assertThat(database.column("SELECT count(*) FROM t")).containsExactly("100");
      assertThat(
              database.column(
                  "SELECT count(*) FROM pg_database WHERE datname LIKE 'highwater_work_%'"))
          .containsExactly("0");
    }
  }

  @Test
  void aCopyThatAKilledRunLeftIsReplaced() {
    WorkCopy left = WorkCopy.of(DATABASE.settings());

    try (WorkCopy again = WorkCopy.of(DATABASE.settings())) {
      assertThat(again.settings().database()).isEqualTo(left.settings().database());
    }
  }

  @Test
  void aDatabaseOfThatNameThatIsNotOursIsLeftAlone() {
    String name = "highwater_work_" + DATABASE.settings().database();
    DATABASE.execute("CREATE DATABASE " + name);

    assertThatThrownBy(() -> WorkCopy.of(DATABASE.settings()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("was not made by Highwater");
    DATABASE.execute("DROP DATABASE " + name);
  }

  @Test
  void aDatabaseThatOthersUseCannotBeCopied() throws SQLException {
    try (Connection other = DATABASE.connect()) {
      assertThat(other.isValid(1)).isTrue();

      assertThatThrownBy(() -> WorkCopy.of(DATABASE.settings()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("while others use it")
          .hasMessageContaining("pg_stat_activity");
    }
  }

  @Test
  void aRoleWithoutTheRightIsToldBeforeAnythingIsGrown() {
    DATABASE.execute("CREATE ROLE plain LOGIN PASSWORD 'plain'");
    ConnectionSettings settings = DATABASE.settings();
    ConnectionSettings plain =
        new ConnectionSettings(
            settings.host(), settings.port(), settings.database(), "plain", "plain");

    assertThatThrownBy(() -> WorkCopy.requireRights(plain))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("may not make one")
        .hasMessageContaining("ALTER ROLE \"plain\" CREATEDB");
    assertThatThrownBy(() -> WorkCopy.of(plain))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("may not make one");
    DATABASE.execute("DROP ROLE plain");
  }

  @Test
  void aRoleThatOnlyReadsIsToldBeforeAnythingIsGrown() {
    DATABASE.execute(
        "CREATE ROLE reader LOGIN SUPERUSER PASSWORD 'reader'",
        "ALTER ROLE reader SET default_transaction_read_only = on");
    ConnectionSettings settings = DATABASE.settings();
    ConnectionSettings reader =
        new ConnectionSettings(
            settings.host(), settings.port(), settings.database(), "reader", "reader");

    assertThatThrownBy(() -> WorkCopy.requireRights(reader))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("transactions of role \"reader\" are read-only")
        .hasMessageContaining("ALTER ROLE \"reader\" SET default_transaction_read_only = off");
    DATABASE.execute("DROP ROLE reader");
  }
}
