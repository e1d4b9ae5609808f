package dev.highwater.cli.volume;

import dev.highwater.cli.console.ExitCode;
import dev.highwater.cli.console.Invocation;
import dev.highwater.cli.seed.LoadOptions;
import dev.highwater.cli.target.Target;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.VolumeRequest;
import dev.highwater.volume.VolumeRunner;
import dev.highwater.volume.export.MetricsExport;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.report.ConsoleSummary;
import dev.highwater.volume.result.Verdict;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.Scenario;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/// Climbs a ladder, from its first rung or from where a run came to a halt, and prints what came of
/// it.
///
/// @param folder of the run
/// @param named the scenario as it was named
/// @param command what to type to run the same again
record Climb(
    Invocation invocation,
    LoadOptions load,
    ExportOptions export,
    Path folder,
    String named,
    Scenario scenario,
    Ladder ladder,
    String command) {

  /// Climbs.
  ///
  /// @param database on the target
  int in(Target target, ConnectionSettings database) throws SQLException {
    VolumeRun run;
    try (RunLine line = new RunLine(invocation);
        MetricsExport metrics =
            export.open(invocation.console(), folder.getFileName().toString(), scenario.name())) {
      Growers growers = Growers.of(invocation, load, scenario, ladder, database);
      VolumeRequest request =
          new VolumeRequest(
              folder.getFileName().toString(),
              named,
              folder,
              growers.ladder(),
              database,
              target.embedded(),
              VolumeDatabase.dataDirectory(invocation, target),
              command,
              version());
      run =
          new VolumeRunner(scenario, growers.grower(), RunListener.both(line, metrics))
              .restarting(target.server().map(VolumeDatabase::control))
              .run(request);
    }
    Path report = folder.resolve("report.html");
    invocation.answer(run, () -> ConsoleSummary.of(run) + "\nreport  " + report + "\n");
    return run.verdict() == Verdict.HOLDS ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private static String version() {
    return Objects.requireNonNullElse(
        Climb.class.getPackage().getImplementationVersion(), "development");
  }
}
