package dev.highwater.anonymize.check.finding;

/// How bad a finding is.
public enum Severity {
  /// The target may not be used.
  LEAK,
  /// Somebody should look at it; the verdict does not hang on it.
  WARNING,
  /// Worth knowing when reading the evidence.
  NOTICE
}
