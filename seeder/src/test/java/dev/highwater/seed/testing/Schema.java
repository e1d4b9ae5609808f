package dev.highwater.seed.testing;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.introspect.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;

/// The schema of a database, to be compared before and after.
public final class Schema {

  private Schema() {}

  /// The schema as it is now.
  public static Catalog of(ConnectionSettings settings) throws SQLException {
    try (Connection connection = settings.connect()) {
      return CatalogReader.read(connection);
    }
  }
}
