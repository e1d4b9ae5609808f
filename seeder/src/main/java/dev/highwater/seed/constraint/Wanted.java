package dev.highwater.seed.constraint;

/// What a condition is wanted to come to in SQL's three-valued logic. A CHECK is met by whatever is
/// not false.
enum Wanted {
  TRUE,
  FALSE,
  NOT_TRUE,
  NOT_FALSE;

  /// Whether it is wanted to hold rather than to fail.
  boolean positive() {
    return this == TRUE || this == NOT_FALSE;
  }

  /// Whether unknown will do.
  boolean nullPasses() {
    return this == NOT_TRUE || this == NOT_FALSE;
  }

  /// What must then be wanted of the negated condition.
  Wanted negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case NOT_TRUE -> NOT_FALSE;
      case NOT_FALSE -> NOT_TRUE;
    };
  }
}
