package dev.highwater.cli;

import dev.highwater.cli.console.Console;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets the command that runs clean up when the process is told to end (Ctrl-C, `kill`): its thread
/// is interrupted, and the process waits until the command has closed what it opened. Java itself
/// then leaves with 128 + the signal.
final class Interruption {

  private static final long PATIENCE_SECONDS = 60;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);

  /// Whether the process was told to end.
  boolean asked() {
    return asked.get();
  }

  /// Watches over the command that this thread is about to run.
  void watch(Thread command, Console console) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command, console.err()), "clean-up"));
  }

  /// To be called when the command is done and clean, before the process is ended.
  void over() {
    over.countDown();
  }

  private void end(Thread command, PrintStream err) {
    if (over.getCount() == 0) {
      return;
    }
    asked.set(true);
    err.println();
    err.println("Interrupted; cleaning up");
    command.interrupt();
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println("The command did not end; what it left behind is cleaned up by its next run");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
