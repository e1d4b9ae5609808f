package dev.highwater.cli.compatibility;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.schema.Sides;
import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.catalog.QualifiedName;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.schema.reference.SchemaVersion;
import dev.highwater.seed.compatibility.Compatibility;
import dev.highwater.seed.compatibility.CompatibilityCheck;
import dev.highwater.seed.compatibility.MigrationHistory;
import dev.highwater.seed.rebuild.WholeCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings a dataset, the schema that it was written for and another one together.
record FitCheck(Invocation invocation, TargetOptions target, DatasetSpec spec) {

  private static final QualifiedName FLYWAY = new QualifiedName("public", "flyway_schema_history");

  Compatibility run(@Nullable String schema, @Nullable String writtenFor, @Nullable Path migrations)
      throws SQLException {
    Sides sides = new Sides(invocation, target);
    String known = writtenFor == null ? spec.schema() : writtenFor;
    if (writtenFor == null && ReferenceSchemas.find(known).isEmpty()) {
      throw Failure.of("It is not known for which schema the dataset was written")
          .where(spec.name() + "@" + spec.version())
          .why(spec.schema() + " is no reference schema")
          .remedy(
              "Save the schema while the dataset fits it (highwater schema show --output json >"
                  + " schema.json) and give --written-for schema.json");
    }
    Catalog before = sides.catalog(known);
    if (schema != null && ReferenceSchemas.find(schema).isPresent()) {
      return reference(before, known, schema);
    }
    if (schema != null && !schema.contains(":") && !schema.contains("=")) {
      return CompatibilityCheck.of(
          spec, before, sides.catalog(schema), null, MigrationHistory.NONE, known, schema);
    }
    if (schema != null) {
      return database(ConnectionSettings.parse(schema), before, known, migrations);
    }
    try (Target database = target.open(invocation)) {
      return database(database.settings(), before, known, migrations);
    }
  }

  /// Against a reference schema, built for the time being.
  private Compatibility reference(Catalog before, String known, String schema) throws SQLException {
    try (Target server = target.open(invocation);
        ScratchDatabase scratch = ScratchDatabase.on(server.settings(), "fit")) {
      ReferenceSchemas.migrate(schema, scratch.settings());
      try (Connection connection = scratch.settings().connect()) {
        return CompatibilityCheck.of(
            spec,
            before,
            WholeCatalog.read(connection),
            connection,
            history(connection, null),
            known,
            schema);
      }
    }
  }

  private Compatibility database(
      ConnectionSettings settings, Catalog before, String known, @Nullable Path migrations)
      throws SQLException {
    try (Connection connection = settings.connect()) {
      Catalog catalog = WholeCatalog.read(connection);
      if (catalog.tables().isEmpty()) {
        throw Failure.of("The database has no tables to hold the dataset against")
            .where(settings.url())
            .remedy("Migrate it first, or give a schema: --schema " + spec.schema());
      }
      return CompatibilityCheck.of(
          spec,
          before,
          catalog,
          connection,
          history(connection, migrations),
          known,
          settings.url());
    }
  }

  /// The history of migrations that the database keeps, where there is one that may be read.
  private MigrationHistory history(Connection connection, @Nullable Path migrations)
      throws SQLException {
    String name = ReferenceSchemas.find(spec.schema()).map(SchemaVersion::schema).orElse("");
    QualifiedName own = ReferenceSchemas.history(name.isEmpty() ? "none" : name);
    if (isThere(connection, own)) {
      return MigrationHistory.read(
          connection, own, script -> ReferenceSchemas.script(name, script));
    }
    return migrations != null && isThere(connection, FLYWAY)
        ? MigrationHistory.read(connection, FLYWAY, script -> text(migrations, script))
        : MigrationHistory.NONE;
  }

  private static boolean isThere(Connection connection, QualifiedName table) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "SELECT coalesce(has_table_privilege(to_regclass(?), 'SELECT'), false)")) {
      statement.setString(1, table.quoted());
      try (var found = statement.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    }
  }

  private Optional<String> text(Path folder, String script) {
    Path file = invocation.console().directory().resolve(folder).resolve(script);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
