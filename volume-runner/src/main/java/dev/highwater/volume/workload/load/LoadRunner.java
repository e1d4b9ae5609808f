package dev.highwater.volume.workload.load;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.result.LoadProgress;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.LoadProfile.Operation;
import dev.highwater.volume.sql.Parameters;
import dev.highwater.volume.workload.fault.FaultInjector;
import dev.highwater.volume.workload.fault.Injection;
import dev.highwater.volume.workload.fault.ServerControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs load profiles with k6's executors.
///
/// With an arrival rate the model is open: an iteration has its time whether or not those before it
/// are done. One that finds no free worker waits for one, and its response counts from the time it
/// was meant to start, so nothing is omitted in coordination with a slow server (Tene, "How NOT to
/// measure latency", 2013; Schroeder, Wierman, Harchol-Balter, "Open versus closed", 2006). An
/// iteration that no worker took before the profile's time was over is dropped. k6 drops at once
/// when no worker is free, which keeps the wait out of its percentiles; a profile may ask for that.
public final class LoadRunner {

  private static final long FINE_NANOS = 100_000_000;
  private static final long FINE = 600;

  private final ConnectionSettings database;
  private final Path runFolder;
  private final long target;
  private final Optional<ServerControl> control;
  private final Consumer<LoadProgress> listener;

  /// @param database is changed
  /// @param runFolder where the run's results go
  /// @param target the rung
  public LoadRunner(ConnectionSettings database, Path runFolder, long target) {
    this(database, runFolder, target, Optional.empty(), progress -> {});
  }

  /// The same where a fault may restart the server.
  ///
  /// @param listener is told of each profile's progress about once a second, on the thread that
  ///   runs it
  public LoadRunner(
      ConnectionSettings database,
      Path runFolder,
      long target,
      Optional<ServerControl> control,
      Consumer<LoadProgress> listener) {
    this.control = control;
    this.listener = listener;
    this.database =
        database.withApplicationName("highwater/load").withParameter("prepareThreshold", "1");
    this.runFolder = runFolder;
    this.target = target;
  }

  /// Runs the profile, warm-up first; one with a capacity search runs that.
  public LoadResult run(LoadProfile profile)
      throws SQLException, IOException, InterruptedException {
    Map<Operation, DrawnParameters> drawn = draw(profile);
    return profile.capacity().isPresent()
        ? new CapacityRun(profile, profile.capacity().get(), probe -> once(probe, drawn)).run()
        : once(profile, drawn);
  }

  private LoadResult once(LoadProfile profile, Map<Operation, DrawnParameters> drawn)
      throws SQLException, IOException, InterruptedException {
    Course course = new Course(profile);
    try (FaultInjector faults = new FaultInjector(profile.faults(), database, control)) {
      Slots slots =
          profile.faults().isEmpty() ? Slots.of(course) : Slots.of(course, FINE_NANOS, FINE);
      Shift shift = new Shift(faults.way(database), course, slots, drawn);
      Supervisor supervisor = new Supervisor(shift, listener);
      run(supervisor, faults, shift);
      List<Injection> injections = faults.end();
      LoadOutcome outcome = new LoadOutcome(shift, supervisor);
      String file = "histograms/rung-" + target + "-" + profile.name() + ".hlog";
      Files.createDirectories(runFolder.resolve("histograms"));
      HistogramFile.write(runFolder.resolve(file), profile, outcome.tallies());
      return outcome.result(file, new Recovery(shift, injections).results(database));
    }
  }

  private static void run(Supervisor supervisor, FaultInjector faults, Shift shift)
      throws SQLException, InterruptedException {
    boolean begun = false;
    try {
      supervisor.connect();
      supervisor.begin();
      begun = true;
      faults.start(() -> shift.now() - shift.course().warmUp());
      supervisor.work();
    } finally {
      if (!begun) {
        supervisor.dismiss();
      }
    }
  }

  private Map<Operation, DrawnParameters> draw(LoadProfile profile) throws SQLException {
    Map<Operation, DrawnParameters> drawn = new HashMap<>();
    try (Connection connection = database.withApplicationName("highwater/draw").connect()) {
      for (Operation operation : profile.mix()) {
        List<Parameters> rows = List.of(Parameters.NONE);
        if (operation.parameters().isPresent()) {
          rows = Parameters.query(connection, operation.parameters().get().jdbc());
          if (rows.isEmpty()) {
            throw Failure.of("A load operation has nothing to work on")
                .where(profile.name() + "/" + operation.name())
                .why("its parameters query gives no row")
                .remedy("Seed rows for it, or take the operation out of the mix");
          }
        }
        drawn.put(operation, new DrawnParameters(operation, rows));
      }
    }
    return drawn;
  }
}
