package dev.highwater.dataset.regex;

/// A regular expression that is none, or that is no regular language, or too large a one.
public final class RegexException extends Exception {

  private static final long serialVersionUID = 1;

  RegexException(String message) {
    super(message);
  }
}
