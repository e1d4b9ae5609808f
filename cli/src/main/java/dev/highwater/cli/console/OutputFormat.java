package dev.highwater.cli.console;

/// How a command prints its answer.
public enum OutputFormat {
  /// For people, at most 100 columns wide.
  TEXT,
  /// For programs: one JSON document.
  JSON
}
