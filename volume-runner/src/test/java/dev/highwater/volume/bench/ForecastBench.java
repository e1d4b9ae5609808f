package dev.highwater.volume.bench;

import dev.highwater.dataset.spec.DatasetSpec;
import dev.highwater.dataset.spec.SpecLibrary;
import dev.highwater.dataset.spec.SpecReader;
import dev.highwater.schema.connect.ConnectionSettings;
import dev.highwater.schema.introspect.CatalogReader;
import dev.highwater.schema.reference.ReferenceSchemas;
import dev.highwater.schema.server.EmbeddedServer;
import dev.highwater.schema.server.ServerOptions;
import dev.highwater.seed.SeedOptions;
import dev.highwater.seed.Seeder;
import dev.highwater.volume.VolumeRequest;
import dev.highwater.volume.VolumeRunner;
import dev.highwater.volume.ladder.RunEvent;
import dev.highwater.volume.ladder.SeederGrower;
import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.result.RungResult;
import dev.highwater.volume.result.VolumeRun;
import dev.highwater.volume.scenario.Ladder;
import dev.highwater.volume.scenario.ReportSuite;
import dev.highwater.volume.scenario.Scenario;
import dev.highwater.volume.scenario.ScenarioReader;
import dev.highwater.volume.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;

/// Forecasts the reports of OBCMS from a ladder, really runs the size that was forecast, and prints
/// how near it came: counters, times, break sizes, plans.
///
/// Arguments: work directory, ladder, top. Or the folders of two runs that did it: what was
/// forecast from, and what was run; the second may be the first, then its last rung is the top.
public final class ForecastBench {

  private static final String DATABASE = "highwater_forecast";
  private static final double BUFFERS = 0.10;
  private static final double TIME = 0.25;
  private static final double BLOCKS = 3;
  private static final double MILLIS = 0.2;

  private ForecastBench() {}

  /// Climbs and prints, or prints alone.
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    if (arguments.length == 3) {
      climb(Path.of(arguments[0]), arguments[1], arguments[2]);
    } else {
      VolumeRun below = RunReader.read(Path.of(arguments[0]));
      VolumeRun top = RunReader.read(Path.of(arguments[1]));
      RungResult last = top.rungs().getLast();
      List<RungResult> rungs =
          below.rungs().stream().filter(r -> r.target() < last.target()).toList();
      print(new Calibration(below, rungs, last));
    }
  }

  private static void climb(Path directory, String ladder, String top) throws Exception {
    Files.createDirectories(directory);
    ServerOptions options = ServerOptions.standard().endingWithJvm();
    try (EmbeddedServer server = EmbeddedServer.start(directory, options)) {
      try (Connection connection = server.settings().connect();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        statement.execute("CREATE DATABASE " + DATABASE + " TEMPLATE template0");
      }
      ConnectionSettings database = server.settings().withDatabase(DATABASE);
      ReferenceSchemas.migrate("obcms", database);
      long maximum = Ladder.parse(top).top();
      VolumeRun below = run(directory, database, Ladder.parse(ladder), maximum, "below");
      VolumeRun above = run(directory, database, Ladder.parse(top), maximum, "top");
      print(new Calibration(below, below.rungs(), above.rungs().getLast()));
    }
  }

  private static VolumeRun run(
      Path directory, ConnectionSettings database, Ladder ladder, long maximum, String id)
      throws Exception {
    DatasetSpec spec = SpecReader.read(SpecLibrary.find("obcms").orElseThrow());
    SeederGrower grower;
    try (Connection connection = database.connect()) {
      grower =
          new SeederGrower(
              spec,
              CatalogReader.read(connection),
              new Seeder(database, SeedOptions.in(directory)));
    }
    return new VolumeRunner(scenario(maximum), grower, ForecastBench::tell)
        .run(
            new VolumeRequest(
                id,
                "obcms",
                directory.resolve("runs").resolve(id),
                ladder,
                database,
                true,
                Optional.of(directory.resolve("data")),
                "scripts/bench forecast",
                "bench"));
  }

  /// Reports alone.
  private static Scenario scenario(long maximum) throws Exception {
    Scenario whole = ScenarioReader.read(ScenarioSource.find("obcms"));
    ReportSuite reports = whole.reports();
    return new Scenario(
        whole.name(),
        whole.title(),
        whole.dataset(),
        whole.ladder(),
        new Scenario.ProjectedMaximum(maximum, "bench"),
        List.of(),
        reports,
        List.of(),
        whole.objectives().stream().filter(o -> o.subject().startsWith("report/")).toList());
  }

  private static void tell(RunEvent event) {
    if (event instanceof RunEvent.RungEnded ended) {
      System.err.printf(
          "%,d rows: measured in %.0f s%n", ended.result().rows(), ended.result().seconds());
    }
    if (event instanceof RunEvent.Warned warned) {
      System.err.println(warned.what());
    }
  }

  private static void print(Calibration calibration) {
    System.out.println(
        calibration.table(
            "buffers of pages", calibration.lines("report/", "buffers"), BUFFERS, BLOCKS));
    System.out.println(calibration.statements(BUFFERS, BLOCKS));
    System.out.println(
        calibration.table(
            "rows processed of pages",
            calibration.lines("report/", "rows processed"),
            BUFFERS,
            BLOCKS));
    System.out.println(
        calibration.table(
            "median time of pages", calibration.lines("report/", "p50"), TIME, MILLIS));
    System.out.println(calibration.breaks());
    System.out.println(calibration.plans());
  }
}
