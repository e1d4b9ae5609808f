package dev.highwater.volume.result;

/// The answer of a run, an objective or a rung.
public enum Verdict {
  /// Held at every measured rung and at the projected maximum.
  HOLDS,
  /// Held at every measured rung, but is forecast to break before the projected maximum.
  WILL_BREAK,
  /// Broken at a measured rung.
  BROKEN,
  /// Could not be judged; never a pass.
  UNKNOWN
}
