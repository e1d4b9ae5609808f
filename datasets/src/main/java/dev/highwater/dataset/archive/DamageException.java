package dev.highwater.dataset.archive;

/// Bytes of a file are not those that were written.
public final class DamageException extends Exception {

  private static final long serialVersionUID = 1L;

  DamageException(String reason) {
    super(reason);
  }

  /// What is wrong with them.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
