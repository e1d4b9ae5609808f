package dev.highwater.cli.console;

import java.util.ArrayList;
import java.util.List;

/// Whether the process was told to end, and what has to happen then.
///
/// [#ask()] is called from a shutdown hook, while the command is still at work.
public final class Interrupt {

  private final List<Runnable> stops = new ArrayList<>();
  private boolean asked;

  /// Tells the command to end: its thread is interrupted by the caller, and what it started
  /// elsewhere is stopped here.
  public void ask() {
    List<Runnable> now;
    synchronized (this) {
      asked = true;
      now = List.copyOf(stops);
    }
    now.forEach(Runnable::run);
  }

  /// Whether somebody asked; a failure is no news then.
  public synchronized boolean asked() {
    return asked;
  }

  /// Has something stopped when somebody asks; at once if that was before.
  public void whenAsked(Runnable stop) {
    synchronized (this) {
      if (!asked) {
        stops.add(stop);
        return;
      }
    }
    stop.run();
  }
}
