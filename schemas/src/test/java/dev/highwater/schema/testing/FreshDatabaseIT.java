package dev.highwater.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;

class FreshDatabaseIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void aClassHasADatabaseOfItsOwn() {
    DATABASE.execute("CREATE TABLE t (n integer)", "INSERT INTO t VALUES (1), (NULL)");

    assertThat(DATABASE.column("SELECT n FROM t ORDER BY n")).containsExactly("1", "null");
  }

  @ParameterizedTest
  @EachServer
  void eachServerGivesFreshDatabases(TestServer server) {
    try (TestDatabase one = TestDatabase.empty(server).create();
        TestDatabase other = TestDatabase.empty(server).create()) {
      one.execute("CREATE TABLE only_in_one ()");

      assertThat(other.column("SELECT to_regclass('only_in_one')")).containsExactly("null");
    }
  }
}
