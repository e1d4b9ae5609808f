package dev.highwater.anonymize.subset;

import dev.highwater.schema.sql.SqlResource;

/// Files beside the tests.
final class Resource {

  private Resource() {}

  static String read(String name) {
    return SqlResource.read(Resource.class, name);
  }
}
