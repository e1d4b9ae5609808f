package dev.highwater.dataset.spec;

/// That a table gets its rows beside those that it holds.
///
/// @param after the number after which keys that are counted go on, or [#UNKNOWN]
public record AppendSpec(long after) {

  /// Where the spec leaves it to the database.
  public static final long UNKNOWN = -1;

  /// Found out in the database at the first run.
  public static final AppendSpec ASKED = new AppendSpec(UNKNOWN);

  public AppendSpec {
    if (after < UNKNOWN) {
      throw new IllegalArgumentException("Keys go on after 0 or more, not " + after);
    }
  }

  /// Whether it is known after which number keys go on.
  public boolean known() {
    return after != UNKNOWN;
  }
}
