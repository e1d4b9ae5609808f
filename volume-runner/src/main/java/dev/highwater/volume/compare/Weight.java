package dev.highwater.volume.compare;

/// What a difference means for the answer.
public enum Weight {
  /// Worse, and not by chance.
  REGRESSION,
  /// Different, but not worse, or not to be told from chance.
  NOTICE,
  /// Better.
  IMPROVEMENT
}
