package dev.highwater.volume.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON Schema (draft 2020-12) of `scenario.yaml`, by which editors complete and check a
/// scenario while it is written.
public final class ScenarioSchema {

  /// What the schema's file is called beside a scenario.
  public static final String FILE = "scenario.schema.json";

  private ScenarioSchema() {}

  /// The schema as JSON.
  public static String text() {
    try (InputStream resource = ScenarioSchema.class.getResourceAsStream("/highwater/" + FILE)) {
      if (resource == null) {
        throw new IllegalStateException("Not packed with Highwater: " + FILE);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
