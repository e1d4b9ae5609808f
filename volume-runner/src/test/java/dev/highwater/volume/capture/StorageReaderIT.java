package dev.highwater.volume.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.result.Storage.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StorageReaderIT {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void heapIndexesAndToastOfEachTableAddUpToWhatTheServerSays() throws SQLException {
    DATABASE.execute(
        "CREATE TABLE wide (id integer PRIMARY KEY, body text)",
        "CREATE INDEX ON wide (body text_pattern_ops) WHERE id < 0",
        "INSERT INTO wide SELECT n, (SELECT string_agg(md5(n::text || k), '') FROM generate_series(1, 200) k)"
            + " FROM generate_series(1, 100) n",
        "VACUUM ANALYZE wide",
        "CREATE TABLE small (id integer)");

    try (Connection connection = DATABASE.connect()) {
      Storage storage = StorageReader.read(connection);

      Relation wide = storage.relations().getFirst();
      assertThat(wide.table()).isEqualTo("wide");
      assertThat(wide.rows()).isEqualTo(100);
      assertThat(wide.indexes()).isEqualTo(2);
      assertThat(wide.toastBytes()).isGreaterThan(wide.heapBytes());
      assertThat(String.valueOf(wide.totalBytes()))
          .isEqualTo(DATABASE.column("SELECT pg_total_relation_size('wide')").getFirst());
      assertThat(storage.relations()).extracting(Relation::table).contains("small");
      assertThat(storage.databaseBytes()).isGreaterThan(wide.totalBytes());
    }
  }
}
