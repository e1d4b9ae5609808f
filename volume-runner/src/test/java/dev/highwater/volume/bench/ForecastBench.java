package dev.highwater.volume.bench;

import dev.highwater.volume.report.RunReader;
import dev.highwater.volume.result.VolumeRun;
import java.nio.file.Path;

/// Prints how near forecasts from the rungs below come to what the top rung of a run measured.
public final class ForecastBench {

  private static final double BUFFERS = 0.10;
  private static final double TIME = 0.25;
  private static final double BLOCKS = 3;
  private static final double MILLIS = 0.2;

  private ForecastBench() {}

  /// Prints the tables.
  ///
  /// @param arguments the run's folder
  public static void main(String[] arguments) {
    VolumeRun run = RunReader.read(Path.of(arguments[0]));
    Calibration calibration = new Calibration(run);
    System.out.println(
        calibration.table(
            "buffers of pages", calibration.lines("report/", "buffers"), BUFFERS, BLOCKS));
    System.out.println(
        calibration.table(
            "buffers of statements",
            calibration.lines("statement/report/", "blocks per call"),
            BUFFERS,
            BLOCKS));
    System.out.println(
        calibration.table(
            "median time of pages", calibration.lines("report/", "p50"), TIME, MILLIS));
    System.out.println(
        calibration.table(
            "mean time of statements",
            calibration.lines("statement/report/", "mean"),
            TIME,
            MILLIS));
    System.out.println(calibration.breaks());
  }
}
