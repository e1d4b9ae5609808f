package dev.highwater.seed.constraint;

/// How many there may be of something: characters, bytes, elements.
///
/// @param most [#UNLIMITED] where there is no upper end
public record Span(int least, int most) {

  /// No upper end.
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /// Any number.
  public static final Span ANY = new Span(0, UNLIMITED);

  /// Both at once.
  public Span and(Span other) {
    return new Span(Math.max(least, other.least), Math.min(most, other.most));
  }

  /// Whether no number is left.
  public boolean isEmpty() {
    return least > most;
  }
}
