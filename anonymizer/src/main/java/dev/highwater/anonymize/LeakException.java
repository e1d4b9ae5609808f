package dev.highwater.anonymize;

import dev.highwater.anonymize.check.CheckResult;

/// A filled target in which something of the source was found; it was dropped, and what was there
/// before is still there.
public final class LeakException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient CheckResult result;

  LeakException(CheckResult result) {
    super("Something of the source is left in the target");
    this.result = result;
  }

  /// What was found.
  public CheckResult result() {
    return result;
  }
}
