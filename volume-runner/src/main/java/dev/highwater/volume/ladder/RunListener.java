package dev.highwater.volume.ladder;

/// Is told what happens while a ladder is climbed, on the thread that climbs.
@FunctionalInterface
public interface RunListener {

  /// Hears nothing.
  RunListener SILENT = event -> {};

  /// Takes an event.
  void on(RunEvent event);
}
