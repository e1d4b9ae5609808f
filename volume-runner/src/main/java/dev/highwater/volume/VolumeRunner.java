package dev.highwater.volume;

import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.failure.Failure;
import dev.highwater.volume.capture.EnvironmentReader;
import dev.highwater.volume.fit.ForetoldBreaks;
import dev.highwater.volume.fit.GrowthFitter;
import dev.highwater.volume.fit.WorkForecast;
import dev.highwater.volume.ladder.DiskRoom;
import dev.highwater.volume.ladder.Grower;
import dev.highwater.volume.ladder.LadderRunner;
import dev.highwater.volume.ladder.LeftSessions;
import dev.highwater.volume.ladder.RunListener;
import dev.highwater.volume.objective.ObjectiveJudge;
import dev.highwater.volume.report.RunWriter;
import dev.highwater.volume.result.Environment;
import dev.highwater.volume.result.Foretold;
import dev.highwater.volume.result.GrowthFit;
import dev.highwater.volume.result.IndexAdvice;
import dev.highwater.volume.result.ObjectiveResult;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.state.RunFolder;
import dev.highwater.volume.state.RunState;
import dev.highwater.volume.state.ScenarioDigest;
import dev.highwater.volume.workload.fault.ServerControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Runs a scenario up a ladder and writes down what it found.
public final class VolumeRunner {

  private final Scenario scenario;
  private final Grower grower;
  private final RunListener listener;
  private final Optional<ServerControl> control;

  /// @param grower brings the rows of the scenario's dataset
  /// @param listener is told of everything as it happens
  public VolumeRunner(Scenario scenario, Grower grower, RunListener listener) {
    this(scenario, grower, listener, Optional.empty());
  }

  private VolumeRunner(
      Scenario scenario, Grower grower, RunListener listener, Optional<ServerControl> control) {
    this.scenario = scenario;
    this.grower = grower;
    this.listener = listener;
    this.control = control;
  }

  /// The same where a fault may restart the server.
  public VolumeRunner restarting(Optional<ServerControl> server) {
    return new VolumeRunner(scenario, grower, listener, server);
  }

  /// Climbs, fits, judges and writes `results.json`, `summary.md`, `junit.xml` and `report.html`
  /// into the run's folder. Results of each rung lie there as soon as it is climbed; where some lie
  /// there already, the run goes on behind them.
  ///
  /// @throws Failure when the run cannot be carried out, or this thread is interrupted
  public VolumeRun run(VolumeRequest request) {
    RunWriter.require(request.folder());
    try {
      Environment environment = prepare(request);
      Beyond beyond = new Beyond(scenario, request, listener);
      boolean begun = RunFolder.state(request.folder()).isPresent();
      VolumeRun run;
      try (RunFolder folder = RunFolder.hold(request.folder())) {
        RunState state = folder.begin(state(request, environment));
        if (begun) {
          LeftSessions.end(request.database());
        }
        List<RungResult> rungs =
            new LadderRunner(scenario, request.database(), request.folder(), grower, beyond)
                .restarting(control)
                .climb(request.ladder(), folder.wholeRungs(request.ladder().rungs()), begun);
        run =
            judged(
                request,
                state.startedAt(),
                environment,
                rungs,
                beyond.advice(rungs),
                beyond.foretold(rungs, grower.predictedRows(scenario.projectedMaximum().rows())));
      }
      RunWriter.write(run, request.folder());
      return run;
    } catch (SQLException failed) {
      throw Failure.of("The run came to a halt")
          .where(request.database().url())
          .why("SQLSTATE %s: %s".formatted(failed.getSQLState(), failed.getMessage()))
          .remedy("See the server's log; then go on with: " + resume(request))
          .causedBy(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Failure.of("The run was interrupted")
          .where(request.folder().toString())
          .why("it was told to stop")
          .remedy("Whole rungs are kept there; go on with: " + resume(request))
          .causedBy(stopped);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private RunState state(VolumeRequest request, Environment environment) {
    return new RunState(
        VolumeRun.SCHEMA_VERSION,
        request.runId(),
        request.scenario(),
        ScenarioDigest.of(scenario),
        request.ladder().rungs(),
        request.database().url(),
        request.embeddedServer(),
        grower.dataset(),
        environment.serverVersion(),
        request.command(),
        now());
  }

  private static String resume(VolumeRequest request) {
    return "highwater volume resume " + request.folder();
  }

  private Environment prepare(VolumeRequest request) throws SQLException {
    ConnectionSettings database = request.database();
    long top = request.ladder().top();
    long bytes = grower.predictedBytes(top);
    try (Connection connection = database.connect()) {
      if (request.dataDirectory().isPresent()) {
        DiskRoom.require(request.dataDirectory().get(), top, bytes, size(connection));
      }
      return EnvironmentReader.read(
          connection, request.highwaterVersion(), request.embeddedServer());
    }
  }

  private VolumeRun judged(
      VolumeRequest request,
      Instant startedAt,
      Environment environment,
      List<RungResult> rungs,
      List<IndexAdvice> advice,
      List<Foretold> foretold) {
    long maximum = Math.max(scenario.projectedMaximum().rows(), request.ladder().top());
    List<GrowthFit> growth =
        ForetoldBreaks.added(
            new WorkForecast(
                    rungs,
                    maximum,
                    grower.dataset().scaleUnit(),
                    grower.predictedRows(maximum),
                    foretold)
                .applied(new GrowthFitter(maximum).fit(rungs)),
            foretold);
    List<ObjectiveResult> objectives =
        new ObjectiveJudge(rungs, growth, maximum).judge(scenario.objectives());
    return new VolumeRun(
        VolumeRun.SCHEMA_VERSION,
        request.runId(),
        scenario.title(),
        startedAt,
        now(),
        environment,
        grower.dataset(),
        request.command(),
        maximum,
        rungs,
        growth,
        objectives,
        foretold,
        advice,
        ObjectiveJudge.worst(objectives));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static long size(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
      row.next();
      return row.getLong(1);
    }
  }
}
