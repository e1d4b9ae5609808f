package dev.highwater.volume.ladder;

import dev.highwater.schema.connect.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiConsumer;

/// Brings a grown database to rest: visibility and statistics are up to date, and no checkpoint is
/// due that would fall into a measurement.
final class Settler {

  private static final String NO_RIGHT = "42501";

  private Settler() {}

  /// Settles.
  ///
  /// @return seconds it took
  static double settle(ConnectionSettings database, BiConsumer<String, String> warning)
      throws SQLException {
    long begun = System.nanoTime();
    try (Connection connection = database.withApplicationName("highwater/settle").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM (ANALYZE)");
      try {
        statement.execute("CHECKPOINT");
      } catch (SQLException refused) {
        if (!NO_RIGHT.equals(refused.getSQLState())) {
          throw refused;
        }
        warning.accept(
            "No checkpoint before the workloads: " + refused.getMessage(),
            "GRANT pg_checkpoint TO the role, or measure as a superuser");
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
