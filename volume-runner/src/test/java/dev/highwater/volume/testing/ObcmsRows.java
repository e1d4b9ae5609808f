package dev.highwater.volume.testing;

import dev.highwater.schema.connect.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// Fills an empty OBCMS by plain SQL, the same rows each time.
public final class ObcmsRows {

  private ObcmsRows() {}

  /// Fills it.
  ///
  /// @param workItems about how many; everything else in proportion
  public static void fill(ConnectionSettings database, int workItems) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET highwater.scale = " + workItems);
      statement.execute(sql());
      connection.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }

  private static String sql() {
    try (InputStream in =
        Objects.requireNonNull(ObcmsRows.class.getResourceAsStream("/obcms/rows.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
