package dev.highwater.dataset.expression;

/// Text that is no expression.
public final class ExpressionException extends Exception {

  private static final long serialVersionUID = 1;

  private final int position;

  ExpressionException(String message, int position) {
    super(message);
    this.position = position;
  }

  /// Where in the text, from 0.
  public int position() {
    return position;
  }
}
