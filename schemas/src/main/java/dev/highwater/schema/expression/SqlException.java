package dev.highwater.schema.expression;

/// Text that [SqlParser] does not understand.
public final class SqlException extends Exception {

  private static final long serialVersionUID = 1;

  private final int position;

  SqlException(String message, int position) {
    super(message);
    this.position = position;
  }

  /// Where in the text, from 0.
  public int position() {
    return position;
  }
}
