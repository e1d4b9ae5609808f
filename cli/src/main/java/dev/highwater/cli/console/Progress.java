package dev.highwater.cli.console;

import java.io.PrintStream;
import java.util.function.Consumer;

/// Tells on standard error how far a long command is: one line redrawn where a person watches, and
/// elsewhere a line every few seconds, so that a log shows life without being flooded.
public final class Progress implements Consumer<String>, AutoCloseable {

  private static final long QUIET_NANOS = 5_000_000_000L;
  private static final int WIDTH = 99;
  private static final String BEGINNING_OF_CLEARED_LINE = "\r\033[K";

  private final PrintStream err;
  private final boolean terminal;
  private long last = System.nanoTime();

  Progress(Console console) {
    this.err = console.err();
    this.terminal = console.terminal();
  }

  @Override
  public synchronized void accept(String step) {
    if (terminal) {
      String line = step.length() > WIDTH ? step.substring(0, WIDTH - 1) + "…" : step;
      err.print(BEGINNING_OF_CLEARED_LINE + line);
      err.flush();
    } else if (System.nanoTime() - last >= QUIET_NANOS) {
      err.println(step);
      last = System.nanoTime();
    }
  }

  /// Takes the line away.
  @Override
  public synchronized void close() {
    if (terminal) {
      err.print(BEGINNING_OF_CLEARED_LINE);
      err.flush();
    }
  }
}
