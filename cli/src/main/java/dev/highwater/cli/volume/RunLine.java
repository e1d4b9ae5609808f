package dev.highwater.cli.volume;

import dev.highwater.cli.console.Console;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.console.Progress;
import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.result.LoadProgress;
import java.io.PrintStream;
import java.util.Locale;

/// Tells on standard error what a run is doing: a redrawn line for what goes on, a kept line for
/// each rung.
final class RunLine implements RunListener, AutoCloseable {

  private final Progress progress;
  private final PrintStream err;

  RunLine(Invocation invocation) {
    Console console = invocation.console();
    this.progress = invocation.progress();
    this.err = console.err();
  }

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.Resumed resumed ->
          keep("Going on: %d of %d rungs are whole".formatted(resumed.whole(), resumed.of()));
      case RunEvent.RungStarted started ->
          progress.accept(
              "Rung "
                  + started.number()
                  + " of "
                  + started.of()
                  + ": growing to "
                  + count(started.target()));
      case RunEvent.Grew grew ->
          keep(
              "%,d rows: grew by %,d rows of all tables in %.1f s"
                  .formatted(
                      grew.grown().rows(), grew.grown().rowsLoaded(), grew.grown().seconds()));
      case RunEvent.Settled settled ->
          progress.accept("At " + count(settled.target()) + ": settled, opening the pages");
      case RunEvent.Reported reported ->
          progress.accept(
              "At "
                  + count(reported.target())
                  + ": page "
                  + reported.result().name()
                  + ", "
                  + reported.result().selectivity());
      case RunEvent.Imported imported ->
          progress.accept(
              "At "
                  + count(imported.target())
                  + ": imported "
                  + imported.result().name()
                  + " by "
                  + imported.result().path());
      case RunEvent.Underway underway -> progress.accept(underway(underway));
      case RunEvent.Loaded loaded ->
          progress.accept("At " + count(loaded.target()) + ": load " + loaded.result().name());
      case RunEvent.Commanded ended ->
          progress.accept("At " + count(ended.target()) + ": ran " + ended.result().name());
      case RunEvent.RungEnded ended ->
          keep(
              "%,d rows: measured, rung %d of %d took %.1f s"
                  .formatted(
                      ended.result().rows(), ended.number(), ended.of(), ended.result().seconds()));
      case RunEvent.Warned warned -> keep("Note: " + warned.what() + ". " + warned.remedy());
    }
  }

  private static String underway(RunEvent.Underway event) {
    LoadProgress load = event.progress();
    String begin = "At " + count(event.target()) + ": load " + load.profile() + ", ";
    if (load.seconds() < 0) {
      return begin + "warming up";
    }
    String p95 =
        Double.isNaN(load.response().p95())
            ? ""
            : String.format(Locale.ROOT, ", 95 %% within %.1f ms", load.response().p95());
    return begin
        + String.format(
            Locale.ROOT, "%.0f of %.0f s, %,.0f/s", load.seconds(), load.of(), load.rate())
        + p95;
  }

  /// A line that stays.
  private void keep(String line) {
    progress.close();
    err.println(line);
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  @Override
  public void close() {
    progress.close();
  }
}
