package dev.highwater.seed.constraint;

/// Whether a column may or must be null.
public enum Presence {
  /// As its definition says.
  FREE,
  /// Never null.
  REQUIRED,
  /// Always null.
  FORBIDDEN,
  /// Required and forbidden at once, which no row can meet.
  IMPOSSIBLE;

  /// Both at once.
  public Presence and(Presence other) {
    if (this == FREE || this == other) {
      return other;
    }
    return other == FREE ? this : IMPOSSIBLE;
  }
}
