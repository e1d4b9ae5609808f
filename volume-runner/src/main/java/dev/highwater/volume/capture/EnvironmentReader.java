package dev.highwater.volume.capture;

import com.sun.management.OperatingSystemMXBean;
import dev.highwater.volume.result.Environment;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// Reads what a measurement depends on besides the data.
public final class EnvironmentReader {

  /// Files and ports say where a server is, not how it works; settings of this session are ours.
  private static final String SETTINGS =
      """
      SELECT name, current_setting(name)
        FROM pg_settings
       WHERE setting IS DISTINCT FROM boot_val
         AND source NOT IN ('default', 'override', 'client', 'session')
         AND category NOT LIKE 'File Locations%'
         AND category NOT LIKE 'Connections and Authentication%'
         AND category NOT LIKE 'Reporting and Logging%'
         AND category NOT LIKE 'Preset Options%'
      """;

  private EnvironmentReader() {}

  /// The server behind a connection and this machine.
  public static Environment read(
      Connection connection, String highwaterVersion, boolean embeddedServer) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    String version;
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(SETTINGS)) {
        while (rows.next()) {
          settings.put(rows.getString(1), rows.getString(2));
        }
      }
      try (ResultSet row = statement.executeQuery("SHOW server_version")) {
        row.next();
        version = "PostgreSQL " + row.getString(1);
      }
    }
    return new Environment(
        highwaterVersion,
        version,
        System.getProperty("java.version", "unknown"),
        System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        embeddedServer,
        settings);
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }
}
