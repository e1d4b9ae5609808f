package dev.highwater.dataset.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON Schema (draft 2020-12) of `dataset.yaml` and of the files it includes, by which editors
/// complete and check a spec while it is written.
public final class SpecSchema {

  /// What the schema's file is called beside a spec.
  public static final String FILE = "dataset.schema.json";

  private SpecSchema() {}

  /// The schema as JSON.
  public static String text() {
    try (InputStream resource = SpecSchema.class.getResourceAsStream("/highwater/" + FILE)) {
      if (resource == null) {
        throw new IllegalStateException("Not packed with Highwater: " + FILE);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
