package dev.highwater.cli.seed;

import dev.highwater.cli.target.Target;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.reference.ReferenceSchemas;
import java.sql.Connection;
import java.sql.SQLException;

/// The catalogue of the database that is to be seeded.
public final class Schemas {

  private Schemas() {}

  /// As it is.
  ///
  /// @throws Failure when there is no table
  static Catalog read(Target target, DatasetSpec spec) throws SQLException {
    return read(target.settings(), spec);
  }

  /// As it is.
  ///
  /// @throws Failure when there is no table
  static Catalog read(Target target) throws SQLException {
    Catalog catalog = catalog(target.settings());
    if (catalog.tables().isEmpty()) {
      throw Failure.of("The database has no tables to seed")
          .where(target.settings().url())
          .remedy("Create the schema first, such as: psql -f schema.sql");
    }
    return catalog;
  }

  private static Catalog read(ConnectionSettings database, DatasetSpec spec) throws SQLException {
    Catalog catalog = catalog(database);
    if (catalog.tables().isEmpty()) {
      throw Failure.of("The database has no tables to seed")
          .where(database.url())
          .remedy("highwater schema migrate " + spec.schema());
    }
    return catalog;
  }

  /// The same, after the dataset's reference schema was applied to an empty database.
  static Catalog readOrMigrate(Target target, DatasetSpec spec) throws SQLException {
    return readOrMigrate(target.settings(), spec);
  }

  /// The same, after the dataset's reference schema was applied to an empty database.
  public static Catalog readOrMigrate(ConnectionSettings database, DatasetSpec spec)
      throws SQLException {
    if (catalog(database).tables().isEmpty() && ReferenceSchemas.names().contains(spec.schema())) {
      ReferenceSchemas.migrate(spec.schema(), database);
    }
    return read(database, spec);
  }

  private static Catalog catalog(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect()) {
      return CatalogReader.read(connection);
    }
  }
}
