package dev.highwater.volume.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.ladder.Grower;
import dev.highwater.volume.result.DatasetReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Grows an OBCMS by plain SQL, all anew at each rung.
public final class SqlGrower implements Grower {

  private static final String EMPTY_ALL =
      """
      DO $$ BEGIN
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
                   FROM pg_tables WHERE schemaname = 'public');
      END $$
      """;

  private final ConnectionSettings database;

  /// A grower of that database.
  public SqlGrower(ConnectionSettings database) {
    this.database = database;
  }

  @Override
  public DatasetReference dataset() {
    return new DatasetReference("obcms", "1.0.0", "test", 1, "common_work_item", "test");
  }

  @Override
  public long predictedBytes(long target) {
    return target * 2_000;
  }

  @Override
  public Grown grow(long target) {
    long begun = System.nanoTime();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(EMPTY_ALL);
      ObcmsRows.fill(database, (int) target);
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM common_work_item")) {
        rows.next();
        long items = rows.getLong(1);
        return new Grown(items, items * 4, items, items * 100, (System.nanoTime() - begun) / 1e9);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
