package dev.highwater.schema.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// What a fresh database is a copy of.
enum Template {
  EMPTY;

  /// The name of that database on that server, made if it is not there.
  String on(TestServer server) {
    return "template0";
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
