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
import dev.highwater.schema.reference.SchemaVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/// Finds out which schema is meant by a word of the command line.
public final class Sides {

  private final Invocation invocation;
  private final TargetOptions workshop;

  /// @param workshop the server on which reference schemas are built
  public Sides(Invocation invocation, TargetOptions workshop) {
    this.invocation = invocation;
    this.workshop = workshop;
  }

  /// The whole catalogue of what is meant.
  ///
  /// @throws Failure when there is no such schema, or only its fingerprints were saved
  public Catalog catalog(String word) throws SQLException {
    return switch (of(word)) {
      case Side.Whole whole -> whole.catalog();
      case Side.Known _ ->
          throw Failure.of("Of this schema only the fingerprints were saved")
              .where(word)
              .why("they do not tell which columns it has")
              .remedy("highwater schema show --output json > " + word + " saves all of it");
    };
  }

  /// @throws Failure when it is no saved schema, no reference schema and no address of a database
  Side of(String word) throws SQLException {
    Path file = invocation.console().directory().resolve(word);
    if (Files.isRegularFile(file)) {
      return SavedSchema.read(word, file);
    }
    if (ReferenceSchemas.find(word).isPresent()) {
      return new Side.Whole(word, reference(word));
    }
    if (!word.contains(":") && !word.contains("=")) {
      throw Failure.of("There is no schema to compare with under this name")
          .where(word)
          .why(
              "it is no file here, no reference schema ("
                  + ReferenceSchemas.versions().stream()
                      .map(SchemaVersion::toString)
                      .collect(Collectors.joining(", "))
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
