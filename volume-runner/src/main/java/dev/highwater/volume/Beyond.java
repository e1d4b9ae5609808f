package dev.highwater.volume;

import dev.highwater.volume.foretell.Foreteller;
import dev.highwater.volume.foretell.StatisticsLog;
import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.ladder.WorkCopy;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What lies beyond the ladder: keeps the planner's statistics of each rung as it is climbed, and
/// asks the planner at the end. A run that cannot be foretold goes on without, and says so.
final class Beyond implements RunListener {

  private final Scenario scenario;
  private final VolumeRequest request;
  private final RunListener listener;
  private final StatisticsLog log;
  private long rows;

  Beyond(Scenario scenario, VolumeRequest request, RunListener listener) {
    this.scenario = scenario;
    this.request = request;
    this.listener = listener;
    this.log = new StatisticsLog(request.folder());
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Grew grew) {
      rows = grew.grown().rows();
    }
    if (event instanceof RunEvent.Settled settled) {
      try {
        log.write(request.database(), settled.target(), (double) rows);
      } catch (SQLException refused) {
        warn("The planner's statistics could not be kept: " + refused.getMessage());
      }
    }
    listener.on(event);
  }

  List<Foretold> foretold(List<RungResult> rungs) {
    Optional<Path> files = request.dataDirectory();
    if (files.isEmpty()) {
      return List.of();
    }
    try (WorkCopy copy = WorkCopy.of(request.database())) {
      Optional<Foreteller> foreteller =
          Foreteller.over(
              copy.settings(),
              files.get(),
              log,
              rungs.stream().map(RungResult::target).toList(),
              (double) scenario.projectedMaximum().rows());
      return foreteller.isPresent() ? foreteller.get().foretell(scenario.reports()) : List.of();
    } catch (SQLException | IOException failed) {
      warn("Plans beyond the ladder could not be foretold: " + failed.getMessage());
      return List.of();
    }
  }

  private void warn(String what) {
    listener.on(
        new RunEvent.Warned(what, "Forecasts go on from the rungs as if plans stayed as they are"));
  }
}
