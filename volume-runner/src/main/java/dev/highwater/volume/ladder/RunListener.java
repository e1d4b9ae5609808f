package dev.highwater.volume.ladder;

/// Is told what happens while a ladder is climbed, on the thread that climbs.
@FunctionalInterface
public interface RunListener {

  /// Hears nothing.
  RunListener SILENT = event -> {};

  /// One that passes each event on to the first, then to the second.
  static RunListener both(RunListener first, RunListener second) {
    return event -> {
      first.on(event);
      second.on(event);
    };
  }

  /// Takes an event.
  void on(RunEvent event);
}
