package dev.highwater.seed.profile;

import dev.highwater.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `profile.json`: what was learned of a database, beside the spec that was made of it.
public final class ProfileFile {

  /// What it is called.
  public static final String NAME = "profile.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ProfileFile() {}

  /// A profile as text.
  public static String json(DatabaseProfile profile) {
    return MAPPER.writeValueAsString(profile) + "\n";
  }

  /// Reads a profile.
  ///
  /// @param file or the folder that it lies in
  /// @throws Failure when there is none, or it cannot be read
  public static DatabaseProfile read(Path file) {
    Path place = Files.isDirectory(file) ? file.resolve(NAME) : file;
    try {
      return MAPPER.readValue(
          Files.readString(place, StandardCharsets.UTF_8), DatabaseProfile.class);
    } catch (JacksonException mistaken) {
      throw unreadable(place, mistaken.getOriginalMessage(), mistaken);
    } catch (IOException missing) {
      throw unreadable(place, missing.toString(), missing);
    }
  }

  private static Failure unreadable(Path place, String why, Exception cause) {
    return Failure.of("The profile cannot be read")
        .where(place.toString())
        .why(why)
        .remedy("highwater profile learn --db ADDRESS --out FOLDER writes one")
        .causedBy(cause);
  }
}
