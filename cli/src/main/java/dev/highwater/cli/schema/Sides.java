package dev.highwater.cli.schema;

import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.target.ScratchDatabase;
import dev.highwater.cli.target.Target;
import dev.highwater.cli.target.TargetOptions;
import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.reference.ReferenceSchemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Finds out which schema is meant by a word of the command line.
final class Sides {

  private final Invocation invocation;
  private final TargetOptions workshop;

  /// @param workshop the server on which reference schemas are built
  Sides(Invocation invocation, TargetOptions workshop) {
    this.invocation = invocation;
    this.workshop = workshop;
  }

  /// @throws Failure when it is no saved schema, no reference schema and no address of a database
  Side of(String word) throws SQLException {
    Path file = invocation.console().directory().resolve(word);
    if (Files.isRegularFile(file)) {
      return SavedSchema.read(word, file);
    }
    if (ReferenceSchemas.names().contains(word)) {
      return new Side.Whole(word, reference(word));
    }
    if (!word.contains(":") && !word.contains("=")) {
      throw Failure.of("There is no schema to compare with under this name")
          .where(word)
          .why(
              "it is no file here, no reference schema ("
                  + String.join(", ", ReferenceSchemas.names())
                  + ") and no address of a database")
          .remedy("Give an address such as postgresql://user@host/name, or save a schema first");
    }
    ConnectionSettings settings = ConnectionSettings.parse(word);
    return new Side.Whole(settings.url(), read(settings));
  }

  /// Builds the reference schema in a database of its own, which is gone afterwards.
  private Catalog reference(String name) throws SQLException {
    try (Target server = workshop.open(invocation);
        ScratchDatabase scratch = ScratchDatabase.on(server.settings(), "diff")) {
      ReferenceSchemas.migrate(name, scratch.settings());
      return read(scratch.settings());
    }
  }

  private static Catalog read(ConnectionSettings settings) throws SQLException {
    try (Connection connection = settings.connect()) {
      return CatalogReader.read(connection);
    }
  }
}
