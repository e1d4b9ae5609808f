package dev.highwater.cli.schema;

import dev.highwater.schema.catalog.Catalog;

/// What one side of a comparison is known by.
sealed interface Side {

  /// How it was named.
  String name();

  Fingerprints fingerprints();

  /// A schema of which everything is known.
  record Whole(String name, Catalog catalog) implements Side {
    @Override
    public Fingerprints fingerprints() {
      return Fingerprints.of(catalog);
    }
  }

  /// A schema of which only the fingerprints were kept.
  record Known(String name, Fingerprints fingerprints) implements Side {}
}
