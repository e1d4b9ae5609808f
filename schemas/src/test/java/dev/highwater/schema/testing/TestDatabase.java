package dev.highwater.schema.testing;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A database of its own for a test class, dropped when the class is done.
///
/// ```java
/// @RegisterExtension static final TestDatabase DATABASE = TestDatabase.empty();
/// ```
///
/// Outside of a class's life, [#create()] and [#close()] do the same by hand.
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestServer server;
  private final Template template;
  private @Nullable ConnectionSettings settings;

  private TestDatabase(TestServer server, Template template) {
    this.server = server;
    this.template = template;
  }

  /// An empty database on the embedded server.
  public static TestDatabase empty() {
    return empty(TestServer.EMBEDDED);
  }

  /// An empty database on that server.
  public static TestDatabase empty(TestServer server) {
    return new TestDatabase(server, Template.EMPTY);
  }

  /// A database on the embedded server with the reference schema OBCMS and no rows.
  public static TestDatabase obcms() {
    return obcms(TestServer.EMBEDDED);
  }

  /// A database on that server with the reference schema OBCMS and no rows.
  public static TestDatabase obcms(TestServer server) {
    return new TestDatabase(server, Template.OBCMS);
  }

  /// Makes the database; for tests that use no `@RegisterExtension`.
  public TestDatabase create() {
    String source = template.on(server);
    String name = "test_" + NUMBER.incrementAndGet();
    administer(
        "CREATE DATABASE "
            + QualifiedName.quote(name)
            + " TEMPLATE "
            + QualifiedName.quote(source)
            + (server.major() > 14 ? " STRATEGY FILE_COPY" : ""));
    settings = server.settings().withDatabase(name);
    return this;
  }

  /// How to connect to it as a superuser.
  public ConnectionSettings settings() {
    if (settings == null) {
      throw new IllegalStateException("The database is not there yet: register it as an extension");
    }
    return settings;
  }

  /// A new session in it.
  public Connection connect() {
    return settings().connect();
  }

  /// Runs statements, each in a transaction of its own.
  public void execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }

  /// The first column of all rows as text, nulls as `null`.
  public List<String> column(String query) {
    return rows(query).stream().map(row -> row.get(0)).toList();
  }

  /// All rows as text, nulls as `null`.
  public List<List<String>> rows(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        String[] row = new String[result.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = String.valueOf(result.getString(i + 1));
        }
        rows.add(Arrays.asList(row));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    create();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /// Drops it, with whoever is still connected.
  @Override
  public void close() {
    if (settings != null) {
      administer("DROP DATABASE " + QualifiedName.quote(settings.database()) + " WITH (FORCE)");
      settings = null;
    }
  }

  private void administer(String sql) {
    Template.administer(server, sql);
  }
}
