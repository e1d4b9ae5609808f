package dev.highwater.schema.connect;

import dev.highwater.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/// Everything needed to open a session in one database.
///
/// @param password null where the server asks for none, or none was found
/// @param parameters further connection parameters by pgjdbc's names (`sslmode`, `ApplicationName`)
public record ConnectionSettings(
    String host,
    int port,
    String database,
    String user,
    @Nullable String password,
    Map<String, String> parameters) {

  private static final int CONNECT_TIMEOUT_SECONDS = 10;

  public ConnectionSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("No such port: " + port);
    }
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /// Settings without further parameters.
  public ConnectionSettings(
      String host, int port, String database, String user, @Nullable String password) {
    this(host, port, database, user, password, Map.of());
  }

  /// What somebody gave as `--db`, with the environment and home directory of this process.
  ///
  /// @throws Failure when it is no address of a PostgreSQL database or carries a password in the
  ///   open
  public static ConnectionSettings parse(String argument) {
    return TargetAddress.resolve(argument, System.getenv());
  }

  /// The database that the environment of this process names, as for `psql`; empty where neither
  /// PGSERVICE nor PGHOST is set.
  public static Optional<ConnectionSettings> ofEnvironment() {
    return TargetAddress.ofEnvironment(System.getenv());
  }

  /// The same server and user, another database.
  public ConnectionSettings withDatabase(String other) {
    return new ConnectionSettings(host, port, other, user, password, parameters);
  }

  /// The same database under another name in `pg_stat_activity` and in the server's log.
  public ConnectionSettings withApplicationName(String name) {
    return withParameter("ApplicationName", name);
  }

  /// The same database with one more connection parameter.
  public ConnectionSettings withParameter(String name, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return new ConnectionSettings(host, port, database, user, password, more);
  }

  /// The address as libpq's tools and `--db` take it, without the password.
  public String url() {
    return "postgresql://"
        + TargetAddress.encode(user)
        + "@"
        + host
        + ":"
        + port
        + "/"
        + TargetAddress.encode(database);
  }

  /// The address as JDBC takes it, without user and password.
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + TargetAddress.encode(database);
  }

  /// Opens a session.
  ///
  /// @throws Failure when the server cannot be reached or lets nobody in; says which of the two
  public Connection connect() {
    try {
      Connection connection = new Driver().connect(jdbcUrl(), properties());
      if (connection == null) {
        throw new IllegalStateException("The driver does not know its own address " + jdbcUrl());
      }
      return connection;
    } catch (SQLException refused) {
      throw Refusal.of(this, refused);
    }
  }

  /// The same as a data source, for those who open their sessions themselves. Its exceptions are
  /// the driver's.
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    Properties properties = properties();
    try {
      for (String name : properties.stringPropertyNames()) {
        source.setProperty(name, properties.getProperty(name));
      }
    } catch (SQLException unknown) {
      throw Failure.of("Unknown connection parameter")
          .where(url())
          .why(String.valueOf(unknown.getMessage()))
          .remedy("Write parameters as pgjdbc names them, such as sslmode or connectTimeout")
          .causedBy(unknown);
    }
    return source;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "highwater");
    parameters.forEach(properties::setProperty);
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /// The address, never the password.
  @Override
  public String toString() {
    return url();
  }
}
