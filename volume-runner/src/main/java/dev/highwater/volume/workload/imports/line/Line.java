package dev.highwater.volume.workload.imports.line;

import java.util.Map;

/// A line of a file.
///
/// @param number of the record, the header being 1
/// @param values those that are not empty, by field
public record Line(long number, Map<String, String> values) {

  public Line {
    values = Map.copyOf(values);
  }

  /// The value of a field, empty where there is none.
  public String text(String field) {
    return values.getOrDefault(field, "");
  }
}
