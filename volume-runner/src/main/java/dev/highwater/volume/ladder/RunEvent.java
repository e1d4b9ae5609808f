package dev.highwater.volume.ladder;

import dev.highwater.volume.result.CommandResult;
import dev.highwater.volume.result.ImportResult;
import dev.highwater.volume.result.LoadProgress;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;

/// Something that happened while a ladder was climbed.
public sealed interface RunEvent {

  /// A run that came to a halt is taken up.
  ///
  /// @param whole rungs whose results are there
  record Resumed(int whole, int of) implements RunEvent {}

  /// A rung is begun.
  ///
  /// @param number from 1
  record RungStarted(int number, int of, long target) implements RunEvent {}

  /// Its rows are there.
  record Grew(long target, Grower.Grown grown) implements RunEvent {}

  /// The database was vacuumed, analyzed and checkpointed.
  record Settled(long target, double seconds) implements RunEvent {}

  /// An import ended.
  record Imported(long target, ImportResult result) implements RunEvent {}

  /// A report was measured at one selectivity.
  record Reported(long target, ReportResult result) implements RunEvent {}

  /// A load profile goes on.
  record Underway(long target, LoadProgress progress) implements RunEvent {}

  /// A load profile ended.
  record Loaded(long target, LoadResult result) implements RunEvent {}

  /// Another program ended.
  record Commanded(long target, CommandResult result) implements RunEvent {}

  /// The rung's results are on disk.
  record RungEnded(int number, int of, RungResult result) implements RunEvent {}

  /// Something is left out or less exact than it could be.
  record Warned(String what, String remedy) implements RunEvent {}
}
