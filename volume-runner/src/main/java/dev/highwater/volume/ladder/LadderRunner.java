package dev.highwater.volume.ladder;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.volume.capture.BloatReader;
import dev.highwater.volume.capture.LockWatch;
import dev.highwater.volume.capture.ObserverTrial;
import dev.highwater.volume.capture.PlanCapturer;
import dev.highwater.volume.capture.ServerWatch;
import dev.highwater.volume.capture.StatementStatistics;
import dev.highwater.volume.capture.StorageReader;
import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.result.Bloat;
import dev.highwater.volume.result.CommandResult;
import dev.highwater.volume.result.LoadResult;
import dev.highwater.volume.result.LockWait;
import dev.highwater.volume.result.ObserverCost;
import dev.highwater.volume.result.ReportResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.ServerActivity;
import dev.highwater.volume.result.StatementCounters;
import dev.highwater.volume.result.Storage;
import dev.highwater.volume.scenario.CommandStep;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.LoadProfile;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.workload.command.CommandRunner;
import dev.highwater.volume.workload.fault.ServerControl;
import dev.highwater.volume.workload.load.LoadRunner;
import dev.highwater.volume.workload.reports.PageWays;
import dev.highwater.volume.workload.reports.ReportRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Climbs a ladder: for each rung grow, settle, measure the storage, then run reports and load
/// profiles on a copy, each path of each import on a copy of its own, and keep the rung's results
/// before going on.
///
/// Reports come first because they change nothing: their counters then depend on the seeded rows
/// alone, not on what a load left behind and whether autovacuum has been there.
public final class LadderRunner {

  private final Scenario scenario;
  private final ConnectionSettings database;
  private final Path runFolder;
  private final Grower grower;
  private final RunListener listener;
  private final Optional<ServerControl> control;
  private final Set<String> warned = new HashSet<>();

  /// @param database the one the grower grows
  /// @param runFolder where results go
  public LadderRunner(
      Scenario scenario,
      ConnectionSettings database,
      Path runFolder,
      Grower grower,
      RunListener listener) {
    this(scenario, database, runFolder, grower, listener, Optional.empty());
  }

  private LadderRunner(
      Scenario scenario,
      ConnectionSettings database,
      Path runFolder,
      Grower grower,
      RunListener listener,
      Optional<ServerControl> control) {
    this.scenario = scenario;
    this.database = database;
    this.runFolder = runFolder;
    this.grower = grower;
    this.listener = listener;
    this.control = control;
  }

  /// The same where a fault may restart the server.
  public LadderRunner restarting(Optional<ServerControl> server) {
    return new LadderRunner(scenario, database, runFolder, grower, listener, server);
  }

  /// Climbs all rungs.
  ///
  /// @throws InterruptedException when this thread is interrupted; whole rungs are kept, of the one
  ///   that was being climbed nothing is
  public List<RungResult> climb(Ladder ladder)
      throws SQLException, IOException, InterruptedException {
    return climb(ladder, List.of(), false);
  }

  /// Climbs the rungs that are left.
  ///
  /// @param whole results of the lowest rungs, climbed before
  /// @param resumed whether an earlier process may have left parts of a rung
  /// @return the results of all rungs
  public List<RungResult> climb(Ladder ladder, List<RungResult> whole, boolean resumed)
      throws SQLException, IOException, InterruptedException {
    WorkCopy.requireRights(database);
    List<RungResult> results = new ArrayList<>(whole);
    int of = ladder.rungs().size();
    if (resumed) {
      listener.on(new RunEvent.Resumed(whole.size(), of));
    }
    for (long target : ladder.rungs().subList(whole.size(), of)) {
      int number = results.size() + 1;
      if (resumed) {
        new RungFiles(runFolder, target).discard();
      }
      listener.on(new RunEvent.RungStarted(number, of, target));
      boolean grownBefore = resumed && number == whole.size() + 1;
      long below = results.isEmpty() ? grower.ownRows() : results.getLast().totalRows();
      RungResult result =
          whole(target, number == of, rung -> grownBefore ? rung.grownBefore(below) : rung);
      results.add(result);
      listener.on(new RunEvent.RungEnded(number, of, result));
    }
    return results;
  }

  /// A rung with its results written down; of one that comes to a halt nothing is left.
  private RungResult whole(long target, boolean top, UnaryOperator<RungResult> finish)
      throws SQLException, IOException, InterruptedException {
    boolean whole = false;
    try {
      RungResult result = finish.apply(rung(target, top));
      RunWriter.write(result, runFolder);
      whole = true;
      return result;
    } finally {
      if (!whole) {
        new RungFiles(runFolder, target).discard();
      }
    }
  }

  private RungResult rung(long target, boolean top)
      throws SQLException, IOException, InterruptedException {
    long begun = System.nanoTime();
    goOn();
    Grower.Grown grown = grower.grow(target);
    listener.on(new RunEvent.Grew(target, grown));
    goOn();
    double settleSeconds = Settler.settle(database, this::warn);
    listener.on(new RunEvent.Settled(target, settleSeconds));
    Storage storage;
    try (Connection connection = database.connect()) {
      storage = StorageReader.read(connection);
    }
    Workloads measured = workloads(target, top);
    ImportRound.Imports imported =
        new ImportRound(database, runFolder, target, listener, this::warn).run(scenario.imports());
    return new RungResult(
        target,
        grown.rows(),
        grown.totalRows(),
        new RungResult.Growing(
            grown.rowsLoaded(), grown.bytesLoaded(), grown.seconds(), settleSeconds),
        imported.results(),
        measured.reports(),
        measured.loads(),
        imported.with(measured.statements()),
        storage,
        measured.lockWaits(),
        (System.nanoTime() - begun) / 1e9,
        measured.commands(),
        measured.activity(),
        measured.bloat(),
        measured.observer());
  }

