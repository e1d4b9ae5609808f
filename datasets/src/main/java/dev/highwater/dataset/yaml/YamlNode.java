package dev.highwater.dataset.yaml;

import java.util.List;
import java.util.Map;

/// A part of a YAML file.
public sealed interface YamlNode {

  /// The line it begins on, from 1.
  int line();

  /// Keys in the order of the file.
  record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {}

  /// A list.
  record Listing(int line, List<YamlNode> elements) implements YamlNode {}

  /// A single value.
  ///
  /// @param text as written, without quotes; empty for null
  record Scalar(int line, Kind kind, String text) implements YamlNode {}

  /// What a scalar is by YAML's own rules.
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    NULL
  }
}
