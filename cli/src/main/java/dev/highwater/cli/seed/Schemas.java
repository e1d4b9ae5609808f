package dev.highwater.cli.seed;

import dev.highwater.cli.target.Target;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.seed.ledger.Ledger;
import dev.highwater.seed.ledger.LedgerSchema;
import dev.highwater.seed.rebuild.WholeCatalog;
import dev.highwater.seed.zero.KeptRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The catalogue of the database that is to be seeded, with all that a killed run took off it.
public final class Schemas {

  private Schemas() {}

  /// As it is.
  ///
  /// @throws Failure when there is no table
  public static Catalog read(Target target, DatasetSpec spec) throws SQLException {
    return read(target.settings(), spec.schema());
  }

  /// As it is.
  ///
  /// @throws Failure when there is no table
  public static Catalog read(Target target) throws SQLException {
    Catalog catalog = catalog(target.settings());
    if (catalog.tables().isEmpty()) {
      throw Failure.of("The database has no tables to seed")
          .where(target.settings().url())
          .remedy("Create the schema first, such as: psql -f schema.sql");
    }
    return catalog;
  }

  /// The rows that were there before any seeding.
  ///
  /// @param grow patterns of tables that get rows beside theirs
  public static KeptRows kept(Target target, Catalog catalog, List<String> grow)
      throws SQLException {
    try (Connection connection = target.settings().connect()) {
      return KeptRows.read(connection, catalog, grow);
    }
  }

  /// As it is.
  ///
  /// @throws Failure when there is no table
  public static Catalog read(ConnectionSettings database, String schema) throws SQLException {
    Catalog catalog = catalog(database);
    if (catalog.tables().isEmpty()) {
      throw Failure.of("The database has no tables to seed")
          .where(database.url())
          .remedy(
              ReferenceSchemas.find(schema).isPresent()
                  ? "highwater schema migrate " + schema + ", or 'seed run', which does that"
                  : "Make the tables of schema " + schema + ", for which the dataset is");
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
    return readOrMigrate(database, spec.schema());
  }

  /// The same, by the name of the schema.
  public static Catalog readOrMigrate(ConnectionSettings database, String schema)
      throws SQLException {
    if (ReferenceSchemas.find(schema).isEmpty()) {
      return read(database, schema);
    }
    Catalog catalog = catalog(database);
    boolean empty = catalog.tables().isEmpty();
    boolean ours =
        empty || (!isSeeded(database) && ReferenceSchemas.version(schema, database).isPresent());
    boolean migrated = ours && ReferenceSchemas.migrate(schema, database).applied() > 0;
    return migrated || empty ? read(database, schema) : catalog;
  }

  /// Such a schema stays as it is; one without rows may be what a killed migration left.
  private static boolean isSeeded(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect()) {
      return LedgerSchema.present(connection) && !Ledger.datasets(connection).isEmpty();
    }
  }

  private static Catalog catalog(ConnectionSettings database) throws SQLException {
    try (Connection connection = database.connect()) {
      return WholeCatalog.read(connection);
    }
  }
}
