package dev.highwater.schema.reference;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A version of a reference schema that has a name.
///
/// @param schema the reference schema
/// @param version such as `1.1`
/// @param migration the last migration that belongs to it, as Flyway numbers them
public record SchemaVersion(String schema, String version, int migration) {

  /// As people write it.
  @Override
  public String toString() {
    return schema + "@" + version;
  }

  /// The versions of a schema, oldest first.
  static List<SchemaVersion> of(String schema) {
    String resource = "/" + ReferenceFolders.ROOT + "/" + schema + "/versions.txt";
    try (InputStream in = SchemaVersion.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      List<SchemaVersion> found = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int equals = line.indexOf('=');
          found.add(
              new SchemaVersion(
                  schema,
                  line.substring(0, equals).strip(),
                  Integer.parseInt(line.substring(equals + 1).strip())));
        }
      }
      return List.copyOf(found);
    } catch (IOException unreadable) {
      throw Failure.of("Highwater is not whole")
          .where(resource)
          .why(unreadable)
          .remedy("Build it again: mvn clean package")
          .causedBy(unreadable);
    }
  }

  /// The version that `name` or `name@version` means; a name alone means the first.
  static Optional<SchemaVersion> find(String written) {
    int at = written.indexOf('@');
    String schema = at < 0 ? written : written.substring(0, at);
    if (!ReferenceFolders.names().contains(schema)) {
      return Optional.empty();
    }
    return of(schema).stream()
        .filter(one -> at < 0 || one.version().equals(written.substring(at + 1)))
        .findFirst();
  }
}
