package dev.highwater.cli.console;

/// What the process ends with.
public final class ExitCode {

  /// It did what was asked.
  public static final int DONE = 0;

  /// It failed; standard error says what, where, why and how to mend it.
  public static final int FAILED = 1;

  /// It was asked in a way it does not understand.
  public static final int USAGE = 2;

  /// It ran to its end and the verdict is negative: an objective is broken, a digest differs.
  public static final int NEGATIVE = 3;

  /// It was interrupted, and cleaned up; 128 + SIGINT as shells have it.
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
