package dev.highwater.dataset.yaml;

/// Text that is no YAML.
public final class YamlException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  YamlException(String message, int line, Throwable cause) {
    super(message, cause);
    this.line = line;
  }

  /// The line it was found on, from 1.
  public int line() {
    return line;
  }
}
