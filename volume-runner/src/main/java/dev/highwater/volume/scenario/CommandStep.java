package dev.highwater.volume.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Another program that is run at each rung, on the copy that the load ran on.
///
/// @param run the program and its arguments
/// @param timeout after which it is ended
/// @param environment further variables
/// @param summary a file that it writes into its folder, kept with the results
/// @param format what its output, or its summary, looks like
/// @param figures by name: the name of a figure of its summary, or a pattern with one group for a
///   number in its output
/// @param folder of the scenario, where it lies on disk
public record CommandStep(
    String name,
    String title,
    String module,
    List<String> run,
    Duration timeout,
    Map<String, String> environment,
    Optional<String> summary,
    Format format,
    Map<String, String> figures,
    Optional<Path> folder) {

  public CommandStep {
    run = List.copyOf(run);
    environment = Map.copyOf(environment);
    figures = Map.copyOf(figures);
    if (run.isEmpty()) {
      throw new IllegalArgumentException("A command needs a program");
    }
  }

  /// What a program tells in the end.
  public enum Format {
    /// Nothing that is known.
    PLAIN,
    /// The lines at the end of pgbench's output.
    PGBENCH,
    /// The JSON that k6 writes with `--summary-export`, or its `handleSummary` gets.
    K6
  }
}
