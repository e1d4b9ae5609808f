package dev.highwater.cli.doctor;

import org.jspecify.annotations.Nullable;

/// One thing that was looked at.
///
/// @param says what was found, in a few words
/// @param remedy what to do about it, null where nothing needs to be done
record Finding(String subject, State state, String says, @Nullable String remedy) {

  enum State {
    /// As it should be.
    GOOD,
    /// Works, with something missing or slower.
    LIMITED,
    /// Highwater cannot do its work like this.
    BAD
  }

  static Finding good(String subject, String says) {
    return new Finding(subject, State.GOOD, says, null);
  }

  static Finding limited(String subject, String says, String remedy) {
    return new Finding(subject, State.LIMITED, says, remedy);
  }

  static Finding bad(String subject, String says, String remedy) {
    return new Finding(subject, State.BAD, says, remedy);
  }
}
