package dev.highwater.cli.volume;

import dev.highwater.cli.console.Console;
import dev.highwater.volume.export.ExportTarget;
import dev.highwater.volume.export.MetricsExport;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// Where the run's metrics go while it goes on: `--export`.
final class ExportOptions {

  @Option(
      names = "--export",
      paramLabel = "TARGET",
      converter = Reader.class,
      description =
          "Tell another tool of the run while it goes on: prometheus:[HOST:]PORT offers a page"
              + " to scrape, otlp:URL sends to an OpenTelemetry collector, statsd:HOST:PORT to"
              + " StatsD. Can be given several times.")
  private List<ExportTarget> targets = new ArrayList<>();

  /// Opens the ways out, and tells where metrics can be fetched.
  ///
  /// @param run its name
  MetricsExport open(Console console, String run, String scenario) {
    MetricsExport export =
        MetricsExport.open(
            targets, run, scenario, refusal -> console.err().println("Note: " + refusal));
    export.pages().forEach(page -> console.err().println("Metrics at " + page));
    return export;
  }

  /// Reads a target, so that a wrong one is a wrong use of the command.
  private static final class Reader implements ITypeConverter<ExportTarget> {
    @Override
    public ExportTarget convert(String typed) {
      return ExportTarget.parse(typed);
    }
  }
}
