package dev.highwater.schema.testing;

import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.reference.ReferenceSchemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a fresh database is a copy of. A copy costs a tenth of a second, a migration some seconds.
enum Template {
  EMPTY,
  OBCMS;

  private static final Map<TestServer, String> MIGRATED = new ConcurrentHashMap<>();

  /// The name of that database on that server, made if it is not there.
  String on(TestServer server) {
    return switch (this) {
      case EMPTY -> "template0";
      case OBCMS -> MIGRATED.computeIfAbsent(server, Template::migrated);
    };
  }

  private static String migrated(TestServer server) {
    String name = "template_obcms";
    ConnectionSettings settings = server.settings().withDatabase(name);
    administer(server, "CREATE DATABASE " + QualifiedName.quote(name) + " TEMPLATE template0");
    ReferenceSchemas.migrate("obcms", settings);
    return name;
  }

  static void administer(TestServer server, String sql) {
    try (Connection connection = server.settings().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
