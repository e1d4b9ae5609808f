package dev.highwater.cli.schema;

import dev.highwater.schema.catalog.Catalog;
import dev.highwater.schema.fingerprint.SchemaFingerprint;

/// Both fingerprints of a schema.
record Fingerprints(String full, String logical) {

  static Fingerprints of(Catalog catalog) {
    return new Fingerprints(SchemaFingerprint.of(catalog), SchemaFingerprint.logical(catalog));
  }
}
