package dev.highwater.volume.init;

/// What a parameter of a statement is compared with.
///
/// @param schema of the table
/// @param kind how many rows a value lets through
record Comparison(String schema, String table, String column, Kind kind) {

  /// The direction of a comparison.
  enum Kind {
    EQUAL,
    /// Large values let few rows through.
    FROM,
    /// Large values let many rows through.
    UP_TO
  }
}
