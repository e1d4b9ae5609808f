package dev.highwater.dataset.literal;

/// A text that is no value of the type it was meant for.
public final class LiteralException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 60;

  LiteralException(String literal, String type, String why) {
    super("'" + shortened(literal) + "' is no " + type + (why.isEmpty() ? "" : ": " + why));
  }

  private static String shortened(String literal) {
    return literal.length() <= SHOWN ? literal : literal.substring(0, SHOWN) + "…";
  }
}
