package dev.highwater.cli;

import dev.highwater.cli.console.Console;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets the command that runs clean up when the process is told to end (Ctrl-C, `kill`): its thread
/// is interrupted, and the process waits until the command has closed what it opened. Java itself
/// then leaves with 128 + the signal.
final class Interruption {

  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread command;
  private final Console console;

  private Interruption(Thread command, Console console) {
    this.command = command;
    this.console = console;
  }

  /// Watches over the command that this thread is about to run.
  static Interruption of(Thread command, Console console) {
    Interruption interruption = new Interruption(command, console);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "clean-up"));
    return interruption;
  }

  /// To be called when the command is done and clean, before the process is ended.
  void over() {
    over.countDown();
  }

  private void end() {
    if (over.getCount() == 0) {
      return;
    }
    PrintStream err = console.err();
    err.println();
    err.println("Interrupted; cleaning up");
    console.interrupt().ask();
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
