package dev.highwater.cli.render;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// An answer as one JSON document: members in the order of the record's components, times in ISO
/// 8601, durations in seconds.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private Json() {}

  /// The document, ending with a line feed.
  public static String of(Object answer) {
    return MAPPER.writeValueAsString(answer) + "\n";
  }
}
