package dev.highwater.schema.introspect;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.catalog.Table;
import dev.highwater.schema.testing.TestDatabase;
import dev.highwater.schema.testing.TestResource;
import dev.highwater.schema.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The catalogue of the features schema, read once on each server for all test classes.
final class FeatureCatalog {

  private static final Map<TestServer, Catalog> READ = new ConcurrentHashMap<>();

  private FeatureCatalog() {}

  static Catalog on(TestServer server) {
    return READ.computeIfAbsent(server, FeatureCatalog::read);
  }

  static Table table(TestServer server, String name) {
    return table(on(server), name);
  }

  static Table table(Catalog catalog, String name) {
    return catalog.table(new QualifiedName("public", name)).orElseThrow();
  }

  /// A database with all features that the server knows, which the caller closes.
  static TestDatabase database(TestServer server) throws SQLException {
    TestDatabase fresh = TestDatabase.empty(server).create();
    fresh.execute(TestResource.on(server, TestResource.FEATURES));
    try (Connection connection = fresh.connect()) {
      if (connection.getMetaData().getDatabaseMajorVersion() >= 18) {
        fresh.execute(TestResource.FEATURES_OF_18);
      }
    }
    return fresh;
  }

  private static Catalog read(TestServer server) {
    try (TestDatabase fresh = database(server);
        Connection connection = fresh.connect()) {
      return CatalogReader.read(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