  private Workloads workloads(long target, boolean top)
      throws SQLException, IOException, InterruptedException {
    goOn();
    try (WorkCopy copy = WorkCopy.of(database);
        Connection observer = copy.settings().withApplicationName("highwater/capture").connect();
        LockWatch locks = LockWatch.over(copy.settings())) {
      Optional<StatementStatistics> statistics = StatementStatistics.open(observer, this::warn);
      List<StatementCounters> statements = new ArrayList<>();
      List<ReportResult> warm = reports(copy.settings(), target);
      gained(statistics, statements);
      List<ReportResult> reports = new PageWays(copy.settings(), scenario.reports()).measure(warm);
      gained(statistics, new ArrayList<>());
      goOn();
      List<ServerActivity> activity = new ArrayList<>();
      List<LoadResult> loads = loads(copy.settings(), target, activity);
      gained(statistics, statements);
      List<CommandResult> commands = commands(copy.settings(), target);
      gained(statistics, new ArrayList<>());
      List<Bloat> bloat = loads.isEmpty() ? List.of() : bloat(copy.settings());
      ObserverCost cost = top && !loads.isEmpty() ? cost(copy.settings(), loads) : null;
      return new Workloads(
          reports, loads, statements, locks.seen(), commands, activity, bloat, cost);
    }
  }

  private static ObserverCost cost(ConnectionSettings copy, List<LoadResult> loads)
      throws SQLException, InterruptedException {
    double seconds = loads.stream().mapToDouble(LoadResult::seconds).sum();
    return ObserverTrial.run(copy, ObserverTrial.pairsFor(seconds));
  }

  /// In a session of its own: a fault may have cut the others.
  private List<Bloat> bloat(ConnectionSettings copy) throws SQLException {
    try (Connection connection = copy.withApplicationName("highwater/capture").connect()) {
      return BloatReader.read(connection, this::warn);
    }
  }

  private List<ReportResult> reports(ConnectionSettings copy, long target)
      throws SQLException, InterruptedException {
    List<ReportResult> results =
        new ReportRunner(copy, scenario.reports(), new PlanCapturer(runFolder, target))
            .run(result -> listener.on(new RunEvent.Reported(target, result)));
    goOn();
    return results;
  }

  private List<LoadResult> loads(
      ConnectionSettings copy, long target, List<ServerActivity> activity)
      throws SQLException, IOException, InterruptedException {
    List<LoadResult> results = new ArrayList<>();
    for (LoadProfile each : scenario.loads()) {
      LoadResult result = watched(copy, each, activity, target);
      listener.on(new RunEvent.Loaded(target, result));
      results.add(result);
      goOn();
    }
    return results;
  }

  private List<CommandResult> commands(ConnectionSettings copy, long target)
      throws IOException, InterruptedException {
    List<CommandResult> results = new ArrayList<>();
    for (CommandStep each : scenario.commands()) {
      CommandResult result = new CommandRunner(copy, runFolder, target).run(each);
      listener.on(new RunEvent.Commanded(target, result));
      results.add(result);
      goOn();
    }
    return results;
  }

  /// Runs a profile, and keeps what the server did meanwhile, where no fault cut the watch off.
  private LoadResult watched(
      ConnectionSettings copy, LoadProfile profile, List<ServerActivity> activity, long target)
      throws SQLException, IOException, InterruptedException {
    ServerWatch watch = ServerWatch.begin(copy);
    try {
      return new LoadRunner(
              copy,
              runFolder,
              target,
              control,
              progress -> listener.on(new RunEvent.Underway(target, progress)))
          .run(profile);
    } finally {
      try {
        activity.add(watch.end("load/" + profile.name()));
      } catch (SQLException lost) {
        warn(
            "The server was not watched to the end of load " + profile.name(),
            "A fault, or something else, cut the session that watches");
      }
    }
  }

  private void gained(Optional<StatementStatistics> statistics, List<StatementCounters> all)
      throws SQLException {
    if (statistics.isPresent()) {
      try {
        all.addAll(statistics.get().gained(this::warn));
      } catch (SQLException lost) {
        if (scenario.loads().stream().allMatch(load -> load.faults().isEmpty())) {
          throw lost;
        }
        warn(
            "No statement statistics of the load: a fault cut the session that reads them",
            "Put the faults that restart the server into the last profile");
      }
    }
  }

  /// Says each thing once, not at every rung again.
  private void warn(String what, String remedy) {
    if (warned.add(what)) {
      listener.on(new RunEvent.Warned(what, remedy));
    }
  }

  static void goOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("The run was told to stop");
    }
  }

  private record Workloads(
      List<ReportResult> reports,
      List<LoadResult> loads,
      List<StatementCounters> statements,
      List<LockWait> lockWaits,
      List<CommandResult> commands,
      List<ServerActivity> activity,
      List<Bloat> bloat,
      @Nullable ObserverCost observer) {}
}
