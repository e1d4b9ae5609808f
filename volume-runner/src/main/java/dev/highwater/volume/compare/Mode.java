package dev.highwater.volume.compare;

/// How the two runs were measured.
public enum Mode {
  /// Execution by execution in turns, on copies of the same files: counters must be equal to the
  /// block, and what disturbs the machine disturbs both.
  INTERLEAVED,
  /// Each on its own, at different times and on rows loaded anew.
  SEPARATE
}
